import type { PointKind } from '#domain/catalogue/catalogue.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import type { Memory } from '#domain/review/card-state.ts'
import { predictedRecall } from '#domain/review/curve.ts'
import type { Day } from '#domain/time.ts'
import { isApplied, type PointState, type RightItem, spansDays } from './point-row.ts'

/** How far one stroke of a tick is drawn: open, begun, or full. */
export type Level = 'none' | 'half' | 'full'

/** Where a learner stands on one point. A tip has recall alone; only a marking point has evidence. */
export interface Credit {
  readonly recall: Level
  readonly apply?: Level
  readonly evidence?: Level
}

/** Credit, and why it is what it is. */
export interface ExplainedCredit {
  readonly credit: Credit
  readonly reasons: Reasons
}

/** Why each stroke stands where it does, as data; `#messages/credit.ts` has the words. */
export interface Reasons {
  readonly recall: RecallReason
  readonly apply?: ApplyReason
  readonly evidence?: EvidenceReason
}

/** What the log says of a marking point: nothing yet, something that is not ready, or ready to show. */
export type EvidenceReason =
  | { readonly kind: 'open' }
  | { readonly kind: 'begun'; readonly readiness: Readiness }
  | { readonly kind: 'full' }

/** Counts of the point's cards: all, recalled on three days, and those of the latter that would now be forgotten. */
export type RecallReason =
  | { readonly kind: 'no-cards' }
  | { readonly kind: 'open'; readonly cards: number }
  | { readonly kind: 'begun'; readonly cards: number; readonly recalled: number; readonly thrice: number }
  | { readonly kind: 'faded'; readonly cards: number; readonly faded: number }
  | { readonly kind: 'full'; readonly cards: number }

/** What was answered when, and what a full stroke still lacks. */
export type ApplyReason =
  | { readonly kind: 'open'; readonly wrongDay?: Day }
  | { readonly kind: 'wrong-since'; readonly rightDay: Day; readonly wrongDay: Day }
  | { readonly kind: 'begun'; readonly rightDay: Day; readonly items: number; readonly missing: Missing }
  | { readonly kind: 'full'; readonly rightDay: Day }

/** Which condition of a full apply is not met yet. */
export type Missing = 'item' | 'day' | 'item-and-day'

/** What credit needs of a card's state; a card not met yet is `undefined`. */
export interface CardStanding {
  readonly memory?: Pick<Memory, 'stability' | 'decay'> | undefined
  readonly lastDay?: Day | undefined
  /** On how many study days it was recalled. */
  readonly recallDays: number
}

/** Everything that credit on one point is computed from. */
export interface Standing {
  /** One for each card that names the point. */
  readonly cards: readonly (CardStanding | undefined)[]
  readonly applied: PointState | undefined
  /** Where the log stands on a marking point; absent where it says nothing of it. */
  readonly readiness?: Readiness | undefined
}

/** On how many study days a card is recalled before recall can be full. */
const RECALL_DAYS = 3

/** Predicted recall under which a full stroke fades to half. */
const RECALL_NOW = 0.85

/** Credit on one point as of a study day: the rules are those of the design's first page. */
export function creditOf(kind: PointKind, standing: Standing, today: Day): ExplainedCredit {
  const recall = recallOf(standing.cards, today)
  if (kind === 'tip') return { credit: { recall: levelOfRecall(recall) }, reasons: { recall } }
  const apply = applyOf(standing.applied)
  const credit = { recall: levelOfRecall(recall), apply: levelOfApply(apply) }
  if (kind !== 'marking-point') return { credit, reasons: { recall, apply } }
  const evidence = evidenceOf(standing.readiness)
  return {
    credit: { ...credit, evidence: levelOfEvidence(evidence) },
    reasons: { recall, apply, evidence },
  }
}

function recallOf(cards: Standing['cards'], today: Day): RecallReason {
  if (cards.length === 0) return { kind: 'no-cards' }
  const recalled = cards.filter((card) => daysRecalled(card) > 0)
  if (recalled.length === 0) return { kind: 'open', cards: cards.length }
  const thrice = recalled.filter((card) => daysRecalled(card) >= RECALL_DAYS)
  if (thrice.length < cards.length) {
    return { kind: 'begun', cards: cards.length, recalled: recalled.length, thrice: thrice.length }
  }
  const faded = cards.filter((card) => recallNow(card, today) < RECALL_NOW).length
  return faded > 0 ? { kind: 'faded', cards: cards.length, faded } : { kind: 'full', cards: cards.length }
}

function daysRecalled(card: CardStanding | undefined): number {
  return card?.recallDays ?? 0
}

function recallNow(card: CardStanding | undefined, today: Day): number {
  if (!card?.memory || card.lastDay === undefined) return 0
  return predictedRecall(card.memory, today - card.lastDay)
}

function levelOfRecall(reason: RecallReason): Level {
  if (reason.kind === 'full') return 'full'
  return reason.kind === 'begun' || reason.kind === 'faded' ? 'half' : 'none'
}

function applyOf(state: PointState | undefined): ApplyReason {
  if (state?.rightDay === undefined) {
    return state?.wrongDay === undefined ? { kind: 'open' } : { kind: 'open', wrongDay: state.wrongDay }
  }
  const { run, rightDay, wrongDay } = state
  if (run.length === 0) return { kind: 'wrong-since', rightDay, wrongDay: wrongDay ?? rightDay }
  const missing = missingFrom(run)
  return missing ? { kind: 'begun', rightDay, items: run.length, missing } : { kind: 'full', rightDay }
}

/** Full takes two different items, answered right on days that differ. */
/** What two right answers to different items, at least a study day apart, still lack; undefined where nothing. */
export function missingFrom(run: readonly RightItem[]): Missing | undefined {
  if (isApplied(run)) return undefined
  if (run.length > 1) return 'day'
  return spansDays(run) ? 'item' : 'item-and-day'
}

function levelOfApply(reason: ApplyReason): Level {
  if (reason.kind === 'full') return 'full'
  return reason.kind === 'open' ? 'none' : 'half'
}

function evidenceOf(readiness: Readiness | undefined): EvidenceReason {
  if (!readiness || readiness.status === 'none') return { kind: 'open' }
  return readiness.status === 'ready' ? { kind: 'full' } : { kind: 'begun', readiness }
}

function levelOfEvidence({ kind }: EvidenceReason): Level {
  if (kind === 'full') return 'full'
  return kind === 'open' ? 'none' : 'half'
}
