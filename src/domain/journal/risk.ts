import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import { isByHand } from './copies.ts'
import type { Fact, StoredFact } from './fact.ts'

/** What is in this browser alone, counted as a person would. */
export interface AtRisk {
  readonly records: number
  /** How many of them were typed or made by hand: nobody could answer or press them a second time. */
  readonly byHand: number
  /** Entries of the log, each once. */
  readonly entries: number
  /** Questions, flashcards and scenarios answered, as often as they were. */
  readonly answers: number
  /** When the first of them was made. Absent: there is none. */
  readonly since?: Millis
}

/** From none to high: how much there is to say of what could be lost. */
export type RiskLevel = 0 | 1 | 2 | 3

/** What a risk is judged by. */
export interface RiskGiven {
  readonly atRisk: AtRisk
  readonly now: Millis
  /** After so many days without a copy elsewhere it is long: fewer where the browser forgets sites that are not visited. */
  readonly longDays: number
  /** Since when the last copy elsewhere stands untested. Absent: it was tested, or there is none. */
  readonly untestedSince?: Millis
}

/** How much is at risk, and for how many whole days. */
export interface Risk {
  readonly level: RiskLevel
  readonly days: number
}

/** A copy that nobody opened in so many days may be none. */
const UNTESTED_DAYS = 28

/** Counts facts that no copy outside of this browser holds. */
export function atRiskIn(facts: readonly StoredFact[]): AtRisk {
  const entries = new Set<string>()
  let answers = 0
  let byHand = 0
  let since: Millis | undefined
  for (const fact of facts) {
    if (isByHand(fact)) byHand += 1
    if (ANSWERS.has(fact.kind)) answers += 1
    const entry = entryOf(fact)
    if (entry !== undefined) entries.add(entry)
    since = Math.min(since ?? fact.at, fact.at)
  }
  const counts = { records: facts.length, byHand, entries: entries.size, answers }
  return since === undefined ? counts : { ...counts, since }
}

/**
 * What there is to say of what could be lost. It only grows, with what was made and with the days, until a copy outside
 * of this browser is taken; a clock that is set back counts as no days.
 */
export function riskOf({ atRisk, now, longDays, untestedSince }: RiskGiven): Risk {
  const { records, byHand, since } = atRisk
  const days = daysBetween(since, now)
  const level = records === 0 ? 0 : Math.max(levelOf(byHand, LEVELS_BY_HAND), levelOf(records, LEVELS))
  // Long brings each of them a step sooner, and twice as long another one.
  const steps = records === 0 ? 0 : Number(days >= longDays) + Number(days >= 2 * longDays)
  // A little that was only pressed is no reason to speak up, however old it is.
  const isWorthIt = byHand > 0 || records >= FEW
  const isUntested = daysBetween(untestedSince, now) >= UNTESTED_DAYS
  const all = Math.max(isWorthIt ? Math.min(3, level + steps) : 0, Number(isUntested))
  return { level: all as RiskLevel, days }
}

/** So many facts are half an hour’s work. */
const FEW = 50

/** From so many on it is the first level, the second, the third. */
const LEVELS_BY_HAND = [5, 20, 60] as const
const LEVELS = [300, 1_000, 3_000] as const

const ANSWERS: ReadonlySet<string> = new Set<Fact['kind']>([
  'card.graded',
  'item.answered',
  'scenario.ended',
  'pack.answered',
])

function entryOf(fact: StoredFact): string | undefined {
  if (fact.kind !== 'entry.revised') return undefined
  return (fact as Extract<Fact, { readonly kind: 'entry.revised' }>).entry
}

function levelOf(count: number, levels: readonly number[]): number {
  return levels.filter((least) => count >= least).length
}

function daysBetween(since: Millis | undefined, now: Millis): number {
  return since === undefined ? 0 : Math.max(0, Math.floor((now - since) / DAY_MILLIS))
}
