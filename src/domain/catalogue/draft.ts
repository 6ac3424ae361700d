import type { Id } from '#domain/id.ts'
import type { ModelDraft } from './model-schema.ts'
import type { Spot } from './problem.ts'
import type { QuestionDraft } from './question-schema.ts'
import type { ReadyPack } from './ready-pack.ts'
import type { ScenarioDraft } from './scenario-schema.ts'
import type {
  CardDraft,
  ConceptHeadDraft,
  CriterionDraft,
  MarkingPointDraft,
  MixedSetDraft,
  StatedPointDraft,
  TermDraft,
  UnitHeadDraft,
  UnitMisconceptionDraft,
  WiderMisconceptionDraft,
} from './schema.ts'
import type { TaskDraft } from './task-schema.ts'

/** A value as an author wrote it, and where. */
export interface Drafted<T> {
  readonly spot: Spot
  readonly value: T
}

/** The unit or concept whose folder or page something stands in. */
export interface Home {
  readonly kind: 'unit' | 'concept'
  readonly id: Id
}

/** A point as a unit file holds it, told apart by the list it stands in. */
export type PointDraft = { readonly unit: Id } & (
  | ({ readonly kind: 'key-concept' | 'tip' } & Drafted<StatedPointDraft>)
  | ({ readonly kind: 'misconception' } & Drafted<UnitMisconceptionDraft>)
  | ({ readonly kind: 'marking-point' } & Drafted<MarkingPointDraft>)
)

/** One component used in a page: `<Section id="…" title="…">`. */
export interface Tag {
  readonly name: string
  readonly spot: Spot
  readonly attributes: ReadonlyMap<string, { readonly value: string; readonly spot: Spot }>
}

/** What is checked of an MDX page: the components it uses, and its words with where each stretch begins. */
export interface PageDraft {
  readonly home: Home
  readonly file: string
  readonly tags: readonly Tag[]
  readonly body: { readonly text: string; readonly offset: number }
}

/** Everything in `content/`, each value with its place, before it is checked as one whole. */
export interface Draft {
  readonly units: readonly Drafted<UnitHeadDraft>[]
  readonly points: readonly PointDraft[]
  readonly misconceptions: readonly Drafted<WiderMisconceptionDraft>[]
  readonly concepts: readonly (Drafted<ConceptHeadDraft> & { readonly id: Id })[]
  readonly mixed: readonly Drafted<MixedSetDraft>[]
  readonly terms: readonly Drafted<TermDraft>[]
  readonly cards: readonly (Drafted<CardDraft> & { readonly home: Home })[]
  readonly questions: readonly (Drafted<QuestionDraft> & { readonly unit: Id })[]
  readonly scenarios: readonly Drafted<ScenarioDraft>[]
  readonly tasks: readonly Drafted<TaskDraft>[]
  readonly packs: readonly Drafted<ReadyPack>[]
  readonly models: readonly Drafted<ModelDraft>[]
  readonly criteria: readonly Drafted<CriterionDraft>[]
  readonly pages: readonly PageDraft[]
  /** Ids that were published, each with the file it was published in. */
  readonly published: readonly { readonly id: Id; readonly file: string }[]
  /**
   * What was last published of each item that has an edition: the edition, a digest of its wording, and the day since
   * which it says so, as `2026-11-22`, where that is not the first day of all.
   */
  readonly wordings: readonly {
    readonly id: Id
    readonly edition: number
    readonly digest: string
    readonly since?: string
  }[]
  /** Old ids that now lead to another. */
  readonly aliases: readonly { readonly from: Id; readonly to: Id; readonly spot: Spot }[]
  /** Ids that were taken away for good. */
  readonly tombstones: readonly { readonly id: Id; readonly spot: Spot }[]
}

/** A draft that holds nothing: what one part of the content is checked by itself in. */
export const EMPTY_DRAFT: Draft = {
  units: [],
  points: [],
  misconceptions: [],
  concepts: [],
  mixed: [],
  terms: [],
  cards: [],
  questions: [],
  scenarios: [],
  tasks: [],
  packs: [],
  models: [],
  criteria: [],
  pages: [],
  published: [],
  wordings: [],
  aliases: [],
  tombstones: [],
}
