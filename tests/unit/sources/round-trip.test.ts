import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RESOURCE_KINDS, type ReadSources, type Source } from '#domain/log/source.ts'
import { recordOfSource, sourceOfRecord } from '#domain/log/source-record.ts'
import { readBibtex } from '#formats/sources/bibtex.ts'
import { readCslJson } from '#formats/sources/csl-json.ts'
import { readRis } from '#formats/sources/ris.ts'
import { writeBibtex } from '#formats/sources/write-bibtex.ts'
import { writeCslJson } from '#formats/sources/write-csl-json.ts'
import { writeRis } from '#formats/sources/write-ris.ts'

const FORMATS = [
  ['RIS', writeRis, readRis],
  ['BibTeX', writeBibtex, readBibtex],
  ['CSL-JSON', writeCslJson, readCslJson],
] as const

const FULL: Source = {
  title: "Heat & calm: 100% “yours” {really} — \\o/ $5 #1 a_b ~x ^y --z ''q''",
  author: 'Smith, Jane; Łukasiewicz, Żaneta; Barnes and Noble; Department for Business, Energy and Strategy',
  year: '2021',
  address: 'https://example.org/a%20b?c=d&e=~f#g',
  isbn: '9780306406157',
  doi: '10.1000/182(a)_b',
  kind: 'article',
  container: 'Journal of Service, 12(3), pp. 4–9',
  accessedOn: '2026-03-01',
  note: 'First line.\nTY - no record\n@book{no entry',
  tags: ['calls', 'two words'],
}

function bare({ sources, problems }: ReadSources): readonly Source[] {
  expect(problems).toEqual([])
  return sources.map(({ line: _line, ...source }) => source)
}

describe.each(FORMATS)('sources written as %s', (_name, write, read) => {
  const through = (sources: readonly Source[]) => bare(read(new TextDecoder().decode(write(sources))))

  test('come back as they were', () => {
    const book: Source = { title: 'Service', publisher: 'Sage', kind: 'book' }
    expect(through([FULL, book, { title: 'No more than a title' }])).toEqual([
      FULL,
      book,
      { title: 'No more than a title' },
    ])
  })

  test.each(RESOURCE_KINDS)('keep that one is of the kind “%s”', (kind) => {
    expect(through([{ title: 'Calm', kind }])).toEqual([{ title: 'Calm', kind }])
  })

  test('come back whatever their words are', () => {
    const word = fc.string({ unit: 'binary', maxLength: 40 })
    // What any reader makes of words is what a log may hold.
    const items = fc.array(fc.record({ title: word, publisher: word, annote: word }), { maxLength: 5 })
    fc.assert(
      fc.property(items, (typed) => {
        const held = readCslJson(JSON.stringify(typed)).sources.map(({ line: _line, ...source }) => source)
        expect(held.length > 0 ? through(held) : held).toEqual(held)
      }),
    )
  })
})

test('a source is the same after it was an entry', () => {
  expect(sourceOfRecord(recordOfSource(FULL, 'draft'))).toEqual(FULL)
})
