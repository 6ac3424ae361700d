import { stepKept } from '#domain/guard/kept-row.ts'
import { stepNames } from '#domain/guard/names-row.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { stepComments } from './comment-row.ts'
import { stepCriterion } from './criterion-row.ts'
import { stepEntry } from './entry-row.ts'

/** What a row is after one more fact about its subject, whose name follows the prefix. */
export type Step = (state: unknown, fact: Fact, name: string) => unknown

/** How the facts of the log become its rows, by prefix of the subject. They are loaded where an entry is first folded. */
export const logRows: { readonly [prefix: string]: Step } = {
  entry: untyped(stepEntry),
  kept: untyped(stepKept),
  comments: untyped(stepComments),
  criterion: untyped(stepCriterion),
  names: untyped(stepNames),
}

/** Rows are written by these rules alone, so the state under a prefix has the shape its step gave it. */
function untyped<State>(
  step: (state: State | undefined, fact: Fact, name: string) => State | undefined,
): Step {
  return (state, fact, name) => step(state as State | undefined, fact, name)
}
