import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookmarklet } from '#components/bookmarklet.ts'
import { lineOfPage } from '#domain/log/captured-page.ts'
import type { Source } from '#domain/log/source.ts'
import { readCaptureLink } from '#formats/capture-link.ts'
import { bookmarkWords } from '#messages/log-capture-page.ts'
import { startBrowser } from '#tests/support/person.ts'

const CAPTURE = 'https://credit.example/due-credit/log/capture/'
const whole = bookmarklet()
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage()
  // The tab that it opens is not loaded: only its address is read.
  await page.addInitScript(() => {
    window.open = (address) => {
      document.documentElement.dataset.opened = String(address)
      return window
    }
  })
})
afterAll(() => browser.close())

/** Presses the bookmark on a page of `tests/fixtures/pages/` that stands at an address, and reads what it opens. */
async function pressOn(
  name: string,
  address: string,
): Promise<{ line: ReturnType<typeof lineOfPage>; link: string }> {
  const body = readFileSync(new URL(`../fixtures/pages/${name}.html`, import.meta.url), 'utf8')
  await page.unrouteAll()
  await page.route('**/*', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await page.goto(address)
  const selected = page.locator('#selected')
  if ((await selected.count()) > 0) await selected.selectText()
  const script = decodeURIComponent(whole.replace('javascript:', '').replace(bookmarkWords.place, CAPTURE))
  await page.evaluate(script)
  const link = (await page.locator('html').getAttribute('data-opened')) ?? ''
  expect(link.startsWith(`${CAPTURE}#k1&`)).toBe(true)
  const read = readCaptureLink(link.slice(CAPTURE.length))
  if (!read.ok) throw new Error(read.problem)
  return { line: lineOfPage(read.value), link }
}

test('is one line of less than two kilobytes that names its place once', () => {
  expect(whole.startsWith('javascript:')).toBe(true)
  expect(whole.length).toBeLessThan(2_000)
  expect(whole).not.toMatch(/[\n#]/)
  expect(whole.split(bookmarkWords.place)).toHaveLength(2)
})

test.each<[string, string, Source]>([
  [
    'journal',
    'https://journal.example/doi/full/10.1000/182?cookieSet=1',
    {
      title: 'Queues & calm: a field study',
      author: "Smith, Jane; O'Neill, Ciarán",
      publisher: 'Example Press',
      container: 'Service Weekly',
      year: '2023',
      address: 'https://journal.example/doi/10.1000/182',
      doi: '10.1000/182',
      kind: 'article',
      note: 'Calm voices shorten calls.',
    },
  ],
  [
    'news',
    'https://news.example/2026/shops?utm_source=x',
    {
      title: 'Shops train staff anew',
      author: 'Ada Khan; Tom Byrne',
      publisher: 'The Example Ltd',
      year: '2026',
      address: 'https://news.example/2026/shops?utm_source=x',
      kind: 'article',
    },
  ],
  [
    'video',
    'https://m.youtube.com/watch?v=dQw4w9WgXcQ&t=30s',
    {
      title: 'Calming an angry caller',
      author: 'Help Desk Channel',
      publisher: 'YouTube',
      year: '2022',
      address: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      kind: 'video',
    },
  ],
  [
    'guidance',
    'https://www.gov.uk/accepting-returns-and-giving-refunds#refunds',
    {
      title: 'Accepting returns and giving refunds: the law',
      publisher: 'GOV.UK',
      address: 'https://www.gov.uk/accepting-returns-and-giving-refunds',
      kind: 'guidance',
    },
  ],
  ['bare', 'https://example.org/notes', { title: 'example.org/notes', address: 'https://example.org/notes' }],
])('reads the page %s', async (name, address, source) => {
  expect((await pressOn(name, address)).line).toMatchObject({ kind: 'source', source, warnings: [] })
})

test('reads a hostile page as text, and trusts nothing of it', async () => {
  const { line } = await pressOn('hostile', 'https://evil.example/a')
  expect(line).toMatchObject({
    source: {
      title: '<img src=x onerror=alert(1)> txt.exe',
      address: 'https://evil.example/a',
      author: '&end; a=b&url=https://evil.example',
      kind: 'book',
    },
  })
  expect(line?.kind === 'source' && Object.keys(line.source).sort()).toEqual([
    'address',
    'author',
    'kind',
    'title',
  ])
})
