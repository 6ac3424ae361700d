import { type Clock, compareClocks } from '#domain/journal/clock.ts'
import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'

/** What facts come to, by what a person would count: each thing once, however often it was done. */
export interface Tally {
  /** Entries of the log that stand. */
  readonly entries: number
  readonly cards: number
  /** Questions and scenarios. */
  readonly items: number
  readonly sections: number
  /** Packs made as a tutor, and not taken off the list. */
  readonly packsMade: number
  readonly packsBegun: number
  readonly receipts: number
}

/** Counts what facts come to, those taken back left out. */
export function tallyOf(facts: readonly StoredFact[]): Tally {
  const seen: Record<keyof Tally, Set<string>> = {
    entries: new Set(),
    cards: new Set(),
    items: new Set(),
    sections: new Set(),
    packsMade: new Set(),
    packsBegun: new Set(),
    receipts: new Set(),
  }
  for (const fact of inForce(facts)) {
    const [thing, name, isGone] = thingOf(fact) ?? []
    if (!thing || !name) continue
    if (isGone) seen[thing].delete(name)
    else seen[thing].add(name)
  }
  return {
    entries: seen.entries.size,
    cards: seen.cards.size,
    items: seen.items.size,
    sections: seen.sections.size,
    packsMade: seen.packsMade.size,
    packsBegun: seen.packsBegun.size,
    receipts: seen.receipts.size,
  }
}

/** Facts that came about after a clock: those a backup made then cannot hold. All, where there was none. */
export function factsAfter(clock: Clock | undefined, facts: readonly StoredFact[]): readonly StoredFact[] {
  return clock ? facts.filter((fact) => compareClocks(fact.clock, clock) > 0) : facts
}

function thingOf(
  fact: Fact,
): readonly [thing: keyof Tally, name: string, isGone?: boolean | undefined] | undefined {
  switch (fact.kind) {
    case 'entry.revised':
      return ['entries', fact.entry, fact.deleted]
    case 'card.graded':
      return ['cards', fact.card]
    case 'item.answered':
      return ['items', fact.item]
    case 'scenario.ended':
      return ['items', fact.scenario]
    case 'section.read':
      return ['sections', fact.section]
    case 'pack.saved':
      return ['packsMade', fact.pack, fact.removed]
    case 'pack.started':
      return ['packsBegun', fact.pack]
    case 'receipt.taken':
      return ['receipts', `${fact.receipt.attempt} ${fact.receipt.learner}`]
    default:
      return undefined
  }
}
