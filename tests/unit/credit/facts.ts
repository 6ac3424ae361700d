import type { Fact, ItemAnswered, Stamp } from '#domain/journal/fact.ts'
import { type Day, noonOf } from '#domain/time.ts'

/** An answer that showed one point, at the noon of a study day. */
export function answer(point: string, item: string, day: Day, right: boolean): Fact & ItemAnswered {
  return {
    ...stampOf(day),
    kind: 'item.answered',
    item,
    edition: 1,
    response: [],
    right,
    shown: [{ point, item, right }],
    misconceptions: [],
  }
}

/** What a fact of that day carries. */
export function stampOf(day: Day): Stamp {
  const at = noonOf(day)
  return {
    id: 'aaaaaaaaaa-00000001',
    device: 'aaaaaaaaaa',
    seq: 1,
    clock: { wall: at, count: 0 },
    at,
    offsetMin: 0,
    v: 1,
  }
}
