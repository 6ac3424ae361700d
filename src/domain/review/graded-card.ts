import type { CardGraded, Grade, Stamp } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { type CardState, elapsedDays, type Memory } from './card-state.ts'
import { fuzzBand } from './fuzz.ts'
import { fsrs6, type MemoryModel, RETENTION } from './memory.ts'

/** A card's state while grades are counted into it. */
export type CardDraft = { -readonly [Field in keyof CardState]: CardState[Field] }

/** A draft to count into: of what every graded card has, written out so that all of them have one shape. */
export function emptyDraft(): CardDraft {
  return {
    memory: NO_MEMORY,
    edition: 0,
    dueDay: 0,
    intervalDays: 0,
    firstDay: 0,
    lastDay: 0,
    device: '',
    recallDays: 0,
    reps: 0,
    lapses: 0,
  }
}

const NO_MEMORY: Memory = { stability: 0, difficulty: 0 }

/**
 * Memory after a grade on a study day. An edition the learner has not met is graded as a first one, and
 * is at most as stable as the one it replaces.
 */
export function memoryAfter(
  state: CardState | undefined,
  { edition, grade, today }: { readonly edition: number; readonly grade: Grade; readonly today: Day },
  model: MemoryModel = fsrs6,
): Memory {
  if (!state?.memory) return model.next(undefined, 0, grade)
  if (edition <= state.edition) return model.next(state.memory, elapsedDays(state, today), grade)
  const first = model.next(undefined, 0, grade)
  return { ...first, stability: Math.min(first.stability, state.memory.stability) }
}

/**
 * Counts a grade: `into` becomes the state after it, and may be the one before it. The due day is this fact's own day
 * and interval: one evening with a wrong clock does not set the card's calendar. Put away it stays: another device may
 * have graded it unaware.
 */
export function countGrade(
  state: CardState | undefined,
  fact: CardGraded & Stamp,
  model: MemoryModel,
  into: CardDraft,
): CardDraft {
  const { edition, grade, device } = fact
  const today = studyDayOf(fact)
  const recalled = grade > 1
  const memory = memoryAfter(state, { edition, grade, today }, model)
  const intervalDays = keptInterval(state, fact, memory, model)
  const lastRecallDay = recalled ? today : state?.lastRecallDay
  into.recallDays = (state?.recallDays ?? 0) + (recalled && state?.lastRecallDay !== today ? 1 : 0)
  into.lapses = (state?.lapses ?? 0) + (!recalled && lastAnswerWasRecall(state) ? 1 : 0)
  into.reps = (state?.reps ?? 0) + 1
  into.memory = memory
  into.edition = Math.max(edition, state?.edition ?? edition)
  into.dueDay = today + intervalDays
  into.intervalDays = intervalDays
  into.firstDay = state?.firstDay ?? today
  into.lastDay = today
  into.device = device
  if (lastRecallDay !== undefined) into.lastRecallDay = lastRecallDay
  if (state?.suspended) into.suspended = true
  if (state?.own) into.own = state.own
  return into
}

/**
 * The interval as it was promised, except where another device had graded the card before, unknown to the one that
 * promised (what recall it foretold is not what these facts foretell): then at most what this memory is usually given.
 */
function keptInterval(
  state: CardState | undefined,
  fact: CardGraded & Stamp,
  memory: Memory,
  model: MemoryModel,
): Day {
  const { recall, device, intervalDays } = fact
  const before = state?.memory
  if (!before || recall === undefined || state.device === device) return intervalDays
  const elapsed = elapsedDays(state, studyDayOf(fact))
  // It may have been asked the evening before, and answered past the hour at which a day begins.
  const isForetold = [elapsed, elapsed - 1].some(
    (days) => days >= 0 && Math.abs(model.retrievability(before, days) - recall) < RECALL_ROUNDED,
  )
  return isForetold
    ? intervalDays
    : Math.min(intervalDays, fuzzBand(model.intervalDays(memory, RETENTION)).most)
}

/** A fact says recall in thousandths. */
const RECALL_ROUNDED = 0.001

function lastAnswerWasRecall(state: CardState | undefined): boolean {
  return state !== undefined && state.reps > 0 && state.intervalDays > 0
}
