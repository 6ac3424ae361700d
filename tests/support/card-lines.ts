import fc from 'fast-check'
import type { CardState } from '#domain/review/card-state.ts'
import { builtInLine, type CardLine, type CardUnit, ownLine } from '#domain/review/cards/card-line.ts'
import type { OwnCard } from '#domain/review/own-card.ts'
import type { Day } from '#domain/time.ts'

/** The study day of these tests. */
export const TODAY: Day = 20_779

/** Two units; the second uses a concept. */
export const UNITS: readonly CardUnit[] = [
  { id: 'self-study', title: 'Learning by yourself', concepts: [] },
  { id: 'self-and-others', title: 'Coaching others', concepts: ['kolb'] },
]

/** A state with what a test is about. */
export function stateWith(part: Partial<CardState> = {}): CardState {
  return {
    memory: { stability: 10, difficulty: 5 },
    edition: 1,
    dueDay: TODAY,
    intervalDays: 10,
    firstDay: TODAY - 30,
    lastDay: TODAY - 10,
    recallDays: 3,
    reps: 3,
    lapses: 0,
    ...part,
  }
}

/** A built-in card of a section. */
export function builtIn(id: string, section: string, state?: CardState, front = `What is ${id}?`): CardLine {
  const taught = { title: `Section ${section}`, address: `/${section}` }
  return builtInLine(
    { id, edition: 1, front, back: `It is ${id}`, section, taught, points: [] },
    UNITS,
    state,
  )
}

/** A card of one’s own. */
export function own(id: string, part: Partial<OwnCard> = {}, state?: CardState): CardLine {
  const words = { edition: 1, front: `Own ${id}`, back: 'Mine', tags: [] }
  const days = { firstDay: TODAY, lastDay: TODAY, firstAt: 0 }
  return ownLine(`own.${id}`, { ...words, ...days, ...part }, state ?? stateWith({ reps: 0, own: 'kept' }))
}

const SIGNS = [
  'a',
  'B',
  'é',
  'ß',
  '7',
  ' ',
  '\n',
  '.',
  ',',
  '’',
  "'",
  '"',
  '%',
  '<',
  '&',
  '-',
  '\u0301',
  '\ud800',
  '語',
  '🙂',
  '{{',
  '$&',
]

/** Text as people and machines type it: letters with marks, signs, halves of pairs, nothing at all. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SIGNS), { maxLength: 30 })
  .map((signs) => signs.join(''))
