import type { Id } from '#domain/id.ts'
import type { CardWritten, Fact, Happening, Stamp } from '#domain/journal/fact.ts'
import { type Millis, type OffsetMin, ROLLOVER_HOUR, studyDayOf } from '#domain/time.ts'
import type { ReadCard, ReadNote } from './deck.ts'
import type { ImportedWords } from './words.ts'

/** Something from a file that will be a fact, with its own time. */
export interface Dated {
  readonly at: Millis
  readonly happening: Happening
}

/** One card of a file, and what is known here of the card it is. */
export interface Incoming {
  readonly id: Id
  /** Absent for a built-in card: its words are ours. */
  readonly words?: ImportedWords
  /** Of a built-in card the edition it has now. */
  readonly edition?: number
  readonly note: ReadNote
  readonly card: ReadCard
  /** Facts about the card that count here, in fold order. */
  readonly here: readonly Fact[]
}

/** What holds for a whole import. */
export interface ImportTerms {
  readonly now: Millis
  readonly offsetAt: (at: Millis) => OffsetMin
  readonly rolloverHour: number
  readonly history: boolean
  /** Names of devices that are earlier imports: what they wrote, a later one may write anew. */
  readonly imports: ReadonlySet<string>
}

/** What a card of a file is to the cards that are here. */
export type Verdict = 'new' | 'same' | 'changed' | 'kept' | 'back' | 'built-in'

/** What one card comes to. */
export interface CardImport {
  readonly verdict: Verdict
  readonly facts: readonly Dated[]
  /** Reviews that are here already, and reviews that lie in the future. */
  readonly known: number
  readonly future: number
}

/** The facts that one card of a file adds to what is here. The same card again adds none. */
export function importCard(incoming: Incoming, terms: ImportTerms): CardImport {
  const written = writtenHere(incoming.here)
  const { verdict, fact } = wordsToWrite(incoming, written, terms)
  const studied = terms.history
    ? studiedOf(incoming, written?.edition ?? incoming.edition ?? 1, terms)
    : NOTHING
  return { verdict, ...studied, facts: [...(fact ? [fact] : []), ...studied.facts] }
}

const NOTHING = { facts: [], known: 0, future: 0 } as const

type Written = CardWritten & Stamp

function writtenHere(here: readonly Fact[]): Written | undefined {
  return here.findLast((fact) => fact.kind === 'card.written')
}

function wordsToWrite(
  { id, words, note }: Incoming,
  here: Written | undefined,
  { now, imports }: ImportTerms,
): { readonly verdict: Verdict; readonly fact?: Dated } {
  if (!words) return { verdict: 'built-in' }
  const happening = happeningOf(id, words, here)
  if (!here) return { verdict: 'new', fact: { at: within(note.created, now), happening } }
  if (here.removed) return { verdict: 'back', fact: { at: now, happening } }
  if (here.front === words.front && here.back === words.back && here.more === words.more)
    return { verdict: 'same' }
  if (!imports.has(here.device) && note.modified <= here.clock.wall) return { verdict: 'kept' }
  const at = Math.max(note.modified, here.clock.wall + 1)
  return { verdict: 'changed', fact: { at: Math.min(at, Math.max(now, here.clock.wall + 1)), happening } }
}

function happeningOf(
  card: Id,
  { front, back, more, tags }: ImportedWords,
  here: Written | undefined,
): CardWritten {
  return {
    kind: 'card.written',
    card,
    edition: here?.edition ?? 1,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    tags: [...new Set([...(here?.tags ?? []), ...tags])],
    ...(here?.unit === undefined ? {} : { unit: here.unit }),
    ...(here?.section === undefined ? {} : { section: here.section }),
  }
}

/** Grades with their own times, what was forgotten on purpose, the day it is due on, and whether it is put away. */
function studiedOf(
  { id: card, card: read, here }: Incoming,
  edition: number,
  terms: ImportTerms,
): Omit<CardImport, 'verdict'> {
  const { now, rolloverHour } = terms
  const momentOf = (at: Millis) => ({ at, offsetMin: terms.offsetAt(at), rolloverHour })
  const gradedHere = new Set(here.filter(({ kind }) => kind === 'card.graded').map(({ at }) => at))
  const past = read.reviews.filter(({ at }) => at <= now)
  const facts: Dated[] = []
  let known = 0
  let isMet = gradedHere.size > 0
  for (const { at, grade, intervalDays, tookMillis } of past) {
    if (grade === undefined) {
      const day = studyDayOf(momentOf(at))
      if (!has(here, 'card.scheduled', at)) {
        facts.push({ at, happening: { kind: 'card.scheduled', card, day, forget: true } })
      }
    } else if (gradedHere.has(at)) known += 1
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
  if (read.dueDay !== undefined && !isGradedSince && !has(here, 'card.scheduled', changed)) {
    const expected = last?.grade === undefined ? undefined : studyDayOf(momentOf(last.at)) + last.intervalDays
    // A day more or less is what time zones and rounding make of the same day.
    if (expected === undefined || Math.abs(expected - read.dueDay) > 1) {
      facts.push({ at: changed, happening: { kind: 'card.scheduled', card, day: read.dueDay } })
    }
  }
  if (read.isSuspended && !here.some(({ kind }) => kind === 'card.hidden')) {
    facts.push({ at: changed, happening: { kind: 'card.hidden', card, as: 'suspended' } })
  }
  return { facts, known, future: read.reviews.length - past.length }
}

function has(here: readonly Fact[], kind: Fact['kind'], at: Millis): boolean {
  return here.some((fact) => fact.kind === kind && fact.at === at)
}

/** A time that a file says, never after now: a clock that ran ahead would draw ours along. */
function within(at: Millis, now: Millis): Millis {
  return Number.isSafeInteger(at) && at > 0 && at <= now ? at : now
}
