import type { StorageProblem } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import type { OwnItem } from '#domain/pack/own.ts'
import type { PackAnswer, PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import type { Moment } from '#domain/time.ts'
import type { ItemWork } from './do-item.ts'

/** One start of a pack, and each time its receipt left. */
export type Attempt = PackState['attempts'][number]

/** A pack that was begun on this device. */
export interface Begun {
  readonly id: PackId
  readonly body: PackBody
  readonly attempt: Attempt
}

/** Where an attempt stands, by the journal alone. */
export interface AttemptNow {
  readonly attempt: Attempt
  /** Other attempts at the pack on which its tutor has given feedback. */
  readonly earlier: readonly Attempt[]
  /** How often the pack was begun here. */
  readonly begunTimes: number
  /** False once it was erased, or its start taken back. */
  readonly isThere: boolean
  /** False once the pack was begun anew: what is answered from then on belongs to the newer attempt. */
  readonly isLast: boolean
  readonly items: readonly ListedItem[]
  readonly answers: readonly PackAnswer[]
  /** The tutor's own items, whole where that is known here. */
  readonly own: readonly OwnItem[]
  /** Present once the key was opened or given. */
  readonly revealed?: readonly OwnItem[]
  /** When the last of them was given; absent before the first. */
  readonly ended?: Moment
}

/** What a person sees of a pack being done. */
export interface DoingView extends AttemptNow {
  readonly screen: Screen
  /** Comes after something else on this page, so that its heading gets the focus. */
  readonly isNext: boolean
  /** The last card graded on this page can be taken back. */
  readonly canUndo: boolean
  /** An undo was not kept, and why. */
  readonly trouble?: StorageProblem['kind']
  /** The end was not kept, and why. */
  readonly endTrouble?: StorageProblem['kind']
}

/** One thing at a time: an item, the list of all, or what will be sent. */
export type Screen =
  | { readonly kind: 'item'; readonly id: Id; readonly work: ItemWork }
  | { readonly kind: 'overview' }
  | { readonly kind: 'send' }

/** An item as the overview lists it. */
export interface ListedItem {
  readonly id: Id
  /** Absent where the site has it no longer. */
  readonly item: PackItem | undefined
  readonly isAnswered: boolean
}

/** How many of a pack's items are answered, of those that can be. */
export function progressOf(items: readonly ListedItem[]): { readonly done: number; readonly of: number } {
  const there = items.filter(({ item, isAnswered }) => item || isAnswered)
  return { done: there.filter(({ isAnswered }) => isAnswered).length, of: there.length }
}

/** The first item still open after one, or the first of all where none is named. */
export function nextOpen(items: readonly ListedItem[], after?: Id): Id | undefined {
  const from = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1
  return items.slice(from).find(({ item, isAnswered }) => item && !isAnswered)?.id
}
