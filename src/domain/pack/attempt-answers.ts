import type { Id } from '#domain/id.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { compareFacts } from '#domain/journal/row.ts'
import type { Moment } from '#domain/time.ts'
import { cleanAnswers } from './clean-answers.ts'
import { asksMore, isLate } from './late.ts'
import type { PackAnswer, PackBody } from './pack.ts'
import type { PackEnded, PackStarted } from './pack-facts.ts'

/** The start of an attempt, its end where it has one, and where the same pack was begun anew, the start of the next. */
export interface AttemptSpan {
  readonly started: Fact & PackStarted
  readonly ended?: Fact & PackEnded
  readonly next?: Fact & PackStarted
}

/**
 * What was answered in an attempt, in the pack’s order, after the start and before its end and the next one. Of an
 * item whose marks show at once the first answer counts, of any other the last; where marks do not show at once, a
 * question’s answers are those kept for the pack alone. `facts` are those in force about the
 * items and the pack, in any order and of any kind.
 */
export function attemptAnswers(
  items: readonly Id[],
  span: AttemptSpan,
  facts: readonly Fact[],
): readonly PackAnswer[] {
  const counted = countedAnswers(span, facts)
  return cleanAnswers(items.flatMap((item) => counted.get(item)?.answer ?? []))
}

/** When the last answer that counts was given; `undefined` before the first. */
export function attemptEnd(
  items: readonly Id[],
  span: AttemptSpan,
  facts: readonly Fact[],
): Moment | undefined {
  const counted = countedAnswers(span, facts)
  const moments = items.flatMap((item) => counted.get(item)?.moment ?? [])
  return moments.reduce<Moment | undefined>(
    (last, one) => (last && last.at >= one.at ? last : one),
    undefined,
  )
}

interface Given {
  readonly answer: PackAnswer
  readonly moment: Moment
}

function countedAnswers(
  { started, ended, next }: AttemptSpan,
  facts: readonly Fact[],
): ReadonlyMap<Id, Given> {
  const within = facts
    .filter(
      (fact) =>
        compareFacts(fact, started) > 0 &&
        (!ended || compareFacts(fact, ended) < 0) &&
        (!next || compareFacts(fact, next) < 0),
    )
    .sort(compareFacts)
  const counted = new Map<Id, Given>()
  for (const fact of within) {
    const isOpen = fact.kind === 'pack.answered'
    if (isOpen && fact.attempt !== started.id) continue
    const answer = isOpen ? fact.answer : answerOf(fact, started.body)
    const moment = { at: fact.at, offsetMin: fact.offsetMin }
    if (answer && (isOpen || !counted.has(answer.item))) counted.set(answer.item, { answer, moment })
  }
  return counted
}

function answerOf(fact: Fact, body: PackBody): PackAnswer | undefined {
  switch (fact.kind) {
    case 'item.answered': {
      if (isLate(body)) return undefined
      const { item, edition, response, certainty, tookMillis } = fact
      const more = {
        ...(certainty === undefined ? {} : { certainty }),
        ...(tookMillis === undefined ? {} : { tookMillis }),
      }
      // An older release could not read more, and its tutor asked for no more.
      return { kind: 'question', item, edition, response, ...(asksMore(body) ? more : {}) }
    }
    case 'scenario.ended':
      return { kind: 'scenario', item: fact.scenario, edition: fact.edition, path: fact.path }
    case 'card.graded':
      return { kind: 'card', item: fact.card, edition: fact.edition, grade: fact.grade }
    default:
      return undefined
  }
}
