import fc from 'fast-check'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CELL_MAX_LENGTH, writeCsv } from '#formats/csv.ts'

/** Keeps the byte order mark, which is what a spreadsheet sees too. */
const textOf = (rows: readonly (readonly string[])[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(rows))

/** The table as a program reads it back. */
const readBack = (rows: readonly (readonly string[])[]) =>
  papaparse.parse<string[]>(textOf(rows).slice(1).replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' })
    .data

const cellOf = (cell: string) => readBack([['first', cell]])[0]?.[1]

describe('a CSV file', () => {
  test('is these bytes: a mark for UTF-8, every cell quoted, lines ended by CR LF', () => {
    expect([
      ...writeCsv([
        ['Nº', 'a "b", c'],
        ['', 'two\nlines'],
      ]),
    ]).toEqual([
      ...[0xef, 0xbb, 0xbf],
      ...new TextEncoder().encode('"Nº","a ""b"", c"\r\n"","two\nlines"\r\n'),
    ])
  })

  test('holds the words of any language, and mends what is half a character', () => {
    expect(cellOf('Siân, Łukasz, ليلى 👩🏽‍💻')).toBe('Siân, Łukasz, ليلى 👩🏽‍💻')
    expect(cellOf('cut \uD83D')).toBe('cut \uFFFD')
    expect(cellOf('nothing\0here')).toBe('nothinghere')
  })

  test('ends lines inside a cell in one manner', () => {
    expect(cellOf('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
  })
})

describe('a cell that a spreadsheet could run', () => {
  test.each([
    '=1+1',
    '+1',
    '-1+1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    '=HYPERLINK("https://example.org/?"&A1,"Open")',
    "=cmd|' /C calc'!A0",
    '=1+1\nand a second line',
    '  =1+1',
    '\u00a0=1+1',
    '\uFEFF=1+1',
    '\u200B\u202E=1+1',
    '\u0001=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('is shown as words: %j', (cell) => {
    expect(cellOf(cell)).toMatch(/^'/)
    expect(textOf([[cell]]).slice(0, 3)).toBe(`\uFEFF"'`)
  })

  test('is found where semicolons or tabs divide cells, and ends of lines rows', () => {
    expect(cellOf('a;=1+1')).toBe("a;'=1+1")
    expect(cellOf('a\t @SUM(A1)')).toBe("a\t '@SUM(A1)")
    expect(cellOf('a\r\n=1+1&"')).toBe('a\n\'=1+1&"')
    expect(cellOf('a;\u200B=1+1')).toBe("a;\u200B'=1+1")
  })

  test.each(['a=b', '3 - 2', 'ref 8841', "'tis", '“=1” she said', '2026-11-22', ''])(
    'is not suspected where there is none: %j',
    (cell) => expect(cellOf(cell)).toBe(cell),
  )

  test('never begins with a sign, whatever is written', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n ;,"\'a1＝\u200B\uFEFF'.split('')) })
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        for (const cell of readBack(rows).flat()) {
          expect(cell).not.toMatch(/^[\s\u200B\uFEFF]*[=+\-@＝]/)
          expect(cell).not.toMatch(/[;\t\n][\s\u200B\uFEFF]*[=+\-@＝]/)
        }
      }),
    )
  })
})

test('a table reads back as it was written, where nothing in it is dangerous', () => {
  const tame = fc.string({ unit: fc.constantFrom(...'ab ,"\'\n.é'.split('')) }).map((text) => `x${text}`)
  fc.assert(
    fc.property(fc.array(fc.array(tame, { minLength: 1, maxLength: 4 }), { minLength: 1 }), (rows) => {
      expect(readBack(rows)).toEqual(rows)
    }),
  )
})

test('a cell longer than a spreadsheet holds is cut, says so, and hides no half character', () => {
  const cell = cellOf(`${'a'.repeat(CELL_MAX_LENGTH - 3)}👍${'=1+1'.repeat(50)}`) ?? ''
  expect(cell.length).toBeLessThanOrEqual(CELL_MAX_LENGTH)
  expect(cell.endsWith('…')).toBe(true)
  expect(cell.isWellFormed()).toBe(true)
  const guarded = cellOf('='.repeat(CELL_MAX_LENGTH + 5)) ?? ''
  expect(guarded.length).toBe(CELL_MAX_LENGTH)
})
