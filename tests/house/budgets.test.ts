import type { Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firstVisit, type Visit } from '#tests/support/first-visit.ts'
import { builtPages } from '#tests/support/pages.ts'
import { startBrowser } from '#tests/support/person.ts'
import { builds, type Site, serveSite } from '#tests/support/site.ts'

/** What a first visit to a page of one kind may weigh, in kilobytes of 1,000 bytes as brotli sends them. */
interface Budget {
  readonly kind: string
  readonly pages: RegExp
  readonly allKb: number
  readonly scriptKb: number
  readonly requests: number
}

const BUDGETS: readonly Budget[] = [
  { kind: 'lesson', pages: /^units\/[^/]+\/lesson\/$/, allKb: 32, scriptKb: 14, requests: 8 },
  { kind: 'flashcards', pages: /^flashcards\/$/, allKb: 38, scriptKb: 26, requests: 12 },
  { kind: 'quiz', pages: /^quizzes\/[^/]+\/$/, allKb: 34, scriptKb: 18, requests: 12 },
  { kind: 'scenario', pages: /^scenarios\/[^/]+\/$/, allKb: 34, scriptKb: 18, requests: 12 },
]

const [root] = builds
const paths = builtPages(root.folder).map(({ path }) => path)
let browser: Browser
let site: Site

beforeAll(async () => {
  browser = await startBrowser()
  site = await serveSite(root, { isBrotli: true })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await site.stop()
})

describe.each(BUDGETS)('a first visit to a $kind page', ({ pages, allKb, scriptKb, requests }) => {
  const chosen = paths.filter((path) => pages.test(path))

  test('can be made', () => expect(chosen).not.toEqual([]))

  test.each(chosen)('loads no more than it may: /%s', { timeout: 60_000 }, async (path) => {
    const visit = await firstVisit(browser, site, path)
    const told = describeVisit(visit)
    expect.soft(visit.bytes / 1000, told).toBeLessThanOrEqual(allKb)
    expect.soft(visit.scriptBytes / 1000, told).toBeLessThanOrEqual(scriptKb)
    expect.soft(visit.loads.length, told).toBeLessThanOrEqual(requests)
  })
})

function describeVisit({ loads }: Visit): string {
  return loads.map(({ path, bytes }) => `${(bytes / 1000).toFixed(1)} kB ${path}`).join('\n')
}
