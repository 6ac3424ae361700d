import type { Grade } from '#domain/journal/fact.ts'
import type { ReadReview } from '#domain/review/anki/deck.ts'
import type { ReadOptions } from './read-collection.ts'
import type { SqlDatabase } from './sql.ts'

/** How many rows are read at a stretch. */
const SLICE = 1_000

const GRADES = [1, 2, 3, 4]

/** Kinds of line in the history: answers to a card that is being learned or learned again, and what is no answer. */
const LEARNED = 0
const RELEARNED = 2
const CRAMMED = 3
const MANUAL = 4

/** The scheduler of Anki’s first years: while it learned a card it had no “hard”, and “good” was 2. */
const FIRST_SCHEDULER = 1

const DAY_SECONDS = 86_400

/** The history of each card by Anki’s number for it, oldest first. What is no answer and no forgetting is left out. */
export async function readReviews(
  db: SqlDatabase,
  { count, scheduler }: { readonly count: number; readonly scheduler: number },
  { breathe }: ReadOptions,
): Promise<Map<number, ReadReview[]>> {
  const byCard = new Map<number, ReadReview[]>()
  const isOver = new Map<number, boolean>()
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
    // Older versions wrote nothing down where a card was made new: it is learned again, and was past that.
    const isAnew = isGrade && type === LEARNED && isOver.get(card) === true
    if (isAnew) list.push({ at: at - 1, intervalDays: 0, tookMillis: 0 })
    isOver.set(card, isGrade && type !== LEARNED)
    const isEarly = scheduler === FIRST_SCHEDULER && (type === LEARNED || type === RELEARNED)
    list.push({
      at,
      ...(isGrade ? { grade: gradeOf(ease, isEarly) } : {}),
      intervalDays: within(interval < 0 ? Math.floor(-interval / DAY_SECONDS) : interval, 36_500),
      tookMillis: within(took, 3_600_000),
    })
  }
  return byCard
}

function gradeOf(ease: number, isEarly: boolean): Grade {
  return (isEarly && (ease === 2 || ease === 3) ? ease + 1 : ease) as Grade
}

/** A number from 0 to the most there may be; 0 where a cell holds something else. */
function within(value: number, most: number): number {
  return value > 0 ? Math.min(value, most) : 0
}
