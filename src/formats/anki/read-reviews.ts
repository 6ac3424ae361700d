import type { ReadReview } from '#domain/review/anki/deck.ts'
import type { ReadOptions } from './read-collection.ts'
import type { SqlDatabase } from './sql.ts'

/** How many rows are read at a stretch. */
const SLICE = 1_000

const GRADES = [1, 2, 3, 4]

/** Kinds of line in the history that are no answers. */
const MANUAL = 4
const CRAMMED = 3

/** The history of each card by Anki’s number for it, oldest first. What is no answer and no forgetting is left out. */
export async function readReviews(
  db: SqlDatabase,
  count: number,
  { breathe }: ReadOptions,
): Promise<Map<number, ReadReview[]>> {
  const byCard = new Map<number, ReadReview[]>()
  let done = 0
  for (const row of db.rows('select id, cid, ease, ivl, factor, time, type from revlog order by id')) {
    const [at = 0, card = 0, ease = 0, interval = 0, factor = 0, took = 0, type = 0] = row.map(Number)
    done += 1
    if (done % SLICE === 0) await breathe(done, count)
    const isForgotten = type === MANUAL && factor === 0
    const isGrade = GRADES.some((grade) => grade === ease) && !(type === CRAMMED && factor === 0)
    if (!Number.isSafeInteger(at) || at <= 0 || !(isGrade || isForgotten)) continue
    const list = byCard.get(card) ?? []
    byCard.set(card, list)
    list.push({
      at,
      ...(isGrade ? { grade: ease as 1 | 2 | 3 | 4 } : {}),
      intervalDays: within(interval, 36_500),
      tookMillis: within(took, 3_600_000),
    })
  }
  return byCard
}

/** A number from 0 to the most there may be; 0 where a cell holds something else. */
function within(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : 0
}
