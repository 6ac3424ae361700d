import type { Id } from '#domain/id.ts'
import type { CardWritten, Fact, Happening, Stamp } from '#domain/journal/fact.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'
import type { ReadCard, ReadNote } from './deck.ts'
import { NOTHING_STUDIED, type StudiedImport, studiedOf } from './studied.ts'
import { within } from './within.ts'
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
export interface CardImport extends StudiedImport {
  readonly verdict: Verdict
}

/** The facts that one card of a file adds to what is here. The same card again adds none. */
export function importCard(incoming: Incoming, terms: ImportTerms): CardImport {
  const written = writtenHere(incoming.here)
  const { verdict, fact } = wordsToWrite(incoming, written, terms)
  const studied = terms.history
    ? studiedOf(incoming, written?.edition ?? incoming.edition ?? 1, terms)
    : NOTHING_STUDIED
  return { verdict, ...studied, facts: [...(fact ? [fact] : []), ...studied.facts] }
}

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
  if (saysTheSame(here, words)) return { verdict: 'same' }
  if (!imports.has(here.device) && note.modified <= here.clock.wall) return { verdict: 'kept' }
  const at = Math.max(note.modified, here.clock.wall + 1)
  return { verdict: 'changed', fact: { at: Math.min(at, Math.max(now, here.clock.wall + 1)), happening } }
}

function happeningOf(card: Id, words: ImportedWords, here: Written | undefined): CardWritten {
  const { front, back, more, tags } = words
  const unit = here ? here.unit : words.unit
  return {
    kind: 'card.written',
    card,
    edition: here?.edition ?? 1,
    front,
    back,
    ...(more === undefined ? {} : { more }),
    tags: [...new Set([...(here?.tags ?? []), ...tags])],
    ...(unit === undefined ? {} : { unit }),
    ...(here?.section === undefined ? {} : { section: here.section }),
  }
}

/** Anki takes runs of spaces for one, and writes letters with their accents in one piece: such words were not changed. */
function saysTheSame(here: Sides, words: Sides): boolean {
  return [here.front, here.back, here.more].every(
    (side, at) => plain(side) === plain([words.front, words.back, words.more][at]),
  )
}

type Sides = Pick<ImportedWords, 'front' | 'back' | 'more'>

function plain(text = ''): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}
