import type { Millis } from '#domain/time.ts'
import { type Clock, compareClocks } from './clock.ts'
import { isTombstone } from './erasure.ts'
import type { Fact, StoredFact } from './fact.ts'
import { inForce } from './fold.ts'
import { isKnown } from './kinds.ts'

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

/** Facts as they were counted. It grows by what is added, and goes from one thread to another. */
export interface Tallied {
  readonly all: TalliedPart
  /** Those after a clock, where one was given. */
  readonly since?: TalliedPart & { readonly after: Clock }
  /** The highest number of each device: what was counted is not added again. */
  readonly newest: Map<string, number>
  /** The first fact of all. */
  first?: { readonly clock: Clock; readonly at: Millis }
}

/** How many facts there are, and each thing in them by its name. */
export interface TalliedPart {
  facts: number
  readonly names: { readonly [Thing in keyof Tally]: Set<string> }
}

/** Counts facts, those taken back left out; and apart from all, those that came after a clock. */
export function tallyFacts(facts: readonly StoredFact[], after?: Clock): Tallied {
  const tallied = nothingTallied(after)
  for (const fact of facts) noteFact(tallied, fact)
  for (const fact of inForce(facts)) noteThing(tallied, fact)
  return tallied
}

/**
 * Adds what was done last. False where that is not enough, and all must be counted anew: something is taken back or
 * erased, or what came before it is not counted yet.
 */
export function addToTallied(tallied: Tallied, facts: readonly StoredFact[]): boolean {
  for (const fact of facts) {
    const newest = tallied.newest.get(fact.device) ?? 0
    if (fact.seq <= newest) continue
    if (fact.seq > newest + 1 || fact.kind === 'undone' || isTombstone(fact.kind)) return false
    noteFact(tallied, fact)
    if (isKnown(fact)) noteThing(tallied, fact)
  }
  return true
}

/** What a part comes to. */
export function tallyOf({ names }: TalliedPart): Tally {
  return {
    entries: names.entries.size,
    cards: names.cards.size,
    items: names.items.size,
    sections: names.sections.size,
    packsMade: names.packsMade.size,
    packsBegun: names.packsBegun.size,
    receipts: names.receipts.size,
  }
}

/** Where counting begins. */
export function nothingTallied(after: Clock | undefined): Tallied {
  return { all: emptyPart(), ...(after ? { since: { ...emptyPart(), after } } : {}), newest: new Map() }
}

/** Counts a fact as one, whatever it is. */
export function noteFact(tallied: Tallied, { device, seq, clock, at }: StoredFact): void {
  const { all, since, first, newest } = tallied
  all.facts += 1
  if (since && isAfter(clock, since)) since.facts += 1
  if (seq > (newest.get(device) ?? 0)) newest.set(device, seq)
  if (!first || (compareClocks(clock, first.clock) || at - first.at) < 0) {
    // It may be lent: only what is in it can be kept.
    tallied.first = { clock: { wall: clock.wall, count: clock.count }, at }
  }
}

/** Counts the thing that a fact in force is about. What can go again must come in fold order. */
export function noteThing(tallied: Tallied, fact: Fact): void {
  const { all, since } = tallied
  noteIn(all, fact)
  if (since && isAfter(fact.clock, since)) noteIn(since, fact)
}

function noteIn({ names }: TalliedPart, fact: Fact): void {
  const [thing, name, isGone] = thingOf(fact) ?? []
  if (!thing || !name) return
  if (isGone) names[thing].delete(name)
  else names[thing].add(name)
}

function isAfter(clock: Clock, { after }: { readonly after: Clock }): boolean {
  return compareClocks(clock, after) > 0
}

function emptyPart(): TalliedPart {
  const names = {
    entries: new Set<string>(),
    cards: new Set<string>(),
    items: new Set<string>(),
    sections: new Set<string>(),
    packsMade: new Set<string>(),
    packsBegun: new Set<string>(),
    receipts: new Set<string>(),
  }
  return { facts: 0, names }
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
