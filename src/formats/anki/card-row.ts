import type { AnkiGrade, AnkiHistory, AnkiWriting } from '#domain/review/anki/note.ts'
import type { SqlValue } from './sql.ts'

/** Kinds of card in Anki: never asked, or in review. */
const NEW = 0
const REVIEW = 2

/** Where in Anki’s queues a card waits. */
const QUEUE = { suspended: -1, buried: -3 } as const

/** Ease that Anki gives a card before anything is known of it, in thousandths. FSRS looks at it no more. */
const START_EASE = 2500

/** How a grade came about: first meetings, reviews, and what follows a miss. */
const LEARNT = 0
const REVIEWED = 1
const RELEARNT = 2

/** What Anki writes where a card comes again in the same sitting: minus ten minutes, in seconds. */
const SAME_SITTING_SECONDS = -600

/** The scheduling columns of a card, from `type` to `data`. `position` is its place among new cards, from 1. */
export function scheduleOf(
  studied: AnkiHistory | undefined,
  position: number,
  { dayZero, retention }: AnkiWriting,
): readonly SqlValue[] {
  const state = studied?.state
  const queueOr = (queue: number) =>
    state?.suspended ? QUEUE.suspended : state?.buriedUntil === undefined ? queue : QUEUE.buried
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
    ...(memory.decay === undefined ? {} : { decay: rounded(memory.decay, 3) }),
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
  return grades.map((grade, at) => {
    const before = grades[at - 1]
    return {
      at: grade.at,
      row: [
        grade.grade,
        intervalOf(grade),
        before ? intervalOf(before) : 0,
        Math.round(((grade.difficulty - 1) / 9 + 0.1) * 1000),
        Math.min(Math.max(0, Math.round(grade.tookMillis)), MOST_MILLIS),
        !before ? LEARNT : before.intervalDays > 0 ? REVIEWED : before.lapse ? RELEARNT : LEARNT,
      ],
    }
  })
}

/** Longer than this, a card was left open. */
const MOST_MILLIS = 3_600_000

function intervalOf({ intervalDays }: AnkiGrade): number {
  return intervalDays >= 1 ? Math.round(intervalDays) : SAME_SITTING_SECONDS
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
