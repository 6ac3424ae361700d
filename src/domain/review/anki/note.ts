import type { Id } from '#domain/id.ts'
import type { CardGraded, Stamp } from '#domain/journal/fact.ts'
import type { CardState } from '#domain/review/card-state.ts'
import type { Day, Millis, OffsetMin } from '#domain/time.ts'

/** One card as Anki gets it: words for its front and back, whatever kind it is here. Lines end with `\n`. */
export interface AnkiNote {
  readonly id: Id
  /** Anki's name for it, the same for ever. */
  readonly guid: string
  readonly edition: number
  readonly front: string
  readonly back: string
  readonly more: string
  /** Where it is taught, in words. */
  readonly source: string
  readonly tags: readonly string[]
  readonly deck: string
  /** When its words were last changed: Anki takes newer ones over older ones. */
  readonly modified: Millis
}

/** A card with what was done with it. */
export interface AnkiStudied extends AnkiNote {
  readonly studied?: AnkiHistory
}

/** Where a card stands, and how it came there; oldest first. */
export interface AnkiHistory {
  readonly state: CardState
  readonly grades: readonly (AnkiGrade | AnkiForgotten)[]
}

/** One grade on its way to Anki, with the difficulty (1 to 10) that the model saw after it. */
export interface AnkiGrade extends Pick<CardGraded & Stamp, 'at' | 'grade' | 'intervalDays' | 'tookMillis'> {
  readonly difficulty: number
  /**
   * What Anki calls it: a card is being learned until it is put on a later day, then reviewed, and learned again after
   * a miss. Anki’s FSRS takes a card for new from the last time on that it began to be learned.
   */
  readonly phase: 'learn' | 'review' | 'relearn'
}

/** The moment a card was forgotten on purpose, as if never met. */
export interface AnkiForgotten extends Pick<Stamp, 'at'> {
  readonly phase: 'forgotten'
}

/** Where and when a collection is written: what Anki counts its days from. */
export interface AnkiWriting {
  readonly offsetMin: OffsetMin
  readonly rolloverHour: number
  /** The study day that Anki’s day 0 is. */
  readonly dayZero: Day
  /** The retention that is wished for, 0.7 to 0.97. */
  readonly retention: number
  /** No review may be later: Anki refuses a file from the future. Absent where there are none. */
  readonly now?: Millis
}

/** Every built-in card as Anki gets it: `/catalogue/anki.json`. */
export interface AnkiPart {
  readonly version: string
  readonly units: readonly { readonly id: Id; readonly title: string; readonly cards: readonly Id[] }[]
  readonly notes: readonly AnkiNote[]
}
