import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { LearnerRow } from './gradebook.ts'
import type { Writing } from './own.ts'
import type { Award } from './pack.ts'
import type { PackState } from './pack-state.ts'

/** One answer in a learner's own words, beside what it is marked by. */
export interface HandAnswer {
  readonly writing: Writing
  /** Its item's place in the pack, from 1. */
  readonly number: number
  /** As the tutor's list spells the learner. */
  readonly name: string
  /** As the receipt has the learner, which the mark is kept under. */
  readonly learner: string
  readonly attempt: FactId
  readonly text: string
  /** How it was marked last. */
  readonly award?: Award
}

/** What is to be marked by hand, one question after the other, so that all its answers are judged alike. */
export function handAnswers(
  learners: readonly Pick<LearnerRow, 'name' | 'receipt'>[],
  items: readonly Id[],
  writings: ReadonlyMap<Id, Writing>,
  awards: PackState['awards'] = [],
): readonly HandAnswer[] {
  return items.flatMap((item, at) => {
    const writing = writings.get(item)
    if (!writing) return []
    return learners.flatMap(({ name, receipt }): readonly HandAnswer[] => {
      const answer = receipt?.answers.find((one) => one.item === item)
      if (!receipt || answer?.kind !== 'writing') return []
      const { attempt, learner } = receipt
      const marked = awards.find(
        (one) => one.attempt === attempt && one.learner === learner && one.award.item === item,
      )
      const award = marked ? { award: marked.award } : {}
      return [{ writing, number: at + 1, name, learner, attempt, text: answer.text, ...award }]
    })
  })
}

/** Comments a tutor has written before, those used most first; at most `most`. */
export function quickComments(states: readonly Pick<PackState, 'awards'>[], most: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { awards = [] } of states)
    for (const { award } of awards) {
      const comment = award.comment.trim()
      if (comment !== '') counts.set(comment, (counts.get(comment) ?? 0) + 1)
    }
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([comment]) => comment)
}

/** The share of its marks that a tutor types for an answer, `62,5 %` say, from 0 to 1; undefined where it is none. */
export function readShare(typed: string): number | undefined {
  const figures = typed.replace(/%\s*$/, '').replace(',', '.').trim()
  const percent = Number(figures)
  return figures === '' || !(percent >= 0 && percent <= 100) ? undefined : percent / 100
}
