import { type LocalDate, studyDayNamed } from '#domain/local-date.ts'
import type { Day } from '#domain/time.ts'

/** On which days a person wants cards. */
export interface DayRules {
  /** How much of a usual day's cards each weekday takes, Monday first: 0 to 1. */
  readonly easyDays: readonly number[]
  /** A planned break, both days included: no card is put on it. */
  readonly pause?: { readonly from: LocalDate; readonly to: LocalDate }
}

/** Days from today among which an interval is chosen, both ends included. */
export interface Band {
  readonly least: number
  readonly most: number
}

/** How many cards are due on a day already. */
export type Load = (day: Day) => number

/** So many days of a band are weighed against each other: four, drawn over all of it, even a day out nearly as well as all would. */
const WEIGHED = 4

/** Cards that go further than this are not weighed by what is due then: most of that is not known yet (as Anki). */
const FURTHEST_WEIGHED_DAYS = 90

/** The share of an interval by which a card may come sooner so as not to fall into a break. */
const SOONER = 0.25

/**
 * The days from today on which a card may come: those of its band that are no break and no day without cards. Where the
 * whole band is a break, days before it, or after it where none is left before; where all its days are to be without cards, those.
 */
export function daysAllowed(band: Band, today: Day, { easyDays, pause }: DayRules): readonly number[] {
  const days = outsidePause(band, today, pause)
  const wanted = days.filter((day) => shareOf(today + day, easyDays) > 0)
  return wanted.length > 0 ? wanted : days
}

/** The few of the days allowed that are weighed: with another lot others, so that over many cards each day has its turn. */
export function daysWeighed(allowed: readonly number[], lot: number): readonly number[] {
  if (allowed.length <= WEIGHED) return allowed
  const step = allowed.length / WEIGHED
  return Array.from({ length: WEIGHED }, (_, place) => allowed[Math.floor((place + lot) * step)] ?? 1)
}

/**
 * The day that a lot of 0 to below 1 draws. The more is due on a day, the smaller its chance: by the square, as
 * Anki's load balancer has it, and a little smaller the later it is. A day that takes half of a usual one counts as twice as full.
 */
export function drawnDay(
  allowed: readonly number[],
  lot: number,
  today: Day,
  { easyDays }: DayRules,
  load?: Load,
): number {
  const isWeighed = load !== undefined && isNear(allowed)
  if (!isWeighed && easyDays.every((share) => share === easyDays[0])) {
    return allowed[Math.floor(lot * allowed.length)] ?? 1
  }
  const days = isWeighed ? daysWeighed(allowed, lot) : allowed
  const weights = days.map((day) => {
    const share = shareOf(today + day, easyDays) || LEAST_SHARE
    return isWeighed ? (share / (1 + load(today + day))) ** 2 / day : share ** 2
  })
  return pick(days, weights, (lot * SECOND_LOT) % 1)
}

/** Whether what is due on these days is asked for at all. */
export function isNear(allowed: readonly number[]): boolean {
  return (allowed.at(-1) ?? 0) <= FURTHEST_WEIGHED_DAYS
}

/** Where all days of a band are to be without cards, they are all the same. */
const LEAST_SHARE = 0.01

/** Makes a second lot of the first that has nothing to do with it. */
const SECOND_LOT = 997

function pick(days: readonly number[], weights: readonly number[], lot: number): number {
  let left = lot * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, day] of days.entries()) {
    left -= weights[index] ?? 0
    if (left < 0) return day
  }
  return days.at(-1) ?? 1
}

function outsidePause({ least, most }: Band, today: Day, pause: DayRules['pause']): readonly number[] {
  const all = stretch(least, most)
  if (!pause) return all
  const from = studyDayNamed(pause.from) - today
  const to = studyDayNamed(pause.to) - today
  const free = all.filter((day) => day < from || day > to)
  if (free.length > 0) return free
  if (from > 1) return stretch(Math.max(1, Math.floor(from * (1 - SOONER))), from - 1)
  return stretch(to + 1, to + Math.max(1, Math.ceil((to - from + 1) * SOONER)))
}

function stretch(least: number, most: number): readonly number[] {
  return Array.from({ length: most - least + 1 }, (_, more) => least + more)
}

/** Day 0 was a Thursday. */
function shareOf(day: Day, easyDays: readonly number[]): number {
  return easyDays[(((day + 3) % 7) + 7) % 7] ?? 1
}
