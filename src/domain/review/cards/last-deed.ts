import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { Day, Millis, OffsetMin } from '#domain/time.ts'

/** What was done to cards in one go, as the journal has it: it can be taken back as it was done. */
export interface CardDeed {
  readonly kind: DeedKind
  /** Of cards set to a day by hand. */
  readonly day?: Day
  readonly at: Millis
  readonly offsetMin: OffsetMin
  /** Oldest first; one for each card. */
  readonly facts: readonly Fact[]
}

/** What a deed did; `written` stands for new words, changed ones and tags. */
export type DeedKind = 'away' | 'bury' | 'show' | 'day' | 'forget' | 'removed' | 'written' | 'hook'

/**
 * The last thing this device did to cards, grades and what was written of one card apart, that was not taken back and
 * still tells in one card at least: what was done to all of them since is past. `recent` are its facts, newest first.
 * `isWhole` is false where the list ends before the deed does.
 */
export function lastDeed(
  recent: readonly StoredFact[],
): { readonly deed: CardDeed; readonly isWhole: boolean } | undefined {
  const takenBack = new Set<string>()
  const since = new Set<string>()
  let facts: Fact[] = []
  for (const stored of recent) {
    const fact = isKnown(stored) && !takenBack.has(stored.id) ? stored : undefined
    if (fact?.kind === 'undone') takenBack.add(fact.target)
    const [last] = facts
    if (last && !(fact && isOfOneGo(fact, last))) {
      const deed = deedOf(facts)
      const places = facts.map(placeOf)
      if (!isWriting(deed) && places.some((place) => !since.has(place))) return { deed, isWhole: true }
      for (const place of places) since.add(place)
      facts = []
    }
    if (fact && kindOf(fact)) facts.unshift(fact)
  }
  if (facts.length === 0 || isWriting(deedOf(facts)) || facts.every((fact) => since.has(placeOf(fact))))
    return undefined
  return { deed: deedOf(facts), isWhole: false }
}

/** What of which card a fact says: a later one about the same takes its place. */
function placeOf(fact: Fact): string {
  return `${fact.kind} ${'card' in fact ? fact.card : ''}`
}

/** Words that one wrote on a card stand on it: they are not taken back from a list. */
function isWriting({ kind, facts }: CardDeed): boolean {
  return kind === 'hook' || (kind === 'written' && facts.length === 1)
}

/** The deed that some facts of one append are. */
export function deedOf(facts: readonly Fact[]): CardDeed {
  const [first] = facts
  const kind = first && kindOf(first)
  if (!first || !kind) throw new Error('No deed was done')
  const day = first.kind === 'card.scheduled' && kind === 'day' ? { day: first.day } : {}
  return { kind, ...day, at: first.at, offsetMin: first.offsetMin, facts }
}

/** Facts of one append stand side by side, have one moment and do the same. */
function isOfOneGo(fact: Fact, next: Fact): boolean {
  return (
    fact.seq === next.seq - 1 &&
    fact.at === next.at &&
    kindOf(fact) === kindOf(next) &&
    (fact.kind !== 'card.scheduled' || next.kind !== 'card.scheduled' || fact.day === next.day)
  )
}

function kindOf(fact: Fact): DeedKind | undefined {
  switch (fact.kind) {
    case 'card.hidden':
      return fact.as === 'suspended' ? 'away' : fact.as === 'buried' ? 'bury' : 'show'
    case 'card.scheduled':
      if (fact.because) return undefined
      return fact.forget ? 'forget' : 'day'
    case 'card.written':
      return fact.removed ? 'removed' : 'written'
    case 'card.noted':
      return 'hook'
    default:
      return undefined
  }
}
