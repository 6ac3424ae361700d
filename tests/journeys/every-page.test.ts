import { describe, expect, test } from 'vitest'
import { builtPages } from '#tests/support/pages.ts'
import { DESK, meetPerson, type Person, PHONE } from '#tests/support/person.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

const [root] = builds
const paths = builtPages(root.folder).map(({ path }) => path)
const scene = setScene()

/** Colours are all that differs in the dark. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

describe('every page', () => {
  test.each(paths)('breaks no rule, asks nothing of elsewhere and fits, in any light: /%s', async (path) => {
    const person = await meetPerson(scene.browser, scene.site, PHONE)
    try {
      await person.open(path)
      await settle(person)
      expect.soft(await person.axe(), 'phone, light').toEqual([])
      await person.page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await person.axe(person.page, COLOUR_RULES), 'phone, dark').toEqual([])
      await person.page.setViewportSize(DESK)
      expect.soft(await person.axe(person.page, COLOUR_RULES), 'desk, dark').toEqual([])
      await person.page.emulateMedia({ colorScheme: 'light' })
      expect.soft(await person.axe(), 'desk, light').toEqual([])
      await person.page.setViewportSize(NARROW)
      const widest = await person.page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(widest, 'scrolls sideways at 320 pixels').toBeLessThanOrEqual(NARROW.width)
      expect.soft(person.troubles).toEqual([])
    } finally {
      await person.leave()
    }
  })
})

/** The narrowest screen WCAG's reflow speaks of. */
const NARROW = { width: 320, height: 640 } as const

/** Islands have come to life once none of those at work from the start still waits for its script. */
async function settle({ page }: Person): Promise<void> {
  const waiting = page.locator('astro-island:is([client="load"], [client="idle"])[ssr]')
  await expect.poll(() => waiting.count()).toBe(0)
}
