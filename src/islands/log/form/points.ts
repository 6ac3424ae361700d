import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
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
