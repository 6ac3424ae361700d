import type { Card } from './catalogue.ts'
import type { Question } from './question.ts'

/** How hard an item is, in four steps. Authors may write one; items without are estimated. */
export const DIFFICULTIES = ['easier', 'middling', 'harder', 'hardest'] as const

/** One of the four steps. */
export type Difficulty = (typeof DIFFICULTIES)[number]

/** What an item asks of a person, from the least to the most; each is one step of difficulty. */
const RECOGNISE = 0
const RECALL = 1
const APPLY = 2
const JUDGE = 3

/** A stem that tells at least so many words before it asks, tells a case. */
const CASE_WORDS = 12

/** So many parts are more than one holds in mind at once. */
const MANY_PARTS = 6

/**
 * How hard a question is, as its author says, or else as its form makes it. What is right is to be recognised among
 * what is shown, or recalled where it is typed, or worked out where it is a number; with a case told first it is to be
 * applied. One step more where good answers have to be weighed: several may be right and nobody says how many, every
 * wrong option is one that people believe in, or there are six parts or more. Whether evidence is ready is always to
 * be judged.
 */
export function questionDifficulty(question: Question): Difficulty {
  if (question.difficulty) return question.difficulty
  if (question.drill) return stepOf(JUDGE)
  const least = tellsCase(question.stem) ? APPLY : RECOGNISE
  return stepOf(Math.max(least, plainDemand(question)) + (isWeighed(question) ? 1 : 0))
}

/**
 * How hard a card is, as its author says, or else: a meaning is to be recalled; a new situation, a wrong belief and a
 * sum are to be applied to; one step more where several things are to be said at once.
 */
export function cardDifficulty({
  difficulty,
  kind,
  use,
}: Pick<Card, 'difficulty' | 'kind' | 'use'>): Difficulty {
  if (difficulty) return difficulty
  const demand = use === 'definition' && kind !== 'sum' ? RECALL : APPLY
  return stepOf(demand + (kind === 'marking-point' ? 1 : 0))
}

/** How hard a scenario is: every turn of it weighs one good answer against another. */
export function scenarioDifficulty({ difficulty }: { readonly difficulty?: Difficulty }): Difficulty {
  return difficulty ?? stepOf(JUDGE)
}

/** How hard writing is: in one's own words, and to be judged where it is marked by three things or more. */
export function writingDifficulty({ looksFor }: { readonly looksFor: readonly unknown[] }): Difficulty {
  return stepOf(looksFor.length >= 3 ? JUDGE : APPLY)
}

/** How hard an item was for those who answered it, by the mean share of its marks: our own bands. */
export function measuredDifficulty(facility: number): Difficulty {
  if (facility >= 0.85) return 'easier'
  if (facility >= 0.65) return 'middling'
  return facility >= 0.4 ? 'harder' : 'hardest'
}

function plainDemand(question: Question): number {
  switch (question.kind) {
    case 'numeric':
      return APPLY
    case 'short':
      return RECALL
    case 'cloze':
      return question.gaps.some(({ way }) => way === 'type') ? RECALL : RECOGNISE
    default:
      return RECOGNISE
  }
}

function isWeighed(question: Question): boolean {
  switch (question.kind) {
    case 'multiple':
      return true
    case 'choice': {
      const wrong = question.options.filter(({ right }) => !right)
      return wrong.length > 1 && wrong.every(({ misconception }) => misconception !== undefined)
    }
    case 'order':
      return question.entries.length >= MANY_PARTS
    case 'match':
      return question.left.length >= MANY_PARTS
    case 'classify':
      return question.things.length >= MANY_PARTS
    case 'cloze':
      return question.gaps.length >= MANY_PARTS
    default:
      return false
  }
}

/** Whether something is told before what is asked, which is the last sentence. */
function tellsCase(stem: string): boolean {
  const sentences = stem.trim().split(/(?<=[.?!…:]["”’)]{0,3})\s+/)
  const told = sentences.slice(0, -1).join(' ')
  return told.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= CASE_WORDS
}

function stepOf(demand: number): Difficulty {
  return DIFFICULTIES[Math.min(demand, JUDGE)] ?? 'hardest'
}
