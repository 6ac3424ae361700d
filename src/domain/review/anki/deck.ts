import type { Grade } from '#domain/journal/fact.ts'
import type { Day, DurationMillis, Millis } from '#domain/time.ts'

/** What a file from Anki, or a table, holds once it is read: words are plain text, times are ours. */
export interface AnkiDeck {
  readonly kind: 'package' | 'table'
  readonly deckNames: readonly string[]
  readonly noteTypes: readonly AnkiNoteType[]
  readonly notes: readonly ReadNote[]
  readonly cards: readonly ReadCard[]
  /** The local hour at which a day began there. */
  readonly rolloverHour: number
  /** Reviews of all cards together. */
  readonly reviews: number
}

/** A kind of note: its fields, and the cards it makes of them. */
export interface AnkiNoteType {
  readonly name: string
  readonly isCloze: boolean
  /** Whether it is the one we write ourselves. */
  readonly isOurs: boolean
  readonly fields: readonly string[]
  readonly templates: readonly AnkiTemplate[]
}

/** One card of a note: which fields stand on its front, and which come with its back, by their places. */
export interface AnkiTemplate {
  readonly name: string
  readonly front: readonly number[]
  readonly back: readonly number[]
}

/** One note. */
export interface ReadNote {
  /** Its place among the note types. */
  readonly type: number
  /** Anki’s name for it; empty where a table gives none. */
  readonly guid: string
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  /** Pictures and sounds that were taken out of its fields. */
  readonly media: number
  readonly created: Millis
  readonly modified: Millis
}

/** One card of a note. */
export interface ReadCard {
  /** The note’s place. */
  readonly note: number
  /** Which of the note’s cards it is, from 0; of a cloze the number of its hole less one. */
  readonly ord: number
  /** The deck’s place among the names. */
  readonly deck: number
  /** Of a card in review: the day on which it is due. */
  readonly dueDay?: Day
  readonly isSuspended: boolean
  readonly changed: Millis
  /** Oldest first. */
  readonly reviews: readonly ReadReview[]
}

/** One line of a card’s history. */
export interface ReadReview {
  readonly at: Millis
  /** Absent where the card was forgotten on purpose, as if never met. */
  readonly grade?: Grade
  readonly intervalDays: number
  readonly tookMillis: DurationMillis
}

/** Why a file could not be read. Words for each are in `#messages/anki-problems.ts`. */
export type AnkiProblem =
  | { readonly kind: 'empty' }
  /** The whole file, or what is packed in it. */
  | { readonly kind: 'huge'; readonly what: 'file' | 'packed'; readonly maxBytes: number }
  /** Not a file of Anki, and no table. */
  | { readonly kind: 'foreign' }
  /** The same, though its name says that it is a package of Anki. */
  | { readonly kind: 'no-package' }
  | { readonly kind: 'backup-of-ours' }
  | { readonly kind: 'cut' }
  /** `where` names the part of it. */
  | { readonly kind: 'altered'; readonly where: string }
  | { readonly kind: 'locked' }
  /** Of a version of Anki that came after this release. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'older'; readonly version: number }
  | { readonly kind: 'many'; readonly what: 'cards' | 'notes'; readonly count: number; readonly most: number }
  | { readonly kind: 'no-cards' }
  /** Bytes that are no UTF-8, on which line, from 1. */
  | { readonly kind: 'not-utf8'; readonly line: number }
  /** A quotation mark that is opened and not closed. */
  | { readonly kind: 'open-quote'; readonly row: number }

/** The most that is read from one file. */
export const ANKI_LIMITS = {
  fileBytes: 4_000_000_000,
  /** The collection, unpacked: without pictures and sounds, which are left where they are. */
  collectionBytes: 256 * 1024 * 1024,
  tableBytes: 16 * 1024 * 1024,
  cards: 100_000,
  /** More would not fit into one backup any more. */
  reviews: 150_000,
  /** Characters of one side of a card; a fact holds no more. */
  side: 4_000,
} as const
