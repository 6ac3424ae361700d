import type { Id } from '#domain/id.ts'
import type { Certainty, Fact } from '#domain/journal/fact.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { type LevelTally, NO_ANSWERS, withAnswer } from './certainty.ts'

/** The answers given at one level of certainty: the state of a `certainty:<level>` row. */
export interface CertaintyState extends LevelTally {
  /** Items whose last answer at this level was wrong, in the order in which they were; kept of level 3 alone. */
  readonly wrong: readonly { readonly item: Id; readonly day: Day }[]
}

/** What is known of a level after one more fact; unchanged where the fact says nothing of it. */
export function stepCertainty(
  state: CertaintyState | undefined,
  fact: Fact,
  level: string,
): CertaintyState | undefined {
  if (fact.kind !== 'item.answered' || fact.certainty === undefined || level !== `${fact.certainty}`)
    return state
  const { certainty, item, right } = fact
  const before = state ?? { ...NO_ANSWERS, wrong: [] }
  const others = before.wrong.filter((one) => one.item !== item)
  return {
    ...withAnswer(before, certainty, fact.fraction ?? (right ? 1 : 0)),
    wrong: right || certainty < MOST ? others : [...others, { item, day: studyDayOf(fact) }],
  }
}

const MOST: Certainty = 3
