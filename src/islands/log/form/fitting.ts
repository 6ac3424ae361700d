import type { Id } from '#domain/id.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { PointGroup, PointOffer } from './points.ts'

/** The marking points that a type of entry is made for: offered in one tap, and never linked by itself. */
export const FITTING: Readonly<Record<EntryTypeName, readonly Id[]>> = {
  resource: ['self-study.mp.1'],
  application: ['self-study.mp.2'],
  reflection: ['self-study.mp.3'],
  explanation: ['encourage-learning.mp.1'],
  'self-assessment': ['own-development.mp.1', 'self-and-others.mp.1'],
  goal: ['own-development.mp.2'],
  review: ['own-development.mp.3'],
  feedback: ['monitor-quality.mp.3'],
  metric: [],
  comparison: ['encourage-learning.mp.3'],
  'coaching-plan': ['self-and-others.mp.2'],
  'coaching-session': ['self-and-others.mp.3', 'encourage-learning.mp.2'],
  'coaching-evaluation': ['self-and-others.mp.4', 'encourage-learning.mp.3'],
  'monitoring-plan': ['monitor-quality.mp.1'],
  observation: ['monitor-quality.mp.2'],
  improvement: ['monitor-quality.mp.4'],
}

/** The marking points that a type is made for, with their units. */
export function fittingOf(
  groups: readonly PointGroup[],
  type: EntryTypeName,
): readonly (PointOffer & { readonly unit: string })[] {
  return FITTING[type].flatMap((id) => {
    const group = groups.find(({ points }) => points.some((point) => point.id === id))
    const point = findPoint(groups, id)
    return group && point ? [{ ...point, unit: group.title }] : []
  })
}

/** A marking point by its id; absent where this release has none of the name. */
export function findPoint(groups: readonly PointGroup[], id: Id): PointOffer | undefined {
  return groups.flatMap(({ points }) => points).find((point) => point.id === id)
}
