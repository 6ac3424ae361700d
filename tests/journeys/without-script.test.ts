import { describe, expect, test } from 'vitest'
import { gradebook } from '#messages/gradebook.ts'
import { making } from '#messages/pack-make.ts'
import { opening } from '#messages/pack-open.ts'
import { packs } from '#messages/packs.ts'
import { yourData } from '#messages/your-data.ts'
import { builtPages } from '#tests/support/pages.ts'
import { meetPerson } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

const [root] = builds
const scene = setScene()

/** Pages made of words; the others say what they need script for. */
const READING = /^(|about\/|glossary\/|learn\/|(units|concepts)\/.*)$/

/** What is said while script is at work. */
const WAITING = [packs.reading, making.opening, gradebook.opening, yourData.counting]

describe('without script', () => {
  test.each(builtPages(root.folder).map(({ path }) => path))('/%s reads', async (path) => {
    const person = await meetPerson(scene.browser, scene.site, { script: false })
    try {
      await person.open(path)
      const main = person.page.locator('main:visible')
      expect.soft(await main.count(), 'one page to see').toBe(1)
      expect.soft(await main.locator('h1:visible').count(), 'one heading to see').toBe(1)
      const words = (await main.first().innerText()).split(/\s+/).length
      expect.soft(words).toBeGreaterThan(READING.test(path) ? 30 : 5)
      const said = await main.first().innerText()
      for (const waiting of WAITING) expect.soft(said, 'nothing is waited for').not.toContain(waiting)
      expect.soft(person.troubles).toEqual([])
    } finally {
      await person.leave()
    }
  })

  test('a pack’s page is one page, and waits for nothing', async () => {
    const person = await meetPerson(scene.browser, scene.site, { script: false })
    await person.open('packs/open/')
    expect(await person.page.locator('#main').count()).toBe(1)
    expect(await person.page.getByText(opening.opening).isVisible()).toBe(false)
    // Found by its place: words inside `noscript` are passed over by a search for words.
    expect(await person.page.locator('main').innerText()).toContain(opening.withoutScript)
    await person.leave()
  })
})
