import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import type { Row } from '#domain/journal/row.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { DUE_LANES, FORWARD_LANE } from '#domain/review/lanes.ts'
import { type DueCard, inOrder, isMissedOn, type OrderRules } from '#domain/review/order.ts'
import type { Day } from '#domain/time.ts'

/** The place of each built-in card among those of the lessons; nothing where not all are known. */
export type LessonOrder = ReadonlyMap<Id, number> | undefined

/** The first rows of each lane, soonest due first. */
export interface DueLanes {
  readonly rows: readonly Row[]
  /** How many were asked for of each lane. */
  readonly reach: number
  /** Whether that is all that is due. */
  readonly isWhole: boolean
}

/** Due cards in the order in which they come. */
export interface DueCards {
  /** Those a mistake brought forward; what one was certain of before the others. */
  readonly certain: readonly Id[]
  readonly forward: readonly Id[]
  /** Missed today and not recalled since. */
  readonly missed: readonly Id[]
  readonly others: readonly Id[]
  /** Whether these are all that are due. */
  readonly isWhole: boolean
}

/** So many cards of each lane are looked at, soonest due first: among them are those at most risk. */
const REACH = 100

/** The order of the lessons has nothing to do with due days, so more are looked at. */
const LESSON_REACH = 400

/** Reads the beginnings of the lanes by index, as far as a sitting of so many cards has to look. */
export function readLanes(journal: Device['journal'], rules: OrderRules, limit: number): Promise<DueLanes> {
  return lanesUpTo(journal, rules.today, Math.max(limit, rules.order === 'lesson' ? LESSON_REACH : REACH))
}

/**
 * Due cards in the order chosen. Withdrawn ones stay due for ever and must not take the places of others: where they
 * leave fewer than wanted, more of the lanes is read.
 */
export async function orderDue(
  journal: Device['journal'],
  first: DueLanes,
  rules: OrderRules,
  lessons: LessonOrder,
  wanted: number,
): Promise<DueCards> {
  const { today } = rules
  let lanes = first
  let cards = presentIn(lanes.rows, lessons)
  while (cards.length < wanted && !lanes.isWhole) {
    lanes = await lanesUpTo(journal, today, lanes.reach * 2)
    cards = presentIn(lanes.rows, lessons)
  }
  const beyond = lanes.isWhole ? [] : await missedBeyond(journal, today, lanes.rows, lessons)
  const forward = cards.filter(({ lane }) => lane === FORWARD_LANE)
  const rest = cards.filter(({ lane }) => lane !== FORWARD_LANE)
  const missed = rest.filter(({ state }) => isMissedOn(state, today))
  const others = rest.filter(({ state }) => !isMissedOn(state, today))
  return {
    certain: idsOf(forward.filter(({ state }) => state.because?.certain)),
    forward: idsOf(forward.filter(({ state }) => !state.because?.certain)),
    missed: idsOf([...missed, ...beyond]),
    others: idsOf(inOrder(others, rules)),
    isWhole: lanes.isWhole,
  }
}

/** How many wait today, as far as they are counted; cards that were withdrawn are left out. Takes as long as there are many: asked only where it matters. */
export async function countWaiting(
  journal: Device['journal'],
  today: Day,
  withdrawn: readonly Id[],
  most = Number.POSITIVE_INFINITY,
): Promise<number> {
  const [all, gone] = await Promise.all([
    // Of what is counted, some may be gone: to come to so many, as many more are looked at.
    journal.countDue(today, most + withdrawn.length),
    Promise.all(withdrawn.map((id) => journal.row(`card:${id}`))),
  ])
  return Math.min(most, all - gone.filter((row) => isDue(row, today)).length)
}

async function lanesUpTo(journal: Device['journal'], today: Day, reach: number): Promise<DueLanes> {
  const lanes = await Promise.all(DUE_LANES.map((lane) => journal.due(lane, today, reach)))
  return { rows: lanes.flat(), reach, isWhole: lanes.every((rows) => rows.length < reach) }
}

function presentIn(
  rows: readonly Row[],
  lessons: LessonOrder,
): readonly (DueCard & { readonly lane: number })[] {
  return rows.flatMap((row) => {
    const id = row.subject.slice('card:'.length)
    const state = cardStateOf(row)
    const lesson = lessons?.get(id)
    if (!state || !row.queue || (lessons && lesson === undefined && !state.own)) return []
    return [{ id, state, lane: row.queue.lane, ...(lesson === undefined ? {} : { lesson }) }]
  })
}

/** This device's last facts tell which of today's misses lie further back in their lanes than was read. */
const LAST_FACTS = 100

async function missedBeyond(
  journal: Device['journal'],
  today: Day,
  read: readonly Row[],
  lessons: LessonOrder,
): Promise<readonly DueCard[]> {
  const known = new Set(read.map(({ subject }) => subject))
  const facts = (await journal.recent(LAST_FACTS)).filter(isKnown)
  const missed = facts.flatMap((fact) =>
    fact.kind === 'card.graded' && fact.grade === 1 ? [`card:${fact.card}`] : [],
  )
  const subjects = [...new Set(missed)].filter((subject) => !known.has(subject))
  const rows = await Promise.all(subjects.map((subject) => journal.row(subject)))
  const due = rows.filter((row) => row !== undefined).filter((row) => isDue(row, today))
  return presentIn(due, lessons).filter(({ state }) => isMissedOn(state, today))
}

function isDue(row: Row | undefined, today: Day): boolean {
  return row?.queue !== undefined && DUE_LANES.includes(row.queue.lane) && row.queue.due <= today
}

function idsOf(cards: readonly DueCard[]): readonly Id[] {
  return cards.map(({ id }) => id)
}
