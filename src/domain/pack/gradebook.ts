import type { Id } from '#domain/id.ts'
import { daysBetween, type LocalDate, localDateOf } from '#domain/local-date.ts'
import { DAY_MILLIS, type Moment } from '#domain/time.ts'
import { type AlikeReceipts, alikeReceipts } from './alike.ts'
import { cellsOf, type Marking, marksOf } from './cells.ts'
import { nameKey } from './name-key.ts'
import { idOfOwn } from './own.ts'
import type { PackBody, ReceiptBody } from './pack.ts'
import { type Cell, NO_ANSWER } from './remark.ts'
import type { RosterEntry } from './roster.ts'
import type { PackRules } from './rules.ts'
import { type ItemTally, tallyItems } from './tally.ts'
import { type Timing, timingOf } from './timing.ts'

/** What a gradebook is worked out from. */
export interface GradebookInput extends Marking {
  readonly body: Pick<PackBody, 'items' | 'due' | 'rules'>
  readonly receipts: readonly ReceiptBody[]
  /** Who should answer, as the tutor typed them. */
  readonly names: readonly string[]
  /** What is known of those on that list beside their names. */
  readonly roster?: readonly RosterEntry[] | undefined
  readonly now: Moment
}

/** A receipt without its answers, of which the cells tell. */
export type SentReceipt = Omit<ReceiptBody, 'answers'>

/** The tutor’s table of one pack. */
export interface Gradebook<Receipt = ReceiptBody> {
  /** Who should answer, in the tutor’s order; then those who answered and are not on that list, as they came. */
  readonly learners: readonly LearnerRow<Receipt>[]
  /** In the pack’s order. */
  readonly items: readonly ItemTally[]
  readonly alike: readonly AlikeReceipts[]
  /** Names of the list without a receipt. */
  readonly missing: readonly string[]
  /** How the pack was to be worked; absent where it asks for nothing. */
  readonly rules?: PackRules
  /** Items that count in another way than they were sent; absent where the marking was not put right. */
  readonly markedAgain?: MarkedAgain
  /** Whether the day it was due is over where the tutor is; false without one. */
  readonly isOverdue: boolean
}

/** Items by what was put right about them, in the pack’s order. */
export interface MarkedAgain {
  readonly byKey: readonly Id[]
  readonly allRight: readonly Id[]
  readonly leftOut: readonly Id[]
}

/** One learner’s row. */
export interface LearnerRow<Receipt = ReceiptBody> {
  /** The same for every spelling of one name. */
  readonly key: string
  /** As the tutor spells it; as the learner does, where not on the list. */
  readonly name: string
  readonly isListed: boolean
  /** The attempt that ended last: the one that counts. */
  readonly receipt?: Receipt
  /** Different attempts under this name. */
  readonly attempts: number
  /** Devices that these came from: more than one may be two people of one name. */
  readonly devices: number
  /** Whole days after the day it was due, where the learner was; 0 in time. */
  readonly lateDays: number
  /** It ended before it began, or in the future: the clock of that device was wrong. */
  readonly hasOddTimes: boolean
  /** How the attempt that counts went against the pack's rules, by the learner's device. */
  readonly timing?: Timing
  /** More attempts than the pack allows. */
  readonly hasTooMany: boolean
  /** One for each item of the pack. */
  readonly cells: readonly Cell[]
  readonly right: number
  readonly partly: number
  /** The sum of the shares of marks, of as many items as were asked, are marked here and count; cards are none of them. */
  readonly marks: number
  readonly of: number
  /** Answers still to be marked by the tutor. */
  readonly unmarked: number
}

/** Works out who answered what, from nothing but the answers: all receipts are marked anew. */
export function gradebook(input: GradebookInput): Gradebook {
  const { body, receipts, names, roster = [], now } = input
  const people = peopleOf(names, receipts, body.rules?.isByNumber ? roster : [])
  const known = new Map<string, Cell>()
  const learners = people.map((person) => rowOf(person, input, known))
  return {
    learners,
    items: tallyItems(body.items, learners),
    alike: alikeReceipts(learners.flatMap(({ name, receipt }) => (receipt ? [{ name, receipt }] : []))),
    ...(body.rules ? { rules: body.rules } : {}),
    ...markedAgain(input),
    missing: learners.flatMap(({ name, receipt }) => (receipt ? [] : [name])),
    isOverdue: body.due !== undefined && localDateOf(now) > body.due,
  }
}

function markedAgain({ body, corrected }: GradebookInput): { readonly markedAgain?: MarkedAgain } {
  const keys = (corrected?.keys ?? []).map(idOfOwn)
  const inOrder = (some: readonly Id[] = []) => body.items.filter((item) => some.includes(item))
  const again = {
    byKey: inOrder(keys),
    allRight: inOrder(corrected?.allRight),
    leftOut: inOrder(corrected?.leftOut),
  }
  return Object.values(again).some((items) => items.length > 0) ? { markedAgain: again } : {}
}

/** One learner with every receipt under their name. */
interface Person {
  readonly key: string
  readonly name: string
  readonly isListed: boolean
  readonly receipts: readonly ReceiptBody[]
}

function peopleOf(
  names: readonly string[],
  receipts: readonly ReceiptBody[],
  numbered: readonly RosterEntry[],
): readonly Person[] {
  const byNumber = new Map(
    numbered.flatMap(({ name, idNumber }) => (idNumber ? [[nameKey(idNumber), nameKey(name)]] : [])),
  )
  const people = new Map<string, Person>()
  for (const name of names) {
    const key = nameKey(name)
    if (key !== '' && !people.has(key)) people.set(key, { key, name, isListed: true, receipts: [] })
  }
  for (const receipt of receipts) {
    const given = nameKey(receipt.learner)
    const key = people.has(given) ? given : (byNumber.get(given) ?? given)
    const person = people.get(key) ?? { key, name: receipt.learner, isListed: false, receipts: [] }
    people.set(key, { ...person, receipts: [...person.receipts, receipt] })
  }
  return [...people.values()]
}

function rowOf(
  person: Person,
  { body, sheets, corrected, awards = [], now }: GradebookInput,
  known: Map<string, Cell>,
): LearnerRow {
  const { items, due, rules } = body
  const { receipts, ...who } = person
  const receipt = receipts.reduce<ReceiptBody | undefined>(later, undefined)
  const cells = receipt
    ? cellsOf(receipt, { body, sheets, corrected, awards }, known)
    : items.map(() => NO_ANSWER)
  const attempts = new Set(receipts.map(({ attempt }) => attempt)).size
  const right = cells.filter(({ kind }) => kind === 'right').length
  const partly = cells.filter(({ kind }) => kind === 'partly').length
  return {
    ...who,
    ...(receipt ? { receipt } : {}),
    attempts,
    devices: new Set(receipts.map(deviceOf)).size,
    lateDays: receipt && due !== undefined ? Math.max(0, daysBetween(due, endDay(receipt, now))) : 0,
    hasOddTimes: receipt !== undefined && hasOddTimes(receipt, now),
    ...(receipt ? { timing: timingOf(receipt, rules) } : {}),
    hasTooMany: rules?.attempts !== undefined && attempts > rules.attempts,
    cells,
    right,
    partly,
    ...(receipt ? marksOf(cells, items, sheets) : { marks: 0, of: 0 }),
    unmarked: cells.filter(({ kind }) => kind === 'unmarked').length,
  }
}

/** An attempt is named by the fact that began it, and a fact by its device. */
function deviceOf({ attempt }: ReceiptBody): string {
  return attempt.slice(0, attempt.indexOf('-'))
}

function later(one: ReceiptBody | undefined, other: ReceiptBody): ReceiptBody {
  return one && one.endedAt >= other.endedAt ? one : other
}

/** Nothing ended later than now, whatever the clock of that device said. */
function endDay({ endedAt, offsetMin }: ReceiptBody, now: Moment): LocalDate {
  return localDateOf({ at: Math.min(endedAt, now.at), offsetMin })
}

/** A clock a few hours off is common, and nothing hangs on it. */
function hasOddTimes({ startedAt, endedAt }: ReceiptBody, now: Moment): boolean {
  return endedAt < startedAt || endedAt > now.at + DAY_MILLIS
}
