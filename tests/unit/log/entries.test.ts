import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesOf, nextNumber, numberEntries } from '#domain/log/entries.ts'
import type { EntryState, Head } from '#domain/log/entry.ts'
import { entryIdOf, entryOf, headOf } from '#tests/support/entries.ts'

const record = (title: string, occurredOn?: string) =>
  entryOf(1, { title, ...(occurredOn ? { occurredOn } : {}) }).record

function row(
  number: number,
  more: Partial<EntryState> = {},
  heads: readonly Head[] = [headOf('a', record(`Entry ${number}`))],
) {
  const state: EntryState = {
    id: entryIdOf(number),
    number,
    bornAt: number,
    replaced: [],
    heads,
    revisions: heads.length,
    ...more,
  }
  return { subject: `entry:${state.id}`, state }
}

describe('the log', () => {
  test('is newest first, and what has no day yet on top', () => {
    const rows = [
      row(1, {}, [headOf('a', record('First', '2026-02-04'))]),
      row(2, {}, [headOf('b', record('Second', '2026-02-11'))]),
      row(3, {}, [headOf('c', record('Third'))]),
      row(4, {}, [headOf('d', record('Fourth', '2026-02-04'))]),
    ]
    expect(entriesOf(rows).map(({ number }) => number)).toEqual([3, 2, 4, 1])
  })

  test('says what the newest head says, and keeps the others as conflicts', () => {
    const [entry] = entriesOf([row(1, {}, [headOf('a', record('Old')), headOf('b', record('New'))])])
    expect(entry).toMatchObject({ record: { title: 'New' }, conflicts: [{ fact: 'a' }], isDeleted: false })
  })

  test('keeps an entry that one device deleted while another changed it', () => {
    const heads = [headOf('a', record('Changed')), headOf('b', record('Old'), { isDeleted: true })]
    const [entry] = entriesOf([row(1, {}, heads)])
    expect(entry).toMatchObject({
      record: { title: 'Changed' },
      conflicts: [{ fact: 'b' }],
      isDeleted: false,
    })
  })

  test('flags what was taken off the list', () => {
    const [entry] = entriesOf([row(1, {}, [headOf('a', record('Old'), { isDeleted: true })])])
    expect(entry?.isDeleted).toBe(true)
  })
})

describe('numbers', () => {
  test('stay with who was saved first; the other takes the next free one', () => {
    const states = [
      { id: 'aaaaaaaaaa', number: 2, bornAt: 20 },
      { id: 'bbbbbbbbbb', number: 2, bornAt: 10 },
      { id: 'cccccccccc', number: 4, bornAt: 30 },
      { id: 'dddddddddd', number: 2, bornAt: 40 },
    ]
    expect(Object.fromEntries(numberEntries(states))).toEqual({
      aaaaaaaaaa: 3,
      bbbbbbbbbb: 2,
      cccccccccc: 4,
      dddddddddd: 5,
    })
  })

  test('begin at one, and are never given again', () => {
    expect(nextNumber([])).toBe(1)
    expect(nextNumber([entryOf(7, {}, { isDeleted: true }), entryOf(3)])).toBe(8)
  })

  const states = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z2-7]{10}$/),
      number: fc.integer({ min: 1, max: 6 }),
      bornAt: fc.nat(9),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )

  test('are unique, at least as given, and the same in whatever order the entries come', () => {
    fc.assert(
      fc.property(states, (all) => {
        const numbers = numberEntries(all)
        expect(new Set(numbers.values()).size).toBe(all.length)
        for (const { id, number } of all) expect(numbers.get(id)).toBeGreaterThanOrEqual(number)
        expect(numberEntries(all.toReversed())).toEqual(numbers)
      }),
    )
  })

  test('stay as they are when one more entry is saved', () => {
    fc.assert(
      fc.property(states, (all) => {
        const before = numberEntries(all)
        const number = nextNumber([...before.values()].map((taken) => ({ number: taken })))
        const after = numberEntries([...all, { id: 'zzzzzzzzz7', number, bornAt: 99 }])
        for (const { id } of all) expect(after.get(id)).toBe(before.get(id))
        expect(after.get('zzzzzzzzz7')).toBe(number)
      }),
    )
  })
})
