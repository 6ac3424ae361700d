import type { Fact } from '#domain/journal/fact.ts'
import { type Millis, ROLLOVER_HOUR, studyDayOf } from '#domain/time.ts'
import type { Dated, ImportTerms, Incoming } from './facts.ts'
import { within } from './within.ts'

/** What was done with one card elsewhere, as facts, and what of it is told. */
export interface StudiedImport {
  readonly facts: readonly Dated[]
  /** Reviews that are here already, and reviews that lie in the future. */
  readonly known: number
  readonly future: number
  /** It gets the day it is due on there; `unmet`: though no review of it comes along. */
  readonly due?: 'met' | 'unmet'
  /** It is put away, as it is there. */
  readonly isPutAway: boolean
}

/** Of a card whose history stays where it is. */
export const NOTHING_STUDIED: StudiedImport = { facts: [], known: 0, future: 0, isPutAway: false }

/** Grades with their own times, what was forgotten on purpose, the day it is due on, and whether it is put away. */
export function studiedOf(
  { id: card, card: read, here }: Incoming,
  edition: number,
  terms: ImportTerms,
): StudiedImport {
  const { now, rolloverHour } = terms
  const momentOf = (at: Millis) => ({ at, offsetMin: terms.offsetAt(at), rolloverHour })
  const isHere = reviewsHere(here)
  const past = read.reviews.filter(({ at }) => at <= now)
  const facts: Dated[] = []
  let known = 0
  let isMet = here.some(({ kind }) => kind === 'card.graded')
  for (const [place, { at, grade, intervalDays, tookMillis }] of past.entries()) {
    if (grade === undefined) {
      const day = studyDayOf(momentOf(at))
      const next = past[place + 1]
      // What followed it is here, and so is it, in whatever way it was said here.
      const isKnown = next?.grade !== undefined && isHere(next.at, next.grade)
      if (!isKnown && !has(here, 'card.scheduled', at)) {
        facts.push({ at, happening: { kind: 'card.scheduled', card, day, forget: true } })
      }
    } else if (isHere(at, grade)) known += 1
    else {
      const hour = rolloverHour === ROLLOVER_HOUR ? {} : { rolloverHour }
      const happening = {
        kind: 'card.graded',
        card,
        edition,
        grade,
        intervalDays,
        first: !isMet,
        tookMillis,
      } as const
      facts.push({ at, happening: { ...happening, ...hour } })
      isMet = true
    }
  }
  const last = past.at(-1)
  const changed = within(Math.max(read.changed, last ? last.at + 1 : 0), now)
  const isGradedSince = here.some(({ kind, at }) => kind === 'card.graded' && at > changed)
  const expected = last?.grade === undefined ? undefined : studyDayOf(momentOf(last.at)) + last.intervalDays
  // A day more or less is what time zones and rounding make of the same day.
  const isExpected = expected !== undefined && Math.abs(expected - (read.dueDay ?? expected)) <= 1
  let due: StudiedImport['due']
  if (read.dueDay !== undefined && !isExpected && !isGradedSince && !has(here, 'card.scheduled', changed)) {
    facts.push({ at: changed, happening: { kind: 'card.scheduled', card, day: read.dueDay } })
    due = isMet ? 'met' : 'unmet'
  }
  const isPutAway = read.isSuspended && !here.some(({ kind }) => kind === 'card.hidden')
  if (isPutAway) facts.push({ at: changed, happening: { kind: 'card.hidden', card, as: 'suspended' } })
  return { facts, known, future: read.reviews.length - past.length, isPutAway, ...(due ? { due } : {}) }
}

/** In Anki no two reviews have one moment, so on its way there one may have moved by some milliseconds. */
const MOVED_MILLIS = 3

function reviewsHere(here: readonly Fact[]): (at: Millis, grade: number) => boolean {
  const grades = new Map<Millis, number>()
  for (const fact of here) if (fact.kind === 'card.graded') grades.set(fact.at, fact.grade)
  return (at, grade) => {
    if (grades.has(at)) return true
    for (let by = 1; by <= MOVED_MILLIS; by += 1) if (grades.get(at - by) === grade) return true
    return false
  }
}

function has(here: readonly Fact[], kind: Fact['kind'], at: Millis): boolean {
  return here.some((fact) => fact.kind === kind && fact.at === at)
}
