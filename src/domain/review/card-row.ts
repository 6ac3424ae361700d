import type {
  CardGraded,
  CardHidden,
  CardScheduled,
  CardWritten,
  Fact,
  Grade,
  Stamp,
} from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import type { Memory } from './card-state.ts'
import { type CardState, elapsedDays } from './card-state.ts'
import { fuzzBand } from './fuzz.ts'
import { fsrs6, type MemoryModel, RETENTION } from './memory.ts'

/** Where the card stands after one more fact about it; nothing where it is as if it had never been met. */
export function stepCard(
  state: CardState | undefined,
  fact: Fact,
  model: MemoryModel = fsrs6,
): CardState | undefined {
  switch (fact.kind) {
    case 'card.graded':
      return graded(state, fact, model)
    case 'card.scheduled':
      return scheduled(state, fact)
    case 'card.hidden':
      return hidden(state, fact)
    case 'card.written':
      return written(state, fact)
    default:
      return state
  }
}

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

/** The due day is this fact's own day and interval: one evening with a wrong clock does not set the card's calendar. Put away it stays: another device may have graded it unaware. */
function graded(state: CardState | undefined, fact: CardGraded & Stamp, model: MemoryModel): CardState {
  const { edition, grade, device } = fact
  const today = studyDayOf(fact)
  const recalled = grade > 1
  const memory = memoryAfter(state, { edition, grade, today }, model)
  const intervalDays = keptInterval(state, fact, memory, model)
  const lastRecallDay = recalled ? today : state?.lastRecallDay
  // Made once and filled in: years of grades pass here when rows are made again.
  const next: { -readonly [Field in keyof CardState]: CardState[Field] } = {
    memory,
    edition: Math.max(edition, state?.edition ?? edition),
    dueDay: today + intervalDays,
    intervalDays,
    firstDay: state?.firstDay ?? today,
    lastDay: today,
    device,
    recallDays: (state?.recallDays ?? 0) + (recalled && state?.lastRecallDay !== today ? 1 : 0),
    reps: (state?.reps ?? 0) + 1,
    lapses: (state?.lapses ?? 0) + (!recalled && lastAnswerWasRecall(state) ? 1 : 0),
  }
  if (lastRecallDay !== undefined) next.lastRecallDay = lastRecallDay
  if (state?.suspended) next.suspended = true
  if (state?.own) next.own = state.own
  return next
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

/** Memory stays as it is: no recall took place. A mistake one was certain of stays the reason until the card is graded. */
function scheduled(state: CardState | undefined, fact: CardScheduled & Stamp): CardState | undefined {
  const { because, day, forget } = fact
  if (forget) return state?.own ? { ...unmet(day), ...ownOf(state) } : undefined
  if (!because) return setByHand(state, day)
  const isOutweighed = state?.because?.certain && !because.certain
  const reason = isOutweighed ? state.because : { ...because, onDay: studyDayOf(fact) }
  if (!state) return { ...unmet(day), because: reason }
  return { ...state, dueDay: Math.min(state.dueDay, day), because: reason }
}

function setByHand(state: CardState | undefined, day: Day): CardState {
  const { because: _because, buriedUntil: _until, ...rest } = state ?? unmet(day)
  return rest.reps === 0 ? { ...rest, dueDay: day, isSet: true } : { ...rest, dueDay: day }
}

function hidden(
  state: CardState | undefined,
  { as, until, at, offsetMin }: CardHidden & Stamp,
): CardState | undefined {
  const {
    suspended: _suspended,
    buriedUntil: _until,
    ...rest
  } = state ?? unmet(studyDayOf({ at, offsetMin }))
  if (as === 'suspended') return { ...rest, suspended: true }
  if (as === 'buried' && until !== undefined) return { ...rest, buriedUntil: until }
  return isUnmet(rest) ? undefined : rest
}

/** A card of one's own waits from the moment it was written; what was learned of it stays when it is changed. */
function written(state: CardState | undefined, fact: CardWritten & Stamp): CardState {
  return { ...(state ?? unmet(studyDayOf(fact))), own: fact.removed ? 'removed' : 'kept' }
}

function unmet(dueDay: Day): CardState {
  return { edition: 0, dueDay, intervalDays: 0, recallDays: 0, reps: 0, lapses: 0 }
}

/** Whether nothing is known of it: a built-in card is then new again. */
function isUnmet({ reps, because, own, isSet }: CardState): boolean {
  return reps === 0 && !because && !own && !isSet
}

function ownOf(state: CardState | undefined): Pick<CardState, 'own'> {
  return state?.own ? { own: state.own } : {}
}
