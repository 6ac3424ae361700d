import { describe, expect, test } from 'vitest'
import { readCatalogue } from '#catalogue/read.ts'
import { itemsPart } from '#catalogue/ship.ts'
import {
  cardDifficulty,
  DIFFICULTIES,
  measuredDifficulty,
  questionDifficulty,
  scenarioDifficulty,
  writingDifficulty,
} from '#domain/catalogue/difficulty.ts'
import type { Question } from '#domain/catalogue/question.ts'
import { ownDifficulty } from '#domain/pack/own-difficulty.ts'
import { smallContent } from './small-content.ts'

const BARE = 'What makes learning self-study?'
const CASE =
  'Priya says that her log is empty, because the company has not run a course since March. What helps?'

const head = { id: 'q', code: '000000', edition: 1, concept: 'c', points: [] }
const option = (id: string, right: boolean, misconception?: string) => ({
  ...{ id, text: id, right, why: '' },
  ...(misconception ? { misconception } : {}),
})
const choice = (stem: string, ...beliefs: readonly (string | undefined)[]): Question => ({
  ...head,
  kind: 'choice',
  stem,
  options: [option('a', true), ...beliefs.map((belief, at) => option(`w${at}`, false, belief))],
})
const typed = { accept: [{ text: 'x' }], reject: [], typos: 0, why: '' } as const

describe('a question is estimated by what it asks', () => {
  test.each<[string, Question, string]>([
    ['to recognise one among plain ones', choice(BARE, undefined, 'm.1', 'm.2'), 'easier'],
    ['to recognise one among beliefs', choice(BARE, 'm.1', 'm.2'), 'middling'],
    ['one wrong option is no weighing', choice(BARE, 'm.1'), 'easier'],
    ['to use what one knows in a case', choice(CASE, undefined, 'm.1'), 'harder'],
    ['to judge between good answers to a case', choice(CASE, 'm.1', 'm.2'), 'hardest'],
    ['several right', { ...choice(BARE, undefined), kind: 'multiple' } as Question, 'middling'],
    ['to recall and type', { ...head, kind: 'short', stem: BARE, ...typed }, 'middling'],
    [
      'to work out',
      { ...head, kind: 'numeric', stem: BARE, value: 1, tolerance: 0, why: '', mistakes: [] },
      'harder',
    ],
    ['a drill', { ...choice(BARE, undefined), drill: true }, 'hardest'],
    ['what its author says', { ...choice(CASE, 'm.1', 'm.2'), difficulty: 'easier' }, 'easier'],
  ])('%s', (_, question, step) => expect(questionDifficulty(question)).toBe(step))

  test('six parts or more weigh a step more than five', () => {
    const order = (count: number): Question => ({
      ...{ ...head, kind: 'order', stem: BARE, cyclic: false, swaps: [] },
      entries: Array.from({ length: count }, (_, at) => ({ id: `e${at}`, text: '', why: '' })),
    })
    expect([5, 6].map((count) => questionDifficulty(order(count)))).toEqual(['easier', 'middling'])
    const gap = (way: 'pick' | 'type') =>
      way === 'pick' ? ({ way, id: 'g', options: [] } as const) : ({ way, id: 'g', ...typed } as const)
    const cloze = (way: 'pick' | 'type'): Question => {
      return { ...head, kind: 'cloze', stem: BARE, text: '', gaps: [gap(way)] }
    }
    expect((['pick', 'type'] as const).map((way) => questionDifficulty(cloze(way)))).toEqual([
      'easier',
      'middling',
    ])
  })
})

test('cards, scenarios and writing have their steps; what was measured has bands', () => {
  expect(cardDifficulty({ kind: 'plain', use: 'definition' })).toBe('middling')
  expect(cardDifficulty({ kind: 'marking-point', use: 'definition' })).toBe('harder')
  expect(cardDifficulty({ kind: 'sum', use: 'definition' })).toBe('harder')
  expect(cardDifficulty({ kind: 'plain', use: 'misconception' })).toBe('harder')
  expect(cardDifficulty({ kind: 'marking-point', use: 'application' })).toBe('hardest')
  expect(cardDifficulty({ kind: 'plain', use: 'application', difficulty: 'easier' })).toBe('easier')
  expect([scenarioDifficulty({}), scenarioDifficulty({ difficulty: 'middling' })]).toEqual([
    'hardest',
    'middling',
  ])
  expect([2, 3].map((count) => writingDifficulty({ looksFor: Array(count) }))).toEqual(['harder', 'hardest'])
  expect([1, 0.85, 0.84, 0.65, 0.64, 0.4, 0.39, 0].map(measuredDifficulty)).toEqual(
    [0, 0, 1, 1, 2, 2, 3, 3].map((step) => DIFFICULTIES[step]),
  )
})

test('what a tutor writes is estimated by the same rule', () => {
  expect(ownDifficulty({ kind: 'question', question: choice(CASE, 'm.1', 'm.2') })).toBe('hardest')
  expect(ownDifficulty({ kind: 'card', card: { id: 'my.a', edition: 1, front: 'A', back: 'B' } })).toBe(
    'middling',
  )
})

describe('an author', () => {
  const ship = (to: string) => readCatalogue(smallContent([{ file: QUESTIONS, from: 'id: q-sources\n', to }]))
  const QUESTIONS = 'content/units/self-study/questions.yaml'

  test('overrules the estimate, and every item ships with a step', () => {
    const { catalogue, problems } = ship('id: q-sources\n  difficulty: hardest\n')
    expect(problems).toEqual([])
    const { items } = itemsPart(catalogue)
    expect(items.find(({ id }) => id === 'q-sources')?.difficulty).toBe('hardest')
    expect(items.every(({ difficulty }) => difficulty && DIFFICULTIES.includes(difficulty))).toBe(true)
  })

  test('who writes another word is told which there are, and where', () => {
    const [problem] = ship('id: q-sources\n  difficulty: hard\n').problems
    expect(problem?.sentence).toMatch(/^content\/units\/self-study\/questions\.yaml:\d+:15 /)
    for (const word of ['“hard”', ...DIFFICULTIES]) expect(problem?.sentence).toContain(word)
  })
})
