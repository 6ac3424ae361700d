import type { Id } from '#domain/id.ts'
import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import { givenItems } from './given.ts'
import type { PackBody, ReceiptBody } from './pack.ts'

/** What cannot be as a receipt says: its device's clock was wrong, or it is not of this pack as it was sent. Nobody is accused. */
export type Doubt =
  /** It ended before it was begun. */
  | { readonly kind: 'backwards' }
  /** It ended after now. */
  | { readonly kind: 'future'; readonly endedAt: Millis; readonly offsetMin: number }
  /** It was begun before the pack was made. */
  | { readonly kind: 'before-pack'; readonly startedAt: Millis; readonly offsetMin: number }
  /** It took longer than its time limit with the extra time it says was agreed, and says of no time that was up. */
  | { readonly kind: 'too-long'; readonly minutes: number; readonly most: number }
  /** It answers items that its attempt was not given: their places in the pack, from 1; of those not in it at all none. */
  | { readonly kind: 'not-given'; readonly numbers: readonly number[]; readonly others: number }
  /** It answers newer editions of items than there are here: their places, from 1. */
  | { readonly kind: 'newer-edition'; readonly numbers: readonly number[] }

/** What a receipt is held against. */
export interface DoubtContext {
  readonly body: PackBody
  readonly now: Millis
  /** Editions of items as they are here; what is not in it is not looked at. */
  readonly editions: ReadonlyMap<Id, number>
}

/** A clock a few hours off is common, and nothing hangs on it. */
const CLOCK_SLACK = DAY_MILLIS

/** Ending an attempt takes a moment of its own. */
const END_SLACK_MINUTES = 1

const MINUTE = 60_000

/** The first thing that cannot be as a receipt says; undefined where all can. */
export function doubtOf(receipt: ReceiptBody, { body, now, editions }: DoubtContext): Doubt | undefined {
  const { startedAt, endedAt, offsetMin } = receipt
  if (endedAt < startedAt) return { kind: 'backwards' }
  if (endedAt > now + CLOCK_SLACK) return { kind: 'future', endedAt, offsetMin }
  if (startedAt < body.madeMinute * MINUTE - CLOCK_SLACK) return { kind: 'before-pack', startedAt, offsetMin }
  return tooLong(receipt, body) ?? notGiven(receipt, body) ?? newerEdition(receipt, body, editions)
}

function tooLong(
  { startedAt, endedAt, extraPercent, isOver }: ReceiptBody,
  { rules }: PackBody,
): Doubt | undefined {
  if (rules?.minutes === undefined || isOver) return undefined
  const most = (rules.minutes * (100 + (extraPercent ?? 0))) / 100
  const minutes = (endedAt - startedAt) / MINUTE
  return minutes > most + END_SLACK_MINUTES
    ? { kind: 'too-long', minutes: Math.round(minutes), most }
    : undefined
}

function notGiven({ attempt, answers }: ReceiptBody, body: PackBody): Doubt | undefined {
  // Without pools an attempt is given all there is, in whatever order.
  const given = new Set(body.rules?.pools ? givenItems(body, attempt) : body.items)
  const odd = answers.filter(({ item }) => !given.has(item))
  if (odd.length === 0) return undefined
  const numbers = placesOf(odd, body)
  return { kind: 'not-given', numbers, others: odd.length - numbers.length }
}

function newerEdition(
  { answers }: ReceiptBody,
  body: PackBody,
  editions: DoubtContext['editions'],
): Doubt | undefined {
  const newer = answers.filter(({ item, edition }) => edition > (editions.get(item) ?? edition))
  return newer.length === 0 ? undefined : { kind: 'newer-edition', numbers: placesOf(newer, body) }
}

function placesOf(answers: readonly { readonly item: Id }[], { items }: PackBody): readonly number[] {
  return answers.flatMap(({ item }) => (items.includes(item) ? [items.indexOf(item) + 1] : []))
}
