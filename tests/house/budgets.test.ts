import { describe, expect, test } from 'vitest'
import { ALSO_WEIGHED, BUDGETS } from '#tests/support/budgets.ts'
import { bytesOf, firstVisit } from '#tests/support/first-visit.ts'
import { builtPages } from '#tests/support/pages.ts'
import { setScene } from '#tests/support/scene.ts'
import { builds } from '#tests/support/site.ts'

const [root] = builds
const paths = builtPages(root.folder).map(({ path }) => path)
const scene = setScene(root, { isBrotli: true })

describe.each([...BUDGETS, ...ALSO_WEIGHED])(
  'a first visit: $kind',
  ({ pages, allKb, scriptKb, requests }) => {
    const chosen = paths.filter((path) => pages.test(path))

    test('can be made', () => expect(chosen).not.toEqual([]))

    test.each(chosen)('loads no more than it may: /%s', { timeout: 60_000 }, async (path) => {
      const { atOnce } = await firstVisit(scene.browser, scene.site, path)
      const told = atOnce.map((load) => `${(load.bytes / 1000).toFixed(1)} kB ${load.path}`).join('\n')
      expect.soft(bytesOf(atOnce) / 1000, told).toBeLessThanOrEqual(allKb)
      expect.soft(bytesOf(atOnce, 'scripts') / 1000, told).toBeLessThanOrEqual(scriptKb)
      expect.soft(atOnce.length, told).toBeLessThanOrEqual(requests ?? Number.POSITIVE_INFINITY)
    })
  },
)
