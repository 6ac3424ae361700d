import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadSources } from '#domain/log/source.ts'
import { readBibtex } from '#formats/sources/bibtex.ts'
import { readBookmarks } from '#formats/sources/bookmarks.ts'
import { readCslJson } from '#formats/sources/csl-json.ts'
import { SOURCES_MAX, TEXT_MAX_LENGTH } from '#formats/sources/gather.ts'
import { readRis } from '#formats/sources/ris.ts'

const READERS = [
  ['RIS', readRis],
  ['BibTeX', readBibtex],
  ['CSL-JSON', readCslJson],
  ['bookmarks', readBookmarks],
] as const

function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/sources/${name}`, import.meta.url), 'utf8')
}

test('RIS: values of several lines, no end, a byte order mark, what has no title', () => {
  expect(readRis(fixture('catalogue.ris'))).toEqual({
    sources: [
      {
        line: 1,
        title: 'Calm callers: a study of first words on the line',
        author: 'Smith, Jane; Wiśniewska, Łucja',
        year: '2021',
        address: 'https://example.org/calm',
        doi: '10.1000/182',
        kind: 'article',
        container: 'Journal of Service, 12(3), pp. 4–9',
        accessedOn: '2026-03-01',
        note: 'Name the feeling first.',
        tags: ['calls', 'empathy'],
      },
      {
        line: 22,
        title: 'Complaints that help',
        author: 'Citizens Advice',
        publisher: 'Sage',
        year: '2019',
        isbn: '9780306406157',
        kind: 'book',
      },
      { line: 28, title: 'No end before me', kind: 'video' },
    ],
    problems: [
      { line: 28, kind: 'left-out', part: 'address', text: 'javascript:alert(1)' },
      { line: 32, kind: 'no-title' },
      { line: 35, kind: 'stray' },
    ],
  } satisfies ReadSources)
})

test('BibTeX: names, accents, macros, comments, and a brace that is never closed', () => {
  expect(readBibtex(fixture('library.bib'))).toEqual({
    sources: [
      {
        line: 5,
        title: 'The HEAT model: Öre, naïve, Škoda, Llŷr & 5% – “calm”',
        author: 'Smith, Jane; Wiśniewska, Łucja; Barnes and Noble; van der Berg, Jan; et al.',
        year: '2021',
        address: 'https://example.org/a_b',
        doi: '10.1000/182',
        kind: 'article',
        container: 'Journal of Service, 12(3), pp. 4–9',
        accessedOn: '2026-03-01',
        note: 'Name the feeling first.',
        tags: ['calls', 'empathy'],
      },
      {
        line: 17,
        title: 'Service',
        author: 'Lee, Ann',
        publisher: 'Sage',
        year: '2019',
        isbn: '0306406152',
        kind: 'book',
      },
      { line: 18, title: 'Never closed', year: '2020', kind: 'book' },
      { line: 22, title: 'After the open one', address: 'https://example.org/after' },
    ],
    problems: [
      { line: 18, kind: 'cut' },
      { line: 23, kind: 'no-title' },
    ],
  } satisfies ReadSources)
})

test('CSL-JSON: particles, organisations, dates, what is no item', () => {
  expect(readCslJson(fixture('zotero.json'))).toEqual({
    sources: [
      {
        line: 2,
        title: 'Calm callers',
        author: 'van der Berg, Jan; Citizens Advice',
        year: '2021',
        address: 'https://example.org/calm',
        doi: '10.1000/182',
        kind: 'article',
        container: 'Journal of Service, 12(3), pp. 4–9',
        accessedOn: '2026-03-01',
        note: 'Name the feeling first.',
      },
      { line: 18, title: 'A wrong number', year: '2019', kind: 'book' },
    ],
    problems: [
      { line: 18, kind: 'stray' },
      { line: 18, kind: 'left-out', part: 'isbn', text: '1234567890' },
      { line: 19, kind: 'no-title' },
    ],
  } satisfies ReadSources)
})

test('CSL-JSON: one item alone, and items within an object', () => {
  const item = { type: 'book', title: 'Service', author: [{ family: 'Lee' }] }
  const source = { title: 'Service', author: 'Lee', kind: 'book' }
  expect(readCslJson(JSON.stringify(item)).sources).toEqual([{ line: 1, ...source }])
  expect(readCslJson(JSON.stringify({ items: [item] }, null, 1)).sources).toEqual([{ line: 3, ...source }])
})

test('bookmarks: folders as tags, dates, entities, and nothing of what would run', () => {
  expect(readBookmarks(fixture('bookmarks.html'))).toEqual({
    sources: [
      {
        line: 11,
        title: 'Calm <callers> — a study',
        address: 'https://example.org/calm?a=1&b=2',
        accessedOn: '2026-03-01',
        note: 'Name the feeling first.',
        tags: ['Customer service & calls', 'calls', 'empathy'],
      },
      { line: 15, title: 'example.org', address: 'https://example.org/untitled', accessedOn: '2026-03-01' },
      { line: 17, title: 'Bold title', address: 'https://example.org/single' },
    ],
    problems: [{ line: 13, kind: 'no-address', text: "javascript:alert('x')" }],
  } satisfies ReadSources)
})

describe.each(READERS)('a reader of %s', (_name, read) => {
  test('finds nothing in nothing, and says of another format that it is another', () => {
    expect(read(' \r\n ')).toEqual({ sources: [], problems: [] })
    expect(read('Just words.').sources).toEqual([])
    expect(read('Just words.').problems).toMatchObject([{ line: 1 }])
  })

  test('is total on any text', () => {
    const signs = fc.constantFrom(
      ...[
        '@book{',
        '{',
        '}',
        '"',
        ',',
        '=',
        '#',
        '\n',
        'TY  - BOOK',
        'ER  - ',
        'TI  - x',
        '[',
        ']',
        '{"title":"a"}',
      ],
      ...[
        '<a href="https://a.b">',
        '</a>',
        '<dl>',
        '</dl>',
        '<h3>',
        '<!--',
        '\\',
        "'",
        '\ud800',
        '\u202e',
        '&#0;',
        '@string{',
        '(',
      ],
    )
    const text = fc.array(fc.oneof(signs, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
    fc.assert(
      fc.property(text, (pieces) => {
        const { sources, problems } = read(pieces.join(''))
        for (const source of sources) {
          expect(source.title).not.toBe('')
          expect(source.title.length).toBeLessThanOrEqual(140)
          expect(JSON.stringify(source).isWellFormed()).toBe(true)
          expect(source.address ?? 'https:').toMatch(/^https?:/)
        }
        for (const { line } of problems) expect(line).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    ...[
      '{',
      '@a{',
      '@book{a,title={',
      '\n@a{b,c={',
      '"',
      '@comment{',
      '@string{',
      '<',
      '<a "',
      '<a href="',
      "<a '>",
      '<dl>',
    ],
    ...[
      '<h3>',
      '<!--',
      '<script>',
      '&#1',
      'TY  - BOOK\n',
      'AU  - x\n',
      '[',
      '{"a":',
      '\\"',
      '\n',
      'a=',
      '@a{b,c=d#',
      '((',
      ' - ',
      '<a b="',
    ],
  ])('gets through a megabyte of %j', (piece) => {
    const { sources, problems } = read(piece.repeat(Math.ceil(1_000_000 / piece.length)))
    expect(sources.length).toBeLessThanOrEqual(SOURCES_MAX)
    expect(problems.length).toBeLessThanOrEqual(1_001)
  })

  test('does not read what is too large', () => {
    expect(read('x'.repeat(TEXT_MAX_LENGTH + 1))).toEqual({
      sources: [],
      problems: [{ line: 1, kind: 'too-large', most: TEXT_MAX_LENGTH }],
    })
  })
})

test('of more sources than are taken in at once, the first are read and the rest is told of', () => {
  const { sources, problems } = readRis('TY  - BOOK\nTI  - x\nER  - \n'.repeat(SOURCES_MAX + 2))
  expect(sources).toHaveLength(SOURCES_MAX)
  expect(problems).toEqual([{ line: SOURCES_MAX * 3 + 1, kind: 'too-many', most: SOURCES_MAX }])
})

describe('as programs write them', () => {
  const ris = (...lines: readonly string[]) => readRis(['TY  - JOUR', ...lines, 'ER  - ', ''].join('\r\n'))

  test('RIS of a database has tags in titles', () => {
    const { sources } = ris('TI  - First words (<i>in voce</i>) and H<sub>2</sub>O', 'T2  - <em>Calls</em>')
    expect(sources).toEqual([
      { line: 1, title: 'First words (in voce) and H2O', kind: 'article', container: 'Calls' },
    ])
  })

  test.each([
    ['UR  - http://example.org/a; http://example.org/b'],
    ['UR  - http://example.org/a;http://example.org/b'],
    ['UR  - http://example.org/a', 'UR  - http://example.org/b'],
    ['UR  - <Go to ISI>://WOS:000000000000001', 'UR  - http://example.org/a'],
  ])('RIS has several addresses, or one that only EndNote opens: %s', (...lines) => {
    const { sources, problems } = ris('TI  - First words', ...lines)
    expect(sources[0]?.address).toBe('http://example.org/a')
    expect(problems).toEqual([])
    expect(ris('TI  - First words', 'UR  - <Go to ISI>://WOS:1').problems).toEqual([])
  })

  test('Firefox keeps its own searches among bookmarks, and browsers folders of their own', () => {
    const html = [
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
      '<DL><p>',
      '<DT><A HREF="place:sort=8&maxResults=10" ADD_DATE="1463686000">Most Visited</A>',
      '<DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Personal toolbar</H3>',
      '<DL><p><DT><A HREF="https://example.org/" ADD_DATE="1463686000">First words</A></DL><p>',
      '<DT><H3>BookmarksBar</H3>',
      '<DL><p><DT><H3>Calls</H3><DL><p><DT><A HREF="https://example.org/b">Last words</A></DL><p></DL><p>',
      '</DL>',
    ].join('\r\n')
    expect(readBookmarks(html)).toEqual({
      sources: [
        { line: 5, title: 'First words', address: 'https://example.org/', accessedOn: '2016-05-19' },
        { line: 7, title: 'Last words', address: 'https://example.org/b', tags: ['Calls'] },
      ],
      problems: [],
    })
  })
})
