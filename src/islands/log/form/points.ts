import type { Id } from '#domain/id.ts'
import type { EntryTypeName } from '#domain/log/types.ts'

/** A marking point as the form offers it. */
export interface PointOffer {
  readonly id: Id
  /** From 1, in its unit. */
  readonly place: number
  readonly text: string
  /** An example that is ready to show. */
  readonly pass: string
}

/** A unit’s marking points. */
export interface PointGroup {
  readonly unit: Id
  readonly title: string
  readonly points: readonly PointOffer[]
}

/** The marking point that a type of entry is made for: offered in one tap, and never linked by itself. */
export const FITTING: Readonly<Record<EntryTypeName, Id>> = {
  resource: 'self-study.mp.1',
  application: 'self-study.mp.2',
  reflection: 'self-study.mp.3',
}

/** A marking point by its id; absent where this release has none of the name. */
export function findPoint(groups: readonly PointGroup[], id: Id): PointOffer | undefined {
  return groups.flatMap(({ points }) => points).find((point) => point.id === id)
}
