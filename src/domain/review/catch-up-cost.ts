import type { Day } from '#domain/time.ts'
import type { CardState } from './card-state.ts'
import { CATCH_UP_DAYS, type StudyDays, studyDays } from './catch-up.ts'
import { recallOn } from './order.ts'
import { type Done, minutesFor } from './pace.ts'

/** Due cards that stand for one another: where one stands, and for how many it stands. */
export interface Waiting {
  readonly state: CardState
  readonly count: number
}

/** What a plan costs. */
export interface CatchUpCost {
  readonly days: number
  readonly until: Day
  /** On a usual day of it. */
  readonly cardsPerDay: number
  readonly minutesPerDay: number
  /** Cards that would be recalled today and will likely not be on their day of the plan. */
  readonly forgotten: number
}

/** What is known where a plan is weighed. `fallDue`: how many more cards fall due within so many days. */
export interface Backlog {
  readonly today: Day
  readonly waiting: readonly Waiting[]
  readonly pace: Done
  readonly fallDue: (days: number) => number
}

/** What it costs to spread a backlog over so many days: those likeliest forgotten come first. */
export function costOf(backlog: Backlog, days: number, rules: StudyDays): CatchUpCost {
  const { today, waiting, pace } = backlog
  const { all, perDay, until, cardsPerDay } = spreadOver(backlog, days, rules)
  const byRisk = waiting
    .map((one) => ({ ...one, now: recallOn(one.state, today) }))
    .sort((a, b) => a.now - b.now)
  let [asked, at, forgotten] = [0, 0, 0]
  let room = (all[0]?.share ?? 1) * perDay
  for (const { state, count, now } of byRisk) {
    while (asked >= room && at < all.length - 1) {
      at += 1
      room += (all[at]?.share ?? 0) * perDay
    }
    forgotten += count * (now - recallOn(state, all[at]?.day ?? today))
    asked += count
  }
  return { days, until, cardsPerDay, minutesPerDay: minutesFor(cardsPerDay, pace), forgotten }
}

/** On which days how many come. */
function spreadOver({ today, waiting, fallDue }: Backlog, days: number, rules: StudyDays) {
  const all = studyDays(today, days, rules)
  const until = all.at(-1)?.day ?? today
  const shares = all.reduce((sum, { share }) => sum + share, 0)
  const perDay = (countOf(waiting) + fallDue(until - today)) / shares
  const cardsPerDay = Math.ceil(perDay * Math.max(...all.map(({ share }) => share)))
  return { all, until, perDay, cardsPerDay }
}

/** How many cards wait. */
export function countOf(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { count }) => sum + count, 0)
}

/** How many of them are likely forgotten already. */
export function forgottenBy({ waiting, today }: Backlog): number {
  return waiting.reduce((sum, { state, count }) => sum + count * (1 - recallOn(state, today)), 0)
}

/** A plan is offered where this many wait, and they take twice the time one gives on a usual day. */
export const MANY = 60

/** What a day may well take, in minutes, where less was usual. */
const LEAST_MINUTES = 10

/** Whether so much waits that a plan is worth an offer; `usualMinutes` is what one gives on a day. */
export function isBacklog(due: number, pace: Done, usualMinutes: number): boolean {
  return due >= MANY && minutesFor(due, pace) >= 2 * Math.max(LEAST_MINUTES, usualMinutes)
}

/** The fewest days on which no day takes more than the usual time. */
export function proposedDays(backlog: Backlog, usualMinutes: number, rules: StudyDays): number {
  const minutes = Math.max(LEAST_MINUTES, usualMinutes)
  const most = CATCH_UP_DAYS.most / 2
  let days: number = CATCH_UP_DAYS.least
  const minutesOver = () => minutesFor(spreadOver(backlog, days, rules).cardsPerDay, backlog.pace)
  while (days < most && minutesOver() > minutes) days += 1
  return days
}
