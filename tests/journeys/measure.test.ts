import { describe, expect, test } from 'vitest'
import { tabTo } from '#tests/support/keyboard.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'

const scene = setScene()

const MEASURED = 'concepts/customer-feedback/'

describe('a measure on its page', () => {
  test('is tried by keyboard alone, and its figure follows', async () => {
    const person = await meetPerson(scene.browser, scene.site)
    const { page } = person
    try {
      await person.open(MEASURED)
      const csat = page.locator('[data-measure="csat"]')
      await expect.poll(() => csat.locator('.measure_figure').innerText()).toBe('CSAT = 68.3%')
      await tabTo(page, /^Gave 5$/)
      await page.keyboard.type('60')
      await expect.poll(() => csat.locator('.measure_figure').innerText()).toBe('CSAT = 80%')
      await expect.poll(() => csat.locator('[role="status"]').textContent()).toContain('CSAT = 80%')
      await tabTo(page, /^Back to the example for CSAT$/)
      await page.keyboard.press('Enter')
      await expect.poll(() => csat.locator('.measure_figure').innerText()).toBe('CSAT = 68.3%')
      expect(await person.axe()).toEqual([])
      expect(person.troubles).toEqual([])
    } finally {
      await person.leave()
    }
  })

  test('reads as a worked example where no script runs, and in print', async () => {
    const person = await meetPerson(scene.browser, scene.site, { script: false })
    const { page } = person
    try {
      await person.open(MEASURED)
      const nps = page.locator('[data-measure="nps"]')
      expect(await nps.innerText()).toContain('NPS = +26')
      expect(await nps.innerText()).toContain('between +15 and +37')
      expect(await nps.locator('input:visible, button:visible').count()).toBe(0)
      await page.emulateMedia({ media: 'print' })
      expect(await nps.locator('input:visible, button:visible').count()).toBe(0)
    } finally {
      await person.leave()
    }
  })

  test('fits a screen of 320 pixels, in letters twice as large too', async () => {
    const person = await meetPerson(scene.browser, scene.site, { width: 320, height: 640 })
    try {
      await person.open(MEASURED)
      const beyond = () => person.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      await expect.poll(beyond).toBeLessThanOrEqual(0)
      await person.page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      await expect.poll(beyond).toBeLessThanOrEqual(0)
    } finally {
      await person.leave()
    }
  })

  test('is fetched only where one stands', async () => {
    const person = await meetPerson(scene.browser, scene.site)
    const { page } = person
    try {
      const fetched: string[] = []
      page.on('request', (request) => fetched.push(request.url()))
      const calculators = () => fetched.filter((url) => url.includes('start-measures'))
      await person.open('concepts/kolb/')
      await page.locator('.section_read button').first().waitFor()
      expect(calculators()).toEqual([])
      await person.open(MEASURED)
      await expect.poll(calculators).toHaveLength(1)
    } finally {
      await person.leave()
    }
  })
})
