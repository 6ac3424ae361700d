import { WIDE_SPREAD, wilson } from '#domain/measure/interval.ts'
import { entriesIn, type Tally } from '#domain/review/tallies.ts'
import type { Figures } from './figures.ts'
import { type Share, shareOf } from './keeping.ts'

/** An hour of the day on the wall, over all days counted. */
export interface HourOfDay {
  /** 0 to 23. */
  readonly hour: number
  readonly graded: number
  /** Cards that came back after a day or more, and how many of these were recalled. */
  readonly asked: number
  readonly recalled: number
  readonly share?: Share
}

/** When one studies, and whether it makes a difference. */
export interface Hours {
  /** All 24, from the one at which a study day begins. */
  readonly hours: readonly HourOfDay[]
  readonly graded: number
  /** The three hours on end with most answers: the first of them, and how many. */
  readonly busiest: { readonly hour: number; readonly graded: number }
  /** How many hours have enough answers to say how well one recalls then. */
  readonly known: number
  /** The best and the worst of those, where more than chance lies between them. */
  readonly apart?: { readonly best: HourOfDay; readonly worst: HourOfDay }
}

/** An hour is compared with others from so many cards on. */
export const ENOUGH_IN_HOUR = 30

const BUSIEST = 3

/** Works out when one studied. `rolloverHour` is the hour at which the person's day begins. */
export function hoursOf({ hours, hoursForetold }: Figures, rolloverHour: number): Hours {
  const all = new Map(entriesIn(hours))
  const back = new Map(entriesIn(hoursForetold))
  const day = Array.from({ length: 24 }, (_, at) => hourOf((rolloverHour + at) % 24, all, back))
  const known = day.filter(({ share }) => share?.isEnough)
  const graded = day.reduce((sum, hour) => sum + hour.graded, 0)
  const apart = apartIn(known)
  return { hours: day, graded, busiest: busiestOf(day), known: known.length, ...(apart ? { apart } : {}) }
}

function hourOf(hour: number, all: ReadonlyMap<number, Tally>, back: ReadonlyMap<number, Tally>): HourOfDay {
  const [graded] = all.get(hour) ?? [0]
  const [asked, recalled] = back.get(hour) ?? [0, 0]
  const share = shareOf(recalled, asked, ENOUGH_IN_HOUR)
  return { hour, graded, asked, recalled, ...(share ? { share } : {}) }
}

function busiestOf(day: readonly HourOfDay[]): Hours['busiest'] {
  const spans = day.map(({ hour }, at) => ({
    hour,
    graded: Array.from({ length: BUSIEST }, (_, more) => day[(at + more) % day.length]?.graded ?? 0).reduce(
      (sum, graded) => sum + graded,
      0,
    ),
  }))
  return spans.reduce((most, span) => (span.graded > most.graded ? span : most))
}

/**
 * The best and the worst of up to two dozen hours lie far apart by chance alone: for what lies between them to be more in
 * 95 of 100 cases, wide intervals must not touch (as the studentized range has it).
 */
function apartIn(known: readonly HourOfDay[]): Hours['apart'] {
  const shared = known.map((hour) => ({ hour, share: hour.recalled / hour.asked }))
  const [first, ...others] = shared.sort((a, b) => b.share - a.share)
  const last = others.at(-1)
  return first && last && wideOf(first.hour).low > wideOf(last.hour).high
    ? { best: first.hour, worst: last.hour }
    : undefined
}

function wideOf({ asked, recalled }: HourOfDay) {
  return wilson(recalled, asked, WIDE_SPREAD)
}
