import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf, writeBundle } from '#workers/bundle.ts'

const TAG = /(?=<)/
const STYLE = `<style>${'.paper{color:black}'.repeat(10)}</style>`

test('any files come back as they were', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', STYLE, '<p>', '\u2028', '\uFEFF', '0'),
  )
  const file = fc.tuple(
    fc.string(),
    fc.array(piece).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(fc.uniqueArray(file, { selector: ([path]) => path }), (files) => {
      const bundle = JSON.parse(JSON.stringify(writeBundle(files, TAG)))
      expect(writeBundle(files, TAG)).toEqual(bundle)
      const back = bundle.files.map(([path, pieces]: [string, string[]]) => [path, textOf(bundle, pieces)])
      expect(back).toEqual(files)
    }),
    { numRuns: 50 },
  )
})

test('what stands in many files, or twice in one, is written once', () => {
  const files = ['Today', 'Learn', 'Log'].map(
    (title) => [`${title}/`, `<title>${title}</title>${STYLE}<h1>${title}</h1>`] as const,
  )
  const twice = ['twice/', `${STYLE}<p>${STYLE}</p>`] as const
  const written = JSON.stringify(writeBundle([...files, twice], TAG))
  expect(written.split('.paper{color:black}')).toHaveLength(11)
})
