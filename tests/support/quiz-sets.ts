import type { ItemAnswered } from '#domain/journal/fact.ts'
import type { SetsPart } from '#domain/quiz/sets.ts'
import { QUIZ, SHIPPED_SAMPLES } from './quiz-samples.ts'

/** What sets can be made of, where there are the sample questions alone. */
export const SETS: SetsPart = {
  version: 'v',
  units: [{ id: 'unit', title: 'A unit' }],
  concepts: [{ id: 'kolb', title: 'Kolb’s cycle' }],
  mixed: [{ id: 'which', title: 'Which one?', concepts: ['kolb'] }],
  points: Object.entries(QUIZ.words).map(([id, { text }]) => ({ id, title: text })),
  questions: QUIZ.questions.map(({ id, points }) => ({ id, unit: 'unit', concept: 'kolb', points })),
}

/** What pages of the samples fetch, sets among it. */
export const SHIPPED_SETS = { ...SHIPPED_SAMPLES, sets: SETS } as const

/** The name of the taking that `answerIn` belongs to. */
export const TAKING = 'abcdefghij'

/** An answer to the sample choice or another item, in a taking of four questions. */
export function answerIn(place: number, right: boolean, more: Partial<ItemAnswered> = {}): ItemAnswered {
  const item = QUIZ.questions[place]?.id ?? 'q-gone'
  return {
    kind: 'item.answered',
    item,
    edition: 1,
    response: right ? ['listen'] : ['fix'],
    right,
    fraction: right ? 1 : 0,
    seed: 3,
    taking: { id: TAKING, set: 'unit:unit', place, of: 4 },
    shown: [{ point: 'unit.kc.1', item, right }],
    misconceptions: [],
    ...more,
  }
}
