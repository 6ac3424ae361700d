import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { AnkiDeck, AnkiProblem } from '#domain/review/anki/deck.ts'
import type { Verdict } from '#domain/review/anki/facts.ts'
import type { AnkiChoice, Role } from '#domain/review/anki/mapping.ts'
import type { LeftOut } from '#domain/review/anki/words.ts'

/** A file as a person chooses it: what a browser’s `File` has. It is read in parts. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  readonly lastModified: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
}

/** A kind of note in a file, as the page lets one say what becomes of its fields. */
export interface TypeView {
  readonly name: string
  readonly cards: number
  readonly isCloze: boolean
  /** It is the one we write ourselves: there is nothing to choose. */
  readonly isOurs: boolean
  readonly fields: readonly string[]
  readonly templates: readonly { readonly name: string; readonly roles: readonly Role[] }[]
}

/** A card of a file as it would be here. */
export interface CardSample {
  readonly front: string
  readonly back: string
  readonly more?: string
  readonly tags: readonly string[]
  readonly reviews: number
  readonly verdict: Verdict
}

/** Why some cards stay away. */
export type StayAway = LeftOut | 'asked' | 'twice'

/** What bringing a file in would do. */
export interface ImportPreview {
  readonly samples: readonly CardSample[]
  readonly verdicts: Readonly<Record<Verdict, number>>
  /** Cards that would not come, by why, each with how some of them begin. */
  readonly left: readonly {
    readonly why: StayAway
    readonly count: number
    readonly some: readonly string[]
  }[]
  /** Reviews that would be added, those here already, and those of the future, which stay away. */
  readonly reviews: { readonly added: number; readonly known: number; readonly future: number }
  /** Cards that would get their due day, those of them of which no review comes along, and cards that would be put away. */
  readonly days: { readonly due: number; readonly unmet: number; readonly putAway: number }
  /** Cards whose pictures and sounds would be left out, and how some of them begin. */
  readonly media: { readonly cards: number; readonly items: number; readonly some: readonly string[] }
  /** Facts that would be written: none, and there is nothing to bring. */
  readonly facts: number
}

/** Where the person stands with a file from Anki. */
export type AnkiImport =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly share: number }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: AnkiProblem | FileTrouble }
  | {
      readonly kind: 'shown'
      readonly name: string
      readonly deck: Pick<AnkiDeck, 'kind' | 'reviews'>
      readonly types: readonly TypeView[]
      readonly choice: AnkiChoice
      /** Absent while it is worked out anew. */
      readonly preview?: ImportPreview
    }
  | {
      readonly kind: 'bringing'
      readonly name: string
      readonly step: 'naming' | 'writing'
      /** How much of it is written. */
      readonly share: number
      /** How many facts there are to write. */
      readonly facts: number
    }
  | { readonly kind: 'brought'; readonly name: string; readonly cards: number; readonly reviews: number }
  | { readonly kind: 'not-kept'; readonly name: string; readonly problem: StorageProblem }
  | { readonly kind: 'stuck'; readonly name: string }

/** Why a file is no use though nothing is wrong in it. */
export type FileTrouble =
  /** The browser cannot read it. */
  | { readonly kind: 'unreadable' }
  /** What reads such files could not be fetched. */
  | { readonly kind: 'away' }

/** The file from Anki as the page shows it. */
export const $ankiImport = atom<AnkiImport>({ kind: 'idle' })
