import type { Fact } from '#domain/journal/fact.ts'

/** The state of the row `names:own`: names that a person does not want to hand on, in the order they were listed. */
export interface OwnNames {
  readonly names: readonly string[]
}

/** The list after one more fact about it. */
export function stepNames(state: OwnNames | undefined, fact: Fact): OwnNames | undefined {
  if (fact.kind !== 'name.listed') return state
  const others = (state?.names ?? []).filter((name) => name !== fact.name)
  return { names: fact.removed ? others : [...others, fact.name] }
}
