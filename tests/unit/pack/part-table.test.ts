import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partTables, TYPED_ROWS_MOST } from '#domain/pack/part-table.ts'
import { CLASSIFY, CLOZE, MATCH, NUMERIC, SHORT } from '#tests/support/parts-samples.ts'

const counted = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts))

describe('a part one picks for', () => {
  test('lists everything there is to pick, in the question’s order, with what it gives away', () => {
    const [, loss] = partTables(MATCH, counted({ 'loss=empathise': 5, 'loss=act': 3, 'back=hear': 8 }))
    expect(loss).toEqual({
      part: 'loss',
      number: 2,
      label: '“Two days’ pay, and still no sofa.”',
      rows: [
        { text: 'Hear', count: 0, fraction: 0 },
        { text: 'Empathise', count: 5, fraction: 1 },
        { text: 'Apologise', count: 0, fraction: 0 },
        { text: 'Take action', count: 3, fraction: 0, misconception: 'x.fix-first' },
      ],
      others: 0,
    })
  })
})

describe('a part one types into', () => {
  const [gap] = partTables(SHORT, counted({ 'answer=agree': 2, 'answer=Agree!': 1, 'answer=EMPATHISE': 2 }))

  test('counts spellings that are marked alike as one, the most frequent first', () => {
    expect(gap?.rows).toEqual([
      { text: 'agree', count: 3, fraction: 0, misconception: 'x.agree' },
      { text: 'EMPATHISE', count: 2, fraction: 1 },
    ])
  })

  test('counts one number as one, however it was written', () => {
    const [number] = partTables(NUMERIC, counted({ 'answer=75': 2, 'answer=75.0': 1, 'answer=a lot': 1 }))
    expect(number?.rows.map(({ text, count, fraction }) => [text, count, fraction])).toEqual([
      ['75', 3, 1],
      ['a lot', 1, 0],
    ])
  })

  test('lists so many and counts the rest, so that no flood of answers fills the page', () => {
    const flood = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`answer=word ${at}`, at + 1]))
    const [part] = partTables(SHORT, counted(flood))
    expect(part?.rows).toHaveLength(TYPED_ROWS_MOST)
    expect(part?.rows[0]).toMatchObject({ text: 'word 39', count: 40 })
    expect(part?.others).toBe(((40 - TYPED_ROWS_MOST) * (40 - TYPED_ROWS_MOST + 1)) / 2)
  })
})

test('whatever was given, each part counts each answer once', () => {
  const given = fc.tuple(
    fc.constantFrom('first', 'lost', 'act', 'answer', 'guide', 'x'),
    fc.oneof(fc.constantFrom('hear', 'Lost', 'lost', 'self', '75', '75 %', '__proto__'), fc.string()),
    fc.integer({ min: 1, max: 9 }),
  )
  fc.assert(
    fc.property(fc.constantFrom(CLOZE, SHORT, NUMERIC, CLASSIFY), fc.array(given), (question, all) => {
      const chosen = new Map(all.map(([part, value, count]) => [`${part}=${value}`, count]))
      for (const { part, rows, others } of partTables(question, chosen)) {
        const total = rows.reduce((sum, { count }) => sum + count, others)
        const typed = question === CLASSIFY || part === 'first' ? undefined : part
        const meant = [...chosen].filter(([one]) => one.startsWith(`${typed}=`))
        if (typed) expect(total).toBe(meant.reduce((sum, [, count]) => sum + count, 0))
        expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length)
      }
    }),
  )
})
