import type { Id } from '#domain/id.ts'

/**
 * Something written or said at length and marked by who wrote it: against marking points, each awarded by a passage
 * of one's own that proves it. `writing` shows all parts on one page (Gibbs, Kolb, a plan); `rehearsal` asks its
 * parts one by one, as an assessor asks them aloud.
 */
export interface Task {
  readonly id: Id
  readonly code: string
  readonly edition: number
  readonly kind: 'writing' | 'rehearsal'
  readonly title: string
  readonly units: readonly Id[]
  readonly concept: Id
  /** The points of units it practises. A rehearsal's first is its marking point. */
  readonly points: readonly Id[]
  readonly minutes: number
  /** What one is asked to write or talk about, in a few sentences. */
  readonly brief: string
  readonly parts: readonly TaskPart[]
  /** The entry of the log that it becomes; absent: a reflection. */
  readonly entry?: 'application' | 'reflection'
  readonly marks: readonly MarkPoint[]
  /** A whole answer that meets every mark point, part by part. */
  readonly exemplar: Readonly<Record<Id, string>>
  /** Samples already marked, for calibration before one marks one's own. None in most rehearsals. */
  readonly samples: readonly MarkedSample[]
}

/** One labelled part: a stage of a model, or a question an assessor asks. */
export interface TaskPart {
  readonly id: Id
  readonly label: string
  readonly prompt: string
  /** The field of that entry which it goes to; several parts may share one. */
  readonly field?: string
  readonly leastWords?: number
  readonly mostWords?: number
}

/** One thing the answer should show, and how to tell. */
export interface MarkPoint {
  readonly id: Id
  readonly text: string
  /** What to look for in the text. */
  readonly look: string
  /** The unit's point it shows; its cards come first where it is not met. */
  readonly point: Id
}

/** How far a passage meets a mark point. */
export type Award = 'met' | 'partly' | 'not-yet'

/** An answer someone else wrote, marked by us. */
export interface MarkedSample {
  readonly id: Id
  /** Text by part. */
  readonly texts: Readonly<Record<Id, string>>
  /** By mark point. `quote` stands word for word in one of the texts; absent where there is none. */
  readonly awards: Readonly<
    Record<Id, { readonly award: Award; readonly quote?: string; readonly why: string }>
  >
}
