import { type Day, type Moment, studyDayOf } from '#domain/time.ts'
import { isMarked, type TakenDay } from './taken-row.ts'

/** One taking as it is listed: how it went, without its answers. */
export interface Taken {
  readonly id: string
  /** As `setName` writes it. */
  readonly set: string
  /** How many questions it had. */
  readonly of: number
  /** When its first answer was given. */
  readonly since: Moment
  readonly answered: number
  readonly right: number
}

/** How right answers went over time: one figure for each taking, or for each week where there are many. */
export interface Trend {
  readonly by: 'taking' | 'week'
  /** Oldest first. */
  readonly points: readonly TrendPoint[]
}

/** Some answers taken together. */
export interface TrendPoint {
  /** The taking's study day, or the week's Monday. */
  readonly day: Day
  readonly answered: number
  readonly right: number
}

/** Figures that a drawing has room for on a phone. */
const MOST_POINTS = 12

/** Takings from the rows of their days, the latest first; one that went on after a day's end counts once. */
export function takingsOf(days: readonly TakenDay[]): readonly Taken[] {
  const parts = days.flatMap((day) => Object.entries(day))
  const byTaking = Map.groupBy(parts, ([id]) => id)
  return [...byTaking]
    .map(([id, of]) => joined(id, of))
    .sort((a, b) => b.since.at - a.since.at || (a.id < b.id ? 1 : -1))
}

/** The trend of some takings, the latest twelve figures of it; weeks in which nothing was taken are left out. */
export function trendOf(takings: readonly Taken[]): Trend {
  const oldestFirst = takings.filter(({ answered }) => answered > 0).toReversed()
  if (oldestFirst.length <= MOST_POINTS) {
    return { by: 'taking', points: oldestFirst.map((taken) => pointOf(studyDayOf(taken.since), [taken])) }
  }
  const weeks = Map.groupBy(oldestFirst, ({ since }) => mondayOf(studyDayOf(since)))
  const points = [...weeks].sort(([a], [b]) => a - b).map(([monday, taken]) => pointOf(monday, taken))
  return { by: 'week', points: points.slice(-MOST_POINTS) }
}

function joined(id: string, parts: readonly (readonly [string, TakenDay[string]])[]): Taken {
  const all = parts.map(([, part]) => part).sort((a, b) => a.since.at - b.since.at)
  const [first] = all
  if (!first) throw new Error('A group has at least one part')
  // Of a place marked on two days the earlier counts, as in the taking's own row.
  const marks = all.reduce((known, part) => overlaid(known, part.marks), '')
  const count = (letter: string) => marks.split(letter).length - 1
  const right = count('r')
  return {
    id,
    set: first.set,
    of: first.of,
    since: first.since,
    answered: right + count('w'),
    right,
  }
}

function overlaid(known: string, marks: string): string {
  const length = Math.max(known.length, marks.length)
  return Array.from({ length }, (_, place) =>
    isMarked(known, place) ? known.charAt(place) : marks.charAt(place) || '-',
  ).join('')
}

function pointOf(day: Day, takings: readonly Taken[]): TrendPoint {
  const sum = (field: 'answered' | 'right') => takings.reduce((total, taken) => total + taken[field], 0)
  return { day, answered: sum('answered'), right: sum('right') }
}

/** Day 0 was a Thursday. */
function mondayOf(day: Day): Day {
  return day - ((day + 3) % 7)
}
