import type { Id } from '#domain/id.ts'
import type { FactId, Grade } from '#domain/journal/fact.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { Millis, OffsetMin } from '#domain/time.ts'

/** The name of one pack: 22 characters of base64url, the first 132 bits of its canonical body's SHA-256. */
export type PackId = string

/** What a tutor assigns. Its items are the site's own, by id. */
export interface PackBody {
  /** 1 to 80 characters. */
  readonly title: string
  /** At most 1,000 characters. */
  readonly instructions: string
  /** From whom: at most 60 characters; may be empty. */
  readonly from: string
  /** Until the end of this day, where the learner is. */
  readonly due?: LocalDate
  /** Where receipts may be mailed: at most 120 characters. */
  readonly reply?: string
  /** Questions, scenarios and cards in the order they are done; 1 to 60, none twice. */
  readonly items: readonly Id[]
  /** When it was made, in whole minutes since 1970: two packs of the same words stay two. */
  readonly madeMinute: number
}

/** What a learner answered to one item of a pack. */
export type PackAnswer =
  | {
      readonly kind: 'question'
      readonly item: Id
      readonly edition: number
      /** As `ItemAnswered.response`. */
      readonly response: readonly string[]
    }
  | {
      readonly kind: 'scenario'
      readonly item: Id
      readonly edition: number
      readonly path: readonly { readonly turn: Id; readonly choice: Id }[]
    }
  /** Graded by the learner, and no more than that. */
  | { readonly kind: 'card'; readonly item: Id; readonly edition: number; readonly grade: Grade }

/** What a learner gives back. Its answers are cleaned (`clean-answers.ts`). It proves no identity: the tutor's page marks it anew, and says what it can't know. */
export interface ReceiptBody {
  readonly pack: PackId
  /** The `pack.started` fact: one attempt, however often it is sent. */
  readonly attempt: FactId
  /** As the learner calls themself: 1 to 60 characters. */
  readonly learner: string
  /** As the learner's device has it. */
  readonly startedAt: Millis
  readonly endedAt: Millis
  readonly offsetMin: OffsetMin
  /** In the pack's order; an item without an answer is left out. */
  readonly answers: readonly PackAnswer[]
}

/** Something a pack can ask for: `catalogue/items.json` ships them all. */
export interface PackItem {
  readonly id: Id
  /** Three bytes as six hex digits: its name in links. */
  readonly code: string
  readonly kind: 'question' | 'scenario' | 'card'
  readonly unit?: Id
  /** The question's stem, the card's front, the scenario's title. */
  readonly title: string
  readonly points: readonly Id[]
}

/** Limits of a pack, in characters and items. */
export const PACK_LIMITS = { title: 80, instructions: 1000, from: 60, reply: 120, items: 60 } as const

/** Longest name a learner gives, in characters. */
export const LEARNER_MAX_LENGTH = 60
