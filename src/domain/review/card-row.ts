import type { CardHidden, CardScheduled, CardWritten, Fact, Stamp } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import type { CardState } from './card-state.ts'
import { type CardDraft, countGrade, emptyDraft } from './graded-card.ts'
import { fsrs6, type MemoryModel } from './memory.ts'

/** Where the card stands after more facts about it, in order: of many grades on end, made once and filled in. */
export function stepCards(
  state: CardState | undefined,
  facts: readonly Fact[],
  model: MemoryModel = fsrs6,
): CardState | undefined {
  let before = state
  let draft: CardDraft | undefined
  for (const fact of facts) {
    if (fact.kind === 'card.graded') {
      draft = countGrade(before, fact, model, draft ?? emptyDraft())
      before = draft
    } else {
      before = stepCard(before, fact, model)
      // It may be held elsewhere, and is not to be changed any more.
      draft = undefined
    }
  }
  return before
}

/** Where the card stands after one more fact about it; nothing where it is as if it had never been met. */
export function stepCard(
  state: CardState | undefined,
  fact: Fact,
  model: MemoryModel = fsrs6,
): CardState | undefined {
  switch (fact.kind) {
    case 'card.graded':
      return countGrade(state, fact, model, emptyDraft())
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
