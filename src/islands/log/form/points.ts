import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { ownCriteriaLine } from '#messages/criteria.ts'
import { linkWords } from '#messages/log-form.ts'
import { ownLinks as own } from '#messages/log-form-texts.ts'

/** A marking point as the form offers it. */
export interface PointOffer {
  readonly id: Id
  /** From 1, in its unit. */
  readonly place: number
  readonly text: string
  /** An example that is ready to show. */
  readonly pass: string
  /** Of a criterion of the person’s own centre: as it is numbered there. */
  readonly code?: string
  /** It is on its list no more: only what is linked to it names it. */
  readonly isRemoved?: boolean
}

/** A unit’s marking points. */
export interface PointGroup {
  readonly unit: Id
  readonly title: string
  readonly points: readonly PointOffer[]
}

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

/** Marking points, and after them the criteria of the person’s own centre. */
export function withOwn(
  groups: readonly PointGroup[],
  criteria: readonly OwnCriterion[],
): readonly PointGroup[] {
  const points = criteria.map(
    ({ id, code, text, isRemoved }, at): PointOffer => ({
      id,
      place: at + 1,
      text,
      pass: '',
      code,
      isRemoved,
    }),
  )
  return points.length === 0 ? groups : [...groups, { unit: 'own', title: own.title, points }]
}

/** What a marking point or an own criterion is called: “Marking point 2”, “Your centre’s 2.3”. */
export function nameOf({ place, code }: PointOffer): string {
  return code === undefined ? linkWords.place(place) : ownCriteriaLine([code])
}

/** The same with its words. */
export function textOf(found: PointOffer | undefined): string {
  if (!found) return linkWords.other
  return [nameOf(found), found.text].filter(Boolean).join(': ')
}

/** A marking point by its id; absent where this release has none of the name. */
export function findPoint(groups: readonly PointGroup[], id: Id): PointOffer | undefined {
  return groups.flatMap(({ points }) => points).find((point) => point.id === id)
}
