import type { Fact, FactId, Grade, StoredFact } from '#domain/journal/fact.ts'
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
  | { readonly kind: 'forget' | 'away' | 'show' | 'written' | 'changed' | 'removed' }
  | { readonly kind: 'bury'; readonly until?: Day }
  | { readonly kind: 'hook'; readonly hook: string }

/** What happened to a card, the last first, what was undone among it. `facts` are all about the card and its hook. */
export function historyOf(facts: readonly StoredFact[]): readonly CardEvent[] {
  const all = inFoldOrder(facts)
  const counted = new Set(inForce(all).map(({ id }) => id))
  let isWritten = false
  const events = all.filter(isKnown).flatMap((fact): CardEvent[] => {
    const what = whatOf(fact, isWritten)
    if (!what) return []
    if (what.kind === 'written') isWritten = true
    const { id, at, offsetMin } = fact
    const hour = fact.kind === 'card.graded' && fact.rolloverHour !== undefined
    return [
      {
        fact: id,
        at,
        offsetMin,
        ...(hour ? { rolloverHour: fact.rolloverHour } : {}),
        what,
        isTakenBack: !counted.has(id),
      },
    ]
  })
  return events.reverse()
}

function whatOf(fact: Fact, isWritten: boolean): CardEventKind | undefined {
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
    case 'card.written':
      if (fact.removed) return { kind: 'removed' }
      return { kind: isWritten ? 'changed' : 'written' }
    case 'card.noted':
      return { kind: 'hook', hook: fact.hook }
    default:
      return undefined
  }
}
