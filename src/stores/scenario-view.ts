import type { StorageProblem } from '#device/journal.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Debrief } from '#domain/quiz/scenario/debrief.ts'
import type { Run } from '#domain/quiz/scenario/play.ts'
import type { MarkingWords } from '#domain/quiz/sheet.ts'
import type { Credits, Raised } from './quiz-credit.ts'

/** What a person sees of a scenario. */
export type ScenarioView = Playing | Over

/** A turn is to be taken. */
export interface Playing {
  readonly kind: 'playing'
  /** As far as it is here: the first turn comes with the page, the others later. */
  readonly scenario: Scenario
  readonly run: Run
  /** The turns of this run if it takes the shortest way from here to a good ending. */
  readonly of: number
  /** The turns that come next could not be fetched. */
  readonly isUnreachable: boolean
  /** A run that was left here no longer fits, so this one begins afresh. */
  readonly isLost?: boolean
}

/** An ending was reached. */
export interface Over {
  readonly kind: 'over'
  readonly scenario: Scenario
  readonly words: MarkingWords
  readonly run: Run
  readonly of: number
  /** Whether the person looks back at it already. */
  readonly isLookedAt: boolean
  readonly debrief: Debrief
  readonly keeping: RunKeeping
  /** Empty until it has been read. */
  readonly credits: Credits
  readonly raised: Raised
}

/** Whether a run is in the journal. */
export type RunKeeping =
  | { readonly kind: 'saving' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly trouble: StorageProblem['kind'] }
