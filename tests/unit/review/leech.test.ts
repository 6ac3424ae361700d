import { expect, test } from 'vitest'
import type { CardState } from '#domain/review/card-state.ts'
import { isLeechAt, REPAIR_AFTER, repairDue } from '#domain/review/leech.ts'

const upTo = (most: number) => Array.from({ length: most + 1 }, (_, lapses) => lapses)

// Anki's own tests, rslib/src/scheduler/states/review.rs.
test.each([
  [3, [3, 5, 7, 9]],
  [8, [8, 12, 16, 20]],
  [1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]],
])('with a threshold of %d a card is a leech at %j lapses', (after, leeches) => {
  const most = leeches.at(-1) ?? 0
  expect(upTo(most).filter((lapses) => isLeechAt(lapses, after))).toEqual(leeches)
})

const missed: CardState = {
  edition: 1,
  dueDay: 20_000,
  intervalDays: 0,
  recallDays: 3,
  reps: 9,
  lapses: REPAIR_AFTER,
}

test('help is offered at the fourth lapse and at every fourth after it, until the card is recalled', () => {
  const due = upTo(13).filter((lapses) => repairDue({ ...missed, lapses }) !== undefined)
  expect(due).toEqual([4, 8, 12])
  expect(repairDue(missed)).toBe(4)
  expect(repairDue({ ...missed, intervalDays: 2 })).toBeUndefined()
})

test('no help is offered with a card that was never met', () => {
  expect(repairDue(undefined)).toBeUndefined()
  expect(repairDue({ ...missed, reps: 0, lapses: 0 })).toBeUndefined()
})
