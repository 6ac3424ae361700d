import type { Gradebook } from './gradebook.ts'

/** What another way of marking changes for one learner. */
export interface MarkChange {
  readonly name: string
  readonly before: number
  readonly after: number
  /** Marks there are, before and after: fewer where an item is left out. */
  readonly ofBefore: number
  readonly ofAfter: number
  readonly effect: 'gains' | 'loses' | 'even'
}

/**
 * Who gains and who loses when the same receipts are marked another way, by the share of marks; learners for whom
 * nothing changes are left out.
 */
export function markDifference(
  before: Pick<Gradebook, 'learners'>,
  after: Pick<Gradebook, 'learners'>,
): readonly MarkChange[] {
  const now = new Map(before.learners.map((row) => [row.key, row]))
  return after.learners.flatMap((row) => {
    const was = now.get(row.key)
    if (!was?.receipt || (same(was.marks, row.marks) && was.of === row.of)) return []
    const change = shareOf(row) - shareOf(was)
    const effect = same(change, 0) ? 'even' : change > 0 ? 'gains' : 'loses'
    return [
      { name: row.name, before: was.marks, after: row.marks, ofBefore: was.of, ofAfter: row.of, effect },
    ]
  })
}

function shareOf({ marks, of }: { readonly marks: number; readonly of: number }): number {
  return of === 0 ? 0 : marks / of
}

/** Sums of thirds differ in their last digits. */
function same(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9
}
