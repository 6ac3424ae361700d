import { describe, expect, test } from 'vitest'
import { readLinksJson } from '#formats/sources/links-json.ts'
import { recognise } from '#formats/sources/recognise.ts'
import { guessColumns, readTable, sourcesOfTable } from '#formats/sources/table.ts'
import { textOfBytes } from '#formats/text-of-bytes.ts'

/** Reads a table by what its heads say. */
function sourcesIn(text: string) {
  const table = readTable(text)
  return sourcesOfTable(table, guessColumns(table.heads, table.rows))
}

describe('a table of sources', () => {
  test.each([',', ';', '\t'])('is read whatever stands between its columns: %j', (sign) => {
    const rows = [
      ['Title', 'Authors', 'URL', 'Year', 'Tags'],
      ['"Calm\ncallers"', 'Smith', 'https://example.org/1', '2021', 'calls'],
      ['', '', 'https://example.org/2', '', ''],
      ['Service', 'Lee', 'javascript:alert(1)', 'in 2019', ''],
    ]
    expect(sourcesIn(`\uFEFF${rows.map((row) => row.join(sign)).join('\r\n')}\r\n`)).toEqual({
      sources: [
        {
          line: 2,
          title: 'Calm callers',
          author: 'Smith',
          year: '2021',
          address: 'https://example.org/1',
          tags: ['calls'],
        },
        { line: 4, title: 'example.org', address: 'https://example.org/2' },
        { line: 5, title: 'Service', author: 'Lee', year: '2019' },
      ],
      problems: [{ line: 5, kind: 'left-out', part: 'address', text: 'javascript:alert(1)' }],
    })
  })

  test('may have no heads: then an address and the text beside it are known', () => {
    expect(sourcesIn('Calm,https://example.org/1\nService,https://example.org/2\n').sources).toEqual([
      { line: 1, title: 'Calm', address: 'https://example.org/1' },
      { line: 2, title: 'Service', address: 'https://example.org/2' },
    ])
  })

  test('loses the apostrophe that keeps a spreadsheet from running a cell', () => {
    expect(sourcesIn("Title,Year\n'=1+1,2020\n'tis,2021\n").sources).toEqual([
      { line: 2, title: '=1+1', year: '2020' },
      { line: 3, title: "'tis", year: '2021' },
    ])
  })

  test('with a quotation mark that is never closed says on which line', () => {
    expect(sourcesIn('Title,Year\nCalm,2020\n"Service,2021\nMore,2022\n').problems).toEqual([
      { line: 3, kind: 'cut' },
    ])
  })

  test.each(['"', '",', ',', ';', '\n', '"\n', 'a"b,'])('of a megabyte of %j is got through', (piece) => {
    const { sources, problems } = sourcesIn(`Title,URL\n${piece.repeat(1_000_000 / piece.length)}`)
    expect(sources.length + problems.length).toBeLessThanOrEqual(6_002)
  })
})

describe('bookmarks of other programs as JSON', () => {
  test('come in from Karakeep', () => {
    const bookmarks = [
      {
        createdAt: 1_772_323_200,
        title: 'Calm callers',
        tags: ['calls'],
        content: { type: 'link', url: 'https://example.org/1' },
        note: 'Name the feeling first.',
      },
      { title: 'A note', tags: [], content: { type: 'text', text: 'x' } },
    ]
    expect(readLinksJson(JSON.stringify({ bookmarks }))).toEqual({
      sources: [
        {
          line: 1,
          title: 'Calm callers',
          address: 'https://example.org/1',
          accessedOn: '2026-03-01',
          note: 'Name the feeling first.',
          tags: ['calls'],
        },
      ],
      problems: [{ line: 2, kind: 'no-address', text: '' }],
    })
  })

  test('come in from Linkwarden, collections as tags', () => {
    const links = [
      {
        name: 'Calm callers',
        url: 'https://example.org/1',
        tags: [{ name: 'calls' }],
        createdAt: '2026-03-01T10:00:00Z',
      },
    ]
    expect(readLinksJson(JSON.stringify({ collections: [{ name: 'Work', links }] })).sources).toEqual([
      {
        line: 1,
        title: 'Calm callers',
        address: 'https://example.org/1',
        accessedOn: '2026-03-01',
        tags: ['Work', 'calls'],
      },
    ])
  })
})

test.each([
  ['empty', ' \n'],
  ['binary', '\u2030PNG\r\n\u001a\n\0\0\0\r'],
  ['binary', '%PDF-1.7'],
  ['log', '{"format":"due-credit-log","version":1'],
  ['ours', '{ "format": "due-credit-backup" }'],
  ['broken-json', '[{"title": "x"'],
  ['csl-json', '[{"title": "x"}]'],
  ['links-json', '{"bookmarks": []}'],
  ['ris', '\uFEFFTY  - BOOK\r\nER  - '],
  ['bibtex', '% a comment\n@book{a, title = {b}}'],
  ['bookmarks', '<!DOCTYPE NETSCAPE-Bookmark-file-1>'],
  ['table', 'Title;Year\nCalm;2020'],
  ['table', 'https://example.org/1\nhttps://example.org/2'],
  ['unknown', 'Just a few words, and no more.'],
])('%s is known by what stands in it: %j', (kind, text) => {
  expect(recognise(text)).toBe(kind)
})

test('bytes are read in the code page they are written in', () => {
  const utf16 = [0xff, 0xfe, 0x42, 0x01]
  expect(textOfBytes(new TextEncoder().encode('ł'))).toBe('ł')
  expect(textOfBytes(new Uint8Array(utf16))).toBe('ł')
  expect(textOfBytes(new Uint8Array(utf16.with(0, 0xfe).with(1, 0xff).with(2, 0x01).with(3, 0x42)))).toBe('ł')
  // “£5” as Windows writes it in western Europe.
  expect(textOfBytes(new Uint8Array([0x93, 0xa3, 0x35, 0x94]))).toBe('“£5”')
})
