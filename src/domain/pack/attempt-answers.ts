import type { Id } from '#domain/id.ts'
import type { Fact, PackStarted } from '#domain/journal/fact.ts'
import { compareFacts } from '#domain/journal/row.ts'
import type { PackAnswer } from './pack.ts'

/** The start of an attempt, and where the same pack was begun anew, the start of the next. */
export interface AttemptSpan {
  readonly started: Fact & PackStarted
  readonly next?: Fact & PackStarted
}

/**
 * What was answered in an attempt, in the pack’s order: of each item, the first answer after the start and before
 * the next one. `facts` are those in force about the items, in any order and of any kind.
 */
export function attemptAnswers(
  items: readonly Id[],
  { started, next }: AttemptSpan,
  facts: readonly Fact[],
): readonly PackAnswer[] {
  const within = facts
    .filter((fact) => compareFacts(fact, started) > 0 && (!next || compareFacts(fact, next) < 0))
    .sort(compareFacts)
  const first = new Map<Id, PackAnswer>()
  for (const answer of within.flatMap((fact) => answerOf(fact) ?? [])) {
    if (!first.has(answer.item)) first.set(answer.item, answer)
  }
  return items.flatMap((item) => first.get(item) ?? [])
}

function answerOf(fact: Fact): PackAnswer | undefined {
  switch (fact.kind) {
    case 'item.answered':
      return { kind: 'question', item: fact.item, edition: fact.edition, response: fact.response }
    case 'scenario.ended':
      return { kind: 'scenario', item: fact.scenario, edition: fact.edition, path: fact.path }
    case 'card.graded':
      return { kind: 'card', item: fact.card, edition: fact.edition, grade: fact.grade }
    default:
      return undefined
  }
}
