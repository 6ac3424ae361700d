import type { Id } from '#domain/id.ts'
import type { LogStanding, Missing, Readiness } from '#domain/log/readiness.ts'

/** Where a unit’s marking point stands; one that nothing is linked to, and that has no rule, has not begun. */
export function readinessOf({ points }: LogStanding, point: Id): Readiness {
  return points.get(point) ?? { point, status: 'none', because: [], missing: [{ kind: 'unchecked' }] }
}

/** Whether this release has no rule for a marking point, so that only its links can be shown. */
export function isUnchecked({ missing }: Readiness): boolean {
  return missing.some(({ kind }) => kind === 'unchecked')
}

/** How many things a marking point still needs, to be said as a number; none where it is ready. */
export function stepsLeft({ status, missing }: Readiness): number {
  if (status === 'ready') return 0
  if (status === 'nearly') return 1
  return Math.max(
    1,
    missing.reduce((steps, one) => steps + stepsIn(one), 0),
  )
}

function stepsIn(missing: Missing): number {
  if (missing.kind === 'more') return missing.need - missing.has
  return missing.kind === 'same-source' || missing.kind === 'not-applied' ? 0 : 1
}

/** The level of a marking point’s third stroke. */
export function evidenceOf({ status }: Readiness): 'none' | 'half' | 'full' {
  if (status === 'none') return 'none'
  return status === 'ready' ? 'full' : 'half'
}
