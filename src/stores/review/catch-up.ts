import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import { inForce, undoOf } from '#domain/journal/fold.ts'
import type { Row } from '#domain/journal/row.ts'
import { ok, type Result } from '#domain/result.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { CATCH_UP, catchUpText } from '#domain/review/catch-up.ts'
import {
  type Backlog,
  type CatchUpCost,
  costOf,
  countOf,
  forgottenBy,
  proposedDays,
  type Waiting,
} from '#domain/review/catch-up-cost.ts'
import { DUE_LANES } from '#domain/review/lanes.ts'
import { minutesFor } from '#domain/review/pace.ts'
import { rowRules } from '#domain/rows.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { dayStanding } from './day.ts'
import { settingsOf, todayOf } from './settings-of.ts'
import { loadCards } from './words.ts'

/** What a person weighs before a plan is made. */
export interface Offer {
  readonly today: Day
  /** Cards that wait, all of them counted, and the minutes they take at one’s pace. */
  readonly due: number
  readonly minutes: number
  /** Cards likely forgotten already. */
  readonly forgotten: number
  /** The days proposed. */
  readonly proposed: number
  /** What it costs to spread it over so many days. */
  cost(days: number): CatchUpCost
}

/** So many cards of each lane are weighed; where more wait, these stand for the others. */
const WEIGHED = 500

/** Within so many days what is to fall due is counted; between them it is taken to come evenly. */
const COUNTED_DAYS: readonly number[] = [7, 30, 90]

/** Reads what a plan would cost: some thousand rows at most, so only once a person asks. */
export async function readOffer(): Promise<Offer> {
  const device = getDevice()
  const settings = await settingsOf(device)
  const today = todayOf(device, settings)
  const [standing, waiting, fallDue] = await Promise.all([
    dayStanding(device, settings, today),
    waitingIn(device, today),
    fallDueAfter(device, today),
  ])
  const backlog: Backlog = { today, waiting, pace: standing.pace, fallDue }
  const due = Math.round(countOf(waiting))
  return {
    today,
    due,
    minutes: minutesFor(due, standing.pace),
    forgotten: forgottenBy(backlog),
    proposed: proposedDays(backlog, settings.minutesPerDay || standing.usualMinutes, settings),
    cost: (days) => costOf(backlog, days, settings),
  }
}

/** Keeps a plan that begins today: one fact, however many cards wait. */
export async function choosePlan(days: number): Promise<Result<void, StorageProblem>> {
  const device = getDevice()
  const today = todayOf(device, await settingsOf(device))
  const value = catchUpText({ from: today, days })
  return kept(await device.journal.append([{ kind: 'setting.chosen', name: CATCH_UP, value }]))
}

/** Takes the plan back: all that is due comes again as before. */
export async function endPlan(): Promise<Result<void, StorageProblem>> {
  const { journal } = getDevice()
  const chosen = inForce(await journal.factsAbout(`setting:${CATCH_UP}`))
  return kept(await journal.append(chosen.map((fact) => undoOf(rowRules, fact))))
}

async function kept(written: Result<unknown, StorageProblem>): Promise<Result<void, StorageProblem>> {
  if (written.ok) return ok(undefined)
  await noteProblem(written.problem)
  return written
}

/** Where the cards stand that wait; those withdrawn are left out where the others are known. */
async function waitingIn(device: Device, today: Day): Promise<readonly Waiting[]> {
  const { journal } = device
  const { cards, unreachable } = await loadCards(device, { first: [], count: 0 })
  const known = new Set(cards.map(({ id }) => `card:${id}`))
  const isPresent = (row: Row) => unreachable || known.has(row.subject) || cardStateOf(row)?.own !== undefined
  const lanes = await Promise.all(
    DUE_LANES.map(async (lane) => {
      const rows = await journal.due(lane, today, WEIGHED)
      const all = rows.length < WEIGHED ? rows.length : await journal.countLane(lane, -Infinity, today)
      return { rows: rows.filter(isPresent), count: all / rows.length }
    }),
  )
  return lanes.flatMap(({ rows, count }) =>
    rows.flatMap((row) => {
      const state = cardStateOf(row)
      return state ? [{ state, count }] : []
    }),
  )
}

async function fallDueAfter({ journal }: Device, today: Day): Promise<Backlog['fallDue']> {
  const now = await journal.countDue(today)
  const counts = await Promise.all(
    COUNTED_DAYS.map(async (days) => [days, (await journal.countDue(today + days)) - now] as const),
  )
  return (days) => {
    let [from, before] = [0, 0]
    for (const [until, count] of counts) {
      if (days <= until) return before + ((count - before) * (days - from)) / (until - from)
      ;[from, before] = [until, count]
    }
    return before
  }
}
