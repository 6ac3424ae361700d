import { daysBetween, type LocalDate, localDateOf } from '#domain/local-date.ts'
import { DAY_MILLIS, type Moment } from '#domain/time.ts'
import { type AlikeReceipts, alikeReceipts } from './alike.ts'
import { nameKey } from './name-key.ts'
import type { PackBody, ReceiptBody } from './pack.ts'
import { type Cell, type MarkingSheets, NO_ANSWER, remark } from './remark.ts'
import { type BeliefTally, type ItemTally, tallyBeliefs, tallyItems } from './tally.ts'

/** What a gradebook is worked out from. */
export interface GradebookInput {
  readonly body: Pick<PackBody, 'items' | 'due'>
  readonly receipts: readonly ReceiptBody[]
  /** Who should answer, as the tutor typed them. */
  readonly names: readonly string[]
  readonly sheets: MarkingSheets
  readonly now: Moment
}

/** The tutor’s table of one pack. */
export interface Gradebook {
  /** Who should answer, in the tutor’s order; then those who answered and are not on that list, as they came. */
  readonly learners: readonly LearnerRow[]
  /** In the pack’s order. */
  readonly items: readonly ItemTally[]
  /** Those that most learners hold first. */
  readonly beliefs: readonly BeliefTally[]
  readonly alike: readonly AlikeReceipts[]
  /** Names of the list without a receipt. */
  readonly missing: readonly string[]
  /** Whether the day it was due is over where the tutor is; false without one. */
  readonly isOverdue: boolean
}

/** One learner’s row. */
export interface LearnerRow {
  /** The same for every spelling of one name. */
  readonly key: string
  /** As the tutor spells it; as the learner does, where not on the list. */
  readonly name: string
  readonly isListed: boolean
  /** The attempt that ended last: the one that counts. */
  readonly receipt?: ReceiptBody
  /** Different attempts under this name. */
  readonly attempts: number
  /** Devices that these came from: more than one may be two people of one name. */
  readonly devices: number
  /** Whole days after the day it was due, where the learner was; 0 in time. */
  readonly lateDays: number
  /** It ended before it began, or in the future: the clock of that device was wrong. */
  readonly hasOddTimes: boolean
  /** One for each item of the pack. */
  readonly cells: readonly Cell[]
  readonly right: number
  readonly partly: number
}

/** Works out who answered what, from nothing but the answers: all receipts are marked anew. */
export function gradebook({ body, receipts, names, sheets, now }: GradebookInput): Gradebook {
  const people = peopleOf(names, receipts)
  const learners = people.map((person) => rowOf(person, body, sheets, now))
  return {
    learners,
    items: tallyItems(body.items, learners),
    beliefs: tallyBeliefs(body.items, learners),
    alike: alikeReceipts(learners.flatMap(({ name, receipt }) => (receipt ? [{ name, receipt }] : []))),
    missing: learners.flatMap(({ name, receipt }) => (receipt ? [] : [name])),
    isOverdue: body.due !== undefined && localDateOf(now) > body.due,
  }
}

/** One learner with every receipt under their name. */
interface Person {
  readonly key: string
  readonly name: string
  readonly isListed: boolean
  readonly receipts: readonly ReceiptBody[]
}

function peopleOf(names: readonly string[], receipts: readonly ReceiptBody[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const name of names) {
    const key = nameKey(name)
    if (key !== '' && !people.has(key)) people.set(key, { key, name, isListed: true, receipts: [] })
  }
  for (const receipt of receipts) {
    const key = nameKey(receipt.learner)
    const person = people.get(key) ?? { key, name: receipt.learner, isListed: false, receipts: [] }
    people.set(key, { ...person, receipts: [...person.receipts, receipt] })
  }
  return [...people.values()]
}

function rowOf(
  person: Person,
  { items, due }: GradebookInput['body'],
  sheets: MarkingSheets,
  now: Moment,
): LearnerRow {
  const { receipts, ...who } = person
  const receipt = receipts.reduce<ReceiptBody | undefined>(later, undefined)
  const cells = items.map((item) => {
    const answer = receipt?.answers.find((one) => one.item === item)
    return answer ? remark(answer, sheets) : NO_ANSWER
  })
  const right = cells.filter(({ kind }) => kind === 'right').length
  const partly = cells.filter(({ kind }) => kind === 'partly').length
  return {
    ...who,
    ...(receipt ? { receipt } : {}),
    attempts: new Set(receipts.map(({ attempt }) => attempt)).size,
    devices: new Set(receipts.map(deviceOf)).size,
    lateDays: receipt && due !== undefined ? Math.max(0, daysBetween(due, endDay(receipt, now))) : 0,
    hasOddTimes: receipt !== undefined && hasOddTimes(receipt, now),
    cells,
    right,
    partly,
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
