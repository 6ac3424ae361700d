import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'

/** The state of a `criterion:<id>` row: a criterion of the person’s own centre, as it was last written. */
export interface OwnCriterion {
  readonly id: Id
  readonly code: string
  readonly text: string
  readonly unit?: Id
  /** Off the list; entries may still be linked to it. */
  readonly isRemoved: boolean
}

/** A criterion after one more fact about it. */
export function stepCriterion(state: OwnCriterion | undefined, fact: Fact, id: Id): OwnCriterion | undefined {
  if (fact.kind !== 'criterion.written') return state
  const { code, text, unit, removed = false } = fact
  return { id, code, text, ...(unit === undefined ? {} : { unit }), isRemoved: removed }
}
