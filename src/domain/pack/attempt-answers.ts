import type { Id } from '#domain/id.ts'
import type { Fact, PackStarted } from '#domain/journal/fact.ts'
import { compareFacts } from '#domain/journal/row.ts'
import type { Moment } from '#domain/time.ts'
import { cleanAnswers } from './clean-answers.ts'
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
  span: AttemptSpan,
  facts: readonly Fact[],
): readonly PackAnswer[] {
  const first = firstAnswers(span, facts)
  return cleanAnswers(items.flatMap((item) => first.get(item)?.answer ?? []))
}

/** When the last answer that counts was given; `undefined` before the first. */
export function attemptEnd(
  items: readonly Id[],
  span: AttemptSpan,
  facts: readonly Fact[],
): Moment | undefined {
  const first = firstAnswers(span, facts)
  const moments = items.flatMap((item) => first.get(item)?.moment ?? [])
  return moments.reduce<Moment | undefined>(
    (last, one) => (last && last.at >= one.at ? last : one),
    undefined,
  )
}

interface Given {
  readonly answer: PackAnswer
  readonly moment: Moment
}

function firstAnswers({ started, next }: AttemptSpan, facts: readonly Fact[]): ReadonlyMap<Id, Given> {
  const within = facts
    .filter((fact) => compareFacts(fact, started) > 0 && (!next || compareFacts(fact, next) < 0))
    .sort(compareFacts)
  const first = new Map<Id, Given>()
  for (const fact of within) {
    const answer = answerOf(fact)
    const moment = { at: fact.at, offsetMin: fact.offsetMin }
    if (answer && !first.has(answer.item)) first.set(answer.item, { answer, moment })
  }
  return first
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
