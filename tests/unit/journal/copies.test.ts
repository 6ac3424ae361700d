import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type CopyKept,
  copiesToDrop,
  copyId,
  copyTime,
  everIn,
  isByHand,
  isCopyDue,
  type LastCopy,
  parseLastCopy,
} from '#domain/journal/copies.ts'
import { DAY_MILLIS } from '#domain/time.ts'

const NOW = Date.UTC(2026, 10, 22, 9)

const COPIES = fc
  .array(fc.record({ madeAt: fc.nat(400 * DAY_MILLIS), bringsBack: fc.constantFrom(0, 0, 0, 7) }), {
    maxLength: 60,
  })
  .map((all) =>
    all.map(({ madeAt, bringsBack }, at): CopyKept => {
      return { madeAt, bringsBack, id: copyId(madeAt, String(at).padStart(8, '0')) }
    }),
  )

test('of any copies the last three stay and what brings back the missing, and no more than fourteen others', () => {
  fc.assert(
    fc.property(COPIES, (copies) => {
      const dropped = new Set(copiesToDrop(copies))
      const kept = copies.filter((copy) => !dropped.has(copy))
      expect([...dropped].every((copy) => copies.includes(copy) && copy.bringsBack === 0)).toBe(true)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(3, copies.length))
      expect(kept.filter(({ bringsBack }) => bringsBack === 0).length).toBeLessThanOrEqual(3 + 7 + 4)
      const latest = copies.toSorted((a, b) => b.madeAt - a.madeAt).slice(0, 3)
      for (const { madeAt } of latest) expect(kept.some((copy) => copy.madeAt === madeAt)).toBe(true)
      // What stays is the same in whatever order they are listed, and thinning twice takes no more.
      expect(new Set(copiesToDrop(copies.toReversed()))).toEqual(dropped)
      expect(copiesToDrop(kept)).toEqual([])
    }),
  )
})

test('a copy a day for a year leaves the last seven days and the last of each of four weeks', () => {
  let kept: readonly CopyKept[] = []
  for (let day = 0; day < 365; day++) {
    const madeAt = day * DAY_MILLIS
    const all = [...kept, { id: copyId(madeAt, 'abcdef01'), madeAt, bringsBack: 0 }]
    const dropped = copiesToDrop(all)
    kept = all.filter((one) => !dropped.includes(one))
  }
  // Day 364 begins a week: weeks end with days 363, 356 and 349.
  expect(kept.map(({ madeAt }) => madeAt / DAY_MILLIS)).toEqual([349, 356, 358, 359, 360, 361, 362, 363, 364])
})

test('a name says when it was made, and no other name does', () => {
  expect(copyTime(copyId(NOW, 'abcdef0123'))).toBe(NOW)
  for (const name of ['', 'x', `${copyId(NOW, 'abcdef01')}.new`, '1-abcdef01.gz']) {
    expect(copyTime(name)).toBeUndefined()
  }
})

test('a copy is due at first, then a day after something new, or sooner where that is much or by hand', async () => {
  const last: LastCopy = { madeAt: NOW, records: 10, ever: 10, checkedAt: NOW }
  const due = (ever: number, known: LastCopy | undefined, later: number, byHand = 0) =>
    isCopyDue(ever, known, NOW + later, async () => byHand)
  expect(await due(0, undefined, 0)).toBe(false)
  expect(await due(1, undefined, 0)).toBe(true)
  expect(await due(10, last, 9 * DAY_MILLIS, 9)).toBe(false)
  expect(await due(11, last, DAY_MILLIS - 1)).toBe(false)
  expect(await due(11, last, DAY_MILLIS)).toBe(true)
  expect(await due(59, last, 1, 4)).toBe(false)
  expect(await due(60, last, 1)).toBe(true)
  expect(await due(15, last, 1, 5)).toBe(true)
  // A clock that was set back.
  expect(await due(11, last, -9 * DAY_MILLIS)).toBe(true)
  // Rolled back: there are fewer than were copied.
  expect(await due(9, last, DAY_MILLIS)).toBe(true)
})

test('entries, packs, marks and cards are by hand, grades and answers are not', () => {
  expect(
    ['entry.revised', 'pack.saved', 'answer.marked', 'card.written'].every((kind) => isByHand({ kind })),
  ).toBe(true)
  expect(['card.graded', 'item.answered', 'section.read'].some((kind) => isByHand({ kind }))).toBe(false)
})

test('how much had ever been here is told by what is known outside, or not at all', () => {
  const devices = { aaaaaaaaaa: { most: 9, count: 5, gone: 2 }, bbbbbbbbbb: { most: 3, count: 3 } }
  expect(everIn(JSON.stringify({ turn: 4, devices }))).toBe(10)
  expect(everIn('{"devices":{}}')).toBe(0)
  for (const text of [undefined, '', '{', '[]', '{"devices":{"a":1}}', '{"devices":{"a":{"count":"x"}}}']) {
    expect(everIn(text)).toBeUndefined()
  }
})

test('what is remembered is read again, and any other text is nothing', () => {
  const last: LastCopy = { madeAt: NOW, records: 10, ever: 10, checkedAt: NOW }
  expect(parseLastCopy(JSON.stringify(last))).toEqual(last)
  fc.assert(fc.property(fc.string(), (text) => void parseLastCopy(text)))
  for (const text of [
    undefined,
    '',
    'null',
    '{"madeAt":1}',
    '{"madeAt":"1","records":1,"ever":1,"checkedAt":1}',
  ]) {
    expect(parseLastCopy(text)).toBeUndefined()
  }
})
