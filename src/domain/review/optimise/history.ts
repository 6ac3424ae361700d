import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { at } from './weights.ts'

/** The answers to one card since it was first met, or met anew: the study day and the grade of each, in order. */
export interface CardHistory {
  readonly card: string
  readonly days: readonly Day[]
  readonly grades: readonly number[]
}

/**
 * The answers of many cards in flat lists, as the arithmetic wants them. Those of the card at `c` stand from
 * `starts[c]` to before `starts[c + 1]`.
 */
export interface Answers {
  readonly starts: Int32Array
  /** Study days since the answer before; 0 at a card's first. */
  readonly elapsed: Int32Array
  readonly grades: Uint8Array
  readonly days: Int32Array
}

/** Facts that say how a card was remembered, or take that back. */
export function isAnswer({ kind, ...fact }: StoredFact & { about?: unknown; forget?: unknown }): boolean {
  if (kind === 'card.graded') return true
  if (kind === 'card.scheduled') return fact.forget === true
  return kind === 'undone' && Array.isArray(fact.about) && fact.about.some(isCard)
}

/** How each card was answered, from the facts that count. A card that was forgotten on purpose, or now asks for something else, begins anew. */
export function historiesOf(facts: readonly StoredFact[]): readonly CardHistory[] {
  const histories: CardHistory[] = []
  for (const [card, about] of byCard(facts)) {
    let days: Day[] = []
    let grades: number[] = []
    let edition = 0
    const end = () => {
      if (days.length > 0) histories.push({ card, days, grades })
      days = []
      grades = []
    }
    for (const fact of inForce(about)) {
      if (fact.kind === 'card.scheduled' && fact.forget) end()
      if (fact.kind !== 'card.graded') continue
      if (fact.edition > edition) end()
      edition = Math.max(edition, fact.edition)
      days.push(studyDayOf(fact))
      grades.push(fact.grade)
    }
    end()
  }
  return histories
}

/** Histories as flat lists, always in the same order, whatever order they came in. */
export function flatten(histories: readonly CardHistory[]): Answers {
  const sorted = [...histories].sort(compareHistories)
  const count = sorted.reduce((sum, { days }) => sum + days.length, 0)
  const answers: Answers = {
    starts: new Int32Array(sorted.length + 1),
    elapsed: new Int32Array(count),
    grades: new Uint8Array(count),
    days: new Int32Array(count),
  }
  let place = 0
  sorted.forEach(({ days, grades }, card) => {
    answers.starts[card] = place
    days.forEach((day, index) => {
      // A clock that was set back took no memory away.
      answers.elapsed[place] = index === 0 ? 0 : Math.max(0, day - (days[index - 1] ?? day))
      answers.grades[place] = grades[index] ?? 1
      answers.days[place] = day
      place += 1
    })
  })
  answers.starts[sorted.length] = place
  return answers
}

/** How many answers the model foretells: those on a later day than the one before. On the same day, nothing is there to forget. `from` leaves earlier ones out. */
export function countForetold({ elapsed, days }: Answers, from: Day = Number.NEGATIVE_INFINITY): number {
  return elapsed.reduce((sum, since, index) => sum + (since > 0 && at(days, index) >= from ? 1 : 0), 0)
}

/** The first day of the newest answers that make up a `share` of all that are foretold; whole days, so that no day is split. */
export function dayOfNewest({ elapsed, days }: Answers, share: number): Day {
  const foretold = days.filter((_, index) => at(elapsed, index) > 0).sort()
  return foretold[Math.floor(foretold.length * (1 - share))] ?? Number.POSITIVE_INFINITY
}

function byCard(facts: readonly StoredFact[]): ReadonlyMap<string, readonly StoredFact[]> {
  const groups = new Map<string, StoredFact[]>()
  for (const fact of facts) {
    for (const card of cardsOf(fact as Fact)) {
      const group = groups.get(card)
      if (group) group.push(fact)
      else groups.set(card, [fact])
    }
  }
  return groups
}

function cardsOf(fact: Fact): readonly string[] {
  if (fact.kind === 'card.graded' || fact.kind === 'card.scheduled') return [fact.card]
  return fact.kind === 'undone' ? fact.about.filter(isCard).map((subject) => subject.slice(CARD.length)) : []
}

function isCard(subject: unknown): boolean {
  return typeof subject === 'string' && subject.startsWith(CARD)
}

function compareHistories(a: CardHistory, b: CardHistory): number {
  return a.card < b.card ? -1 : a.card > b.card ? 1 : (a.days[0] ?? 0) - (b.days[0] ?? 0)
}

const CARD = 'card:'
