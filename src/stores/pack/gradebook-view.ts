import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { Gradebook, SentReceipt } from '#domain/pack/gradebook.ts'
import type { Holder } from '#domain/pack/insight/belief-map.ts'
import type { Insight } from '#domain/pack/insight/insight.ts'
import type { PackId, PackItem } from '#domain/pack/pack.ts'
import type { PartTable } from '#domain/pack/part-table.ts'
import type { ItemTally } from '#domain/pack/tally.ts'
import type { Taught } from '#domain/review/shown-card.ts'

/** The table of one pack, with the words it is shown in. */
export interface GradebookView {
  readonly pack: PackId
  readonly title: string
  readonly madeOn: LocalDate
  readonly due?: LocalDate
  readonly isRemoved: boolean
  /** Who should answer, as the tutor has it. */
  readonly names: readonly string[]
  /** Receipts on the table: one for each learner who sent any. */
  readonly sent: number
  readonly table: Gradebook<SentReceipt>
  /** In the pack’s order. */
  readonly items: readonly ItemView[]
  /** The worst first. */
  readonly beliefs: readonly BeliefView[]
  readonly insight: Insight
}

/** A misconception of the class, in words. */
export interface BeliefView {
  readonly id: Id
  readonly belief: string
  readonly truth: string
  /** How many learners, of how many who answered one of the items. */
  readonly learners: number
  readonly of: number
  /** Numbers of the items that brought it out. */
  readonly items: readonly number[]
  /** How many of them said that they were sure. */
  readonly sure: number
  /** Who they are. */
  readonly holders: readonly Holder[]
  /** Where it is put right; absent where that is not known. */
  readonly taught?: Taught
  readonly cards: readonly Id[]
  /** How many items that this pack did not hold there are for one that comes after it. */
  readonly followUps: number
}

/** One column, and what stands below the table about it. */
export interface ItemView {
  readonly id: Id
  /** Its place in the pack, from 1. */
  readonly number: number
  /** Undefined where the item was taken off the site. */
  readonly kind?: PackItem['kind']
  readonly title: string
  readonly tally: ItemTally
  /** Fewer than half of those who answered had it right. */
  readonly isLow: boolean
  /** Options or endings; none for an order, whose answers are too many to list, a card, or a question of parts. */
  readonly answers: readonly AnswerView[]
  /** What was given for each part of a question of parts; typed text among it is a stranger’s. */
  readonly parts: readonly PartTable[]
}

/** One way to answer an item, and how many did. */
export interface AnswerView {
  readonly id: Id
  readonly text: string
  readonly count: number
  readonly isRight: boolean
}
