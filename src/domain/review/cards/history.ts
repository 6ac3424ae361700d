import type { CardWritten, Fact, FactId, Grade, StoredFact } from '#domain/journal/fact.ts'
import { inFoldOrder, inForce } from '#domain/journal/fold.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { Day, StudyMoment } from '#domain/time.ts'

/** One thing that happened to a card. */
export interface CardEvent extends StudyMoment {
  readonly fact: FactId
  readonly what: CardEventKind
  /** It was undone: it counts no more. */
  readonly isTakenBack: boolean
}

/** What happened; `#messages/cards-one.ts` has the words. */
export type CardEventKind =
  | {
      readonly kind: 'graded'
      readonly grade: Grade
      readonly sure?: boolean
      readonly intervalDays: number
      readonly recall?: number
    }
  | { readonly kind: 'forward'; readonly chose: string }
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'forget' | 'away' | 'show' | 'removed' | 'restored' | 'sorted' }
  /** With what it said from then on: words that were changed since can be read here. */
  | { readonly kind: 'written' | 'changed'; readonly words: CardWords }
  | { readonly kind: 'bury'; readonly until?: Day }
  | { readonly kind: 'hook'; readonly hook: string }

/** What a card of one’s own said. */
export type CardWords = Pick<CardWritten, 'front' | 'back' | 'more'>

/** What happened to a card, the last first, what was undone among it. `facts` are all about the card and its hook. */
export function historyOf(facts: readonly StoredFact[]): readonly CardEvent[] {
  const all = inFoldOrder(facts)
  const counted = new Set(inForce(all).map(({ id }) => id))
  let before: CardWritten | undefined
  const events = all.filter(isKnown).flatMap((fact): CardEvent[] => {
    const what = fact.kind === 'card.written' ? writtenAfter(before, fact) : whatOf(fact)
    if (!what) return []
    const { id, at, offsetMin } = fact
    const isTakenBack = !counted.has(id)
    if (fact.kind === 'card.written' && !isTakenBack) before = fact
    const hour = fact.kind === 'card.graded' && fact.rolloverHour !== undefined
    return [
      {
        fact: id,
        at,
        offsetMin,
        ...(hour ? { rolloverHour: fact.rolloverHour } : {}),
        what,
        isTakenBack,
      },
    ]
  })
  return events.reverse()
}

/** What was done to words that said something else, or nothing, before. */
function writtenAfter(before: CardWritten | undefined, fact: CardWritten): CardEventKind {
  const { front, back, more, removed } = fact
  if (removed) return { kind: 'removed' }
  const words = { front, back, ...(more === undefined ? {} : { more }) }
  if (!before) return { kind: 'written', words }
  if (front !== before.front || back !== before.back || more !== before.more)
    return { kind: 'changed', words }
  return { kind: before.removed ? 'restored' : 'sorted' }
}

function whatOf(fact: Fact): CardEventKind | undefined {
  switch (fact.kind) {
    case 'card.graded': {
      const { grade, sure, intervalDays, recall } = fact
      return {
        kind: 'graded',
        grade,
        ...(sure === undefined ? {} : { sure }),
        intervalDays,
        ...(recall === undefined ? {} : { recall }),
      }
    }
    case 'card.scheduled':
      if (fact.because) return { kind: 'forward', chose: fact.because.chose }
      return fact.forget ? { kind: 'forget' } : { kind: 'day', day: fact.day }
    case 'card.hidden':
      if (fact.as === 'buried')
        return { kind: 'bury', ...(fact.until === undefined ? {} : { until: fact.until }) }
      return { kind: fact.as === 'suspended' ? 'away' : 'show' }
    case 'card.noted':
      return { kind: 'hook', hook: fact.hook }
    default:
      return undefined
  }
}
