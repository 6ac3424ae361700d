import type { CardGraded, CardScheduled, Fact, Grade, Stamp } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import type { Memory } from './card-state.ts'
import { type CardState, elapsedDays } from './card-state.ts'
import { fsrs6, type MemoryModel } from './memory.ts'

/** Where the card stands after one more fact about it. */
export function stepCard(state: CardState | undefined, fact: Fact): CardState | undefined {
  if (fact.kind === 'card.graded') return graded(state, fact)
  if (fact.kind === 'card.scheduled') return scheduled(state, fact)
  return state
}

/**
 * A card brought forward comes before all others; the rest as they fall due. Of those brought forward, what one was
 * certain of comes first: its place in the lane lies before every day there is.
 */
export function queueOf({ because, dueDay }: CardState): { readonly lane: 0 | 1; readonly due: Day } {
  return { lane: because ? 0 : 1, due: because?.certain ? dueDay - BEFORE_ALL_DAYS : dueDay }
}

/** More than all days that a fact can name. */
const BEFORE_ALL_DAYS = 10_000_000

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

/** The due day is this fact's own day and interval: one evening with a wrong clock does not set the card's calendar. */
function graded(state: CardState | undefined, fact: CardGraded & Stamp): CardState {
  const { edition, grade, intervalDays } = fact
  const today = studyDayOf(fact)
  const recalled = grade > 1
  return {
    memory: memoryAfter(state, { edition, grade, today }),
    edition: Math.max(edition, state?.edition ?? edition),
    dueDay: today + intervalDays,
    intervalDays,
    firstDay: state?.firstDay ?? today,
    lastDay: today,
    ...lastRecall(state, recalled ? today : undefined),
    recallDays: (state?.recallDays ?? 0) + (recalled && state?.lastRecallDay !== today ? 1 : 0),
    reps: (state?.reps ?? 0) + 1,
    lapses: (state?.lapses ?? 0) + (!recalled && lastAnswerWasRecall(state) ? 1 : 0),
  }
}

function lastRecall(state: CardState | undefined, today: Day | undefined): { readonly lastRecallDay?: Day } {
  const day = today ?? state?.lastRecallDay
  return day === undefined ? {} : { lastRecallDay: day }
}

function lastAnswerWasRecall(state: CardState | undefined): boolean {
  return state !== undefined && state.reps > 0 && state.intervalDays > 0
}

/** Memory stays as it is: no recall took place. A mistake one was certain of stays the reason until the card is graded. */
function scheduled(state: CardState | undefined, fact: CardScheduled & Stamp): CardState {
  const isOutweighed = state?.because?.certain && !fact.because.certain
  const because = isOutweighed ? state.because : { ...fact.because, onDay: studyDayOf(fact) }
  if (!state) {
    return { edition: 0, dueDay: fact.day, intervalDays: 0, recallDays: 0, reps: 0, lapses: 0, because }
  }
  return { ...state, dueDay: Math.min(state.dueDay, fact.day), because }
}
