import { cleanLine } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import type { Row } from '#domain/journal/row.ts'
import type { OwnCriterion } from './criterion-row.ts'

/** Whether a link names a criterion of the person’s own centre, and no marking point. */
export function isOwnCriterion(point: Id): boolean {
  return /^own\.[a-z2-7]{10}$/.test(point)
}

/** A person’s own criteria in the order of their codes, as `2.3` comes before `2.10`; those off the list too. */
export function criteriaOf(rows: readonly Row[]): readonly OwnCriterion[] {
  // Such rows are written by `stepCriterion` alone.
  return rows.map(({ state }) => state as OwnCriterion).sort(byCode)
}

/** The criteria that are on the list, and of those off it the ones that entries are linked to. */
export function criteriaInUse(
  criteria: readonly OwnCriterion[],
  linked: ReadonlySet<Id>,
): readonly OwnCriterion[] {
  return criteria.filter(({ id, isRemoved }) => !isRemoved || linked.has(id))
}

/** A code as it is told from others: `2.3.` and `2.3` are one, and so are `AC1` and `ac1`. */
export function codeKey(code: string): string {
  return cleanLine(code)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.:)]+$/u, '')
}

const order = new Intl.Collator('en-GB', { numeric: true })

function byCode(one: OwnCriterion, other: OwnCriterion): number {
  return order.compare(one.code, other.code) || (one.id < other.id ? -1 : 1)
}
