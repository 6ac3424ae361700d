import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CapturedPage, lineOfPage } from '#domain/log/captured-page.ts'
import { CAPTURE_LINK_MAX_LENGTH, readCaptureLink, writeCaptureLink } from '#formats/capture-link.ts'

const PAGE: CapturedPage = {
  url: 'https://example.org/a?b=1&c=2#d',
  canonical: 'https://example.org/a',
  title: 'Queues & “calm”',
  author: ['Smith, Jane', 'Bob Jones'],
  doi: '10.1000/182',
  date: '2024/05/01',
  container: 'Service Weekly',
  type: 'article',
  text: 'Two lines\nof it = 100 %',
}

/** Published with the first bookmarklet: such links open for ever. */
const FIRST =
  '#k1&url=https%3A%2F%2Fexample.org%2Fa%3Fb%3D1%26c%3D2%23d&canonical=https%3A%2F%2Fexample.org%2Fa&title=Queues%20%26%20%E2%80%9Ccalm%E2%80%9D&doi=10.1000%2F182&date=2024%2F05%2F01&container=Service%20Weekly&type=article&text=Two%20lines%0Aof%20it%20%3D%20100%20%25&author=Smith%2C%20Jane&author=Bob%20Jones&end'

test('a page in a link is read as it was written', () => {
  expect(writeCaptureLink(PAGE)).toBe(FIRST)
  expect(readCaptureLink(FIRST)).toEqual({ ok: true, value: PAGE })
})

test('a link by hand, with nothing encoded, is read too', () => {
  const read = readCaptureLink('#k1&text=50% off at https://example.org/a&end')
  expect(read).toEqual({ ok: true, value: { text: '50% off at https://example.org/a' } })
})

test.each([
  ['', 'none'],
  ['#main', 'none'],
  ['#k1', 'cut'],
  ['#k1&end', 'none'],
  ['#k1&title=&url=&end', 'none'],
  ['#k1&__proto__=x&toString=y&end', 'none'],
  [FIRST.slice(0, -1), 'cut'],
  [FIRST.slice(0, 40), 'cut'],
  ['#k2&title=x&end', 'newer'],
  [`#k1&text=${'x'.repeat(CAPTURE_LINK_MAX_LENGTH)}&end`, 'too-long'],
])('%j is refused: %s', (fragment, problem) => {
  expect(readCaptureLink(fragment)).toEqual({ ok: false, problem })
})

test('any page comes back, with a letter cut in half made whole', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(
      fc.record({ url: text, title: text, text, author: fc.array(text, { minLength: 1 }) }),
      (page) => {
        const { author, ...parts } = page
        const whole = Object.entries(parts).map(([name, value]) => [name, value.toWellFormed()])
        const value = {
          ...Object.fromEntries(whole),
          author: author.map((one) => one.toWellFormed()).slice(0, 40),
        }
        expect(readCaptureLink(writeCaptureLink(page))).toEqual({ ok: true, value })
      },
    ),
  )
})

test.each<[CapturedPage, object | undefined]>([
  [
    PAGE,
    { address: 'https://example.org/a', author: 'Smith, Jane; Bob Jones', year: '2024', kind: 'article' },
  ],
  [
    { url: 'https://example.org/a', canonical: 'https://elsewhere.example/a' },
    { address: 'https://example.org/a' },
  ],
  [{ url: 'https://example.org/a', canonical: 'https://example.org/' }, { address: 'https://example.org/a' }],
  [
    { url: 'https://www.example.org/a?x=1', canonical: 'https://example.org/a' },
    { address: 'https://example.org/a' },
  ],
  [{ url: 'https://example.org/a', canonical: 'javascript:alert(1)' }, { address: 'https://example.org/a' }],
  [{ url: 'javascript:alert(1)', title: 'x' }, undefined],
  [
    { url: 'https://me:pw@example.org/a', title: '\u202ereversed' },
    { address: 'https://example.org/a', title: 'reversed' },
  ],
  [
    { isbn: '978-0-306-40615-7', title: 'Coaching' },
    { isbn: '9780306406157', kind: 'book' },
  ],
  [
    { url: 'https://example.org/a', doi: 'no doi', isbn: '123', date: 'soon', type: '<script>' },
    { title: 'example.org/a' },
  ],
])('%j comes to %j', (page, source) => {
  const line = lineOfPage(page)
  if (source) expect(line).toMatchObject({ source })
  else expect(line).toBeUndefined()
})
