import type { Card } from '#domain/catalogue/catalogue.ts'
import type { Difficulty } from '#domain/catalogue/difficulty.ts'
import type { Question } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import type { Certainty, FactId, Grade } from '#domain/journal/fact.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { DurationMillis, Millis, OffsetMin } from '#domain/time.ts'
import type { OwnItem } from './own.ts'
import type { ExtraPercent, PackRules } from './rules.ts'

/** The name of one pack: 22 characters of base64url, the first 132 bits of its canonical body's SHA-256. */
export type PackId = string

/** What a tutor assigns. Its items are the site's own, by id, and those that travel in it. */
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
  /** Absent: none. */
  readonly rules?: PackRules
  /** What the tutor wrote, as learners get it; each is named in `items`. Absent: nothing. */
  readonly own?: readonly OwnItem[]
  /** Where the key of `own` is; absent: in it. */
  readonly key?: KeyPlace
}

/** Where the key of a pack's own items is: with the tutor alone, or in the pack under a code that the tutor gives out later. */
export type KeyPlace = { readonly kind: 'tutor' } | { readonly kind: 'code'; readonly sealed: SealedKey }

/** A key that only its reveal code opens: AES-256-GCM; base64url. How code becomes key: `#formats/seal.ts`. */
export interface SealedKey {
  /** 16 bytes. */
  readonly salt: string
  /** 12 bytes. */
  readonly iv: string
  readonly data: string
}

/** What a learner answered to one item of a pack. */
export type PackAnswer =
  | {
      readonly kind: 'question'
      readonly item: Id
      readonly edition: number
      /** As `ItemAnswered.response`. */
      readonly response: readonly string[]
      /** Where the pack asks for it; version 3. */
      readonly certainty?: Certainty
      /** As the learner's device measured it; version 3. */
      readonly tookMillis?: DurationMillis
    }
  | {
      readonly kind: 'scenario'
      readonly item: Id
      readonly edition: number
      readonly path: readonly { readonly turn: Id; readonly choice: Id }[]
    }
  /** Graded by the learner, and no more than that. */
  | { readonly kind: 'card'; readonly item: Id; readonly edition: number; readonly grade: Grade }
  /** In the learner's own words; version 3. */
  | { readonly kind: 'writing'; readonly item: Id; readonly edition: number; readonly text: string }

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
  /** Time on top that the learner says was agreed; version 3. */
  readonly extraPercent?: ExtraPercent
  /** Time was up before it was ended; version 3. */
  readonly isOver?: true
}

/** What a tutor found in one answer by hand, or gave for it. */
export interface Award {
  readonly item: Id
  /** The share of its marks, 0 to 1. */
  readonly fraction: number
  /** Of `Writing.looksFor`: what is there. */
  readonly found: readonly Id[]
  /** At most 1,000 characters. */
  readonly comment: string
}

/** What a tutor gives back on one attempt. */
export interface FeedbackBody {
  readonly pack: PackId
  readonly attempt: FactId
  readonly learner: string
  readonly awards: readonly Award[]
  /** At most 1,000 characters. */
  readonly comment: string
  /** The whole own items, where the tutor gives the key out with it. */
  readonly keys?: readonly OwnItem[]
}

/** Something a pack can ask for: `catalogue/items.json` ships them all. */
export interface PackItem {
  readonly id: Id
  /** Three bytes as six hex digits: its name in links. */
  readonly code: string
  readonly kind: 'question' | 'scenario' | 'card' | 'writing'
  readonly unit?: Id
  /** The question's stem, the card's front, the scenario's title. */
  readonly title: string
  readonly points: readonly Id[]
  /** Of a question: how it is answered; absent where one of a few is picked, as of most. */
  readonly asks?: Exclude<Question['kind'], 'choice'>
  /** Of a card: what it asks for. */
  readonly use?: Card['use']
  /** Of a question: it asks of a piece of evidence whether it is ready to show. */
  readonly drill?: true
  /** How hard it is, as its author says or by what it asks for; absent of what a tutor writes. */
  readonly difficulty?: Difficulty
}

/** Limits of a pack, in characters and items. */
export const PACK_LIMITS = { title: 80, instructions: 1000, from: 60, reply: 120, items: 60 } as const

/** Longest name a learner gives, in characters. */
export const LEARNER_MAX_LENGTH = 60

/** Longest comment a tutor gives back, in characters. */
export const COMMENT_MAX_LENGTH = 1_000
