import type { AnkiGrade, AnkiHistory, AnkiWriting } from '#domain/review/anki/note.ts'
import { studyDayOf } from '#domain/time.ts'
import type { SqlValue } from './sql.ts'

/** Kinds of card in Anki: never asked, or in review. */
const NEW = 0
const REVIEW = 2

/** Where in Anki’s queues a card waits. */
const QUEUE = { suspended: -1, buried: -3 } as const

/** Ease that Anki gives a card before anything is known of it, in thousandths. FSRS looks at it no more. */
const START_EASE = 2500

/** How a line of the history came about; the last: by hand. */
const KINDS = { learn: 0, review: 1, relearn: 2, forgotten: 4 } as const

/** What Anki writes where a card comes again in the same sitting: minus ten minutes, in seconds. */
const SAME_SITTING_SECONDS = -600

/** The scheduling columns of a card, from `type` to `data`. `position` is its place among new cards, from 1. */
export function scheduleOf(
  studied: AnkiHistory | undefined,
  position: number,
  writing: AnkiWriting,
): readonly SqlValue[] {
  const { dayZero, retention } = writing
  const state = studied?.state
  const isBuried = state?.buriedUntil !== undefined && state.buriedUntil > todayOf(writing)
  const queueOr = (queue: number) => (state?.suspended ? QUEUE.suspended : isBuried ? QUEUE.buried : queue)
  if (!state?.memory || state.reps === 0) {
    return [NEW, queueOr(NEW), position, 0, 0, 0, 0, 0, 0, 0, 0, JSON.stringify({ pos: position })]
  }
  const { memory, dueDay, intervalDays, reps, lapses } = state
  const last = studied?.grades.at(-1)
  const data = {
    pos: position,
    s: rounded(memory.stability, 4),
    d: rounded(memory.difficulty, 3),
    dr: rounded(retention, 2),
    // Ours is the exponent, which is below zero; Anki’s is the weight itself.
    ...(memory.decay === undefined ? {} : { decay: rounded(-memory.decay, 3) }),
    ...(last === undefined ? {} : { lrt: Math.floor(last.at / 1000) }),
  }
  const interval = Math.max(1, Math.round(intervalDays))
  return [
    REVIEW,
    queueOr(REVIEW),
    dueDay - dayZero,
    interval,
    START_EASE,
    reps,
    lapses,
    0,
    0,
    0,
    0,
    JSON.stringify(data),
  ]
}

/** Rows of the history of one card, from `ease` to `type`, each with its moment before them. */
export function historyOf({
  grades,
}: AnkiHistory): readonly { readonly at: number; readonly row: readonly SqlValue[] }[] {
  let last = 0
  return grades.map((one) => {
    const before = last
    // A line without a grade and without a factor is how Anki says that a card was made new again.
    if (one.phase === 'forgotten') {
      last = 0
      return { at: one.at, row: [0, 0, before, 0, 0, KINDS.forgotten] }
    }
    last = intervalOf(one)
    const factor = Math.round(((one.difficulty - 1) / 9 + 0.1) * 1000)
    const took = Math.min(Math.max(0, Math.round(one.tookMillis)), MOST_MILLIS)
    return { at: one.at, row: [one.grade, last, before, factor, took, KINDS[one.phase]] }
  })
}

/** Longer than this, a card was left open. */
const MOST_MILLIS = 3_600_000

function intervalOf({ intervalDays }: AnkiGrade): number {
  return intervalDays >= 1 ? Math.round(intervalDays) : SAME_SITTING_SECONDS
}

/** The study day it is where the file is written; a pack that says nothing of a person knows none. */
function todayOf({ now, offsetMin, rolloverHour, dayZero }: AnkiWriting): number {
  return now === undefined ? dayZero : studyDayOf({ at: now, offsetMin, rolloverHour })
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
