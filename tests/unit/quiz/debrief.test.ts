import { describe, expect, test } from 'vitest'
import { debrief, scenarioEnded } from '#domain/quiz/scenario/debrief.ts'
import { begin, choose } from '#domain/quiz/scenario/play.ts'
import { CALL } from '#tests/support/quiz-samples.ts'

function lookBack(...choices: readonly string[]) {
  const run = choices.reduce((before, id) => choose(CALL, before, id), begin(CALL))
  const looked = debrief(CALL, run)
  if (!looked) throw new Error('The run has not ended')
  return { run, looked }
}

test('a run that has not ended has no debrief', () => {
  expect(debrief(CALL, begin(CALL))).toBeUndefined()
})

describe('a run of strongest choices', () => {
  const { looked } = lookBack('hear', 'four')

  test('ends at the best score, along the best line', () => {
    expect(looked.score).toBe(looked.best)
    expect(looked.bestLine).toEqual([{ trust: 40 }, { trust: 60 }, { trust: 75 }])
    expect(looked.turns.every(({ strong }) => strong)).toBe(true)
  })

  test('shows its points and the misconceptions it avoided as right, each once', () => {
    expect(looked.shown).toEqual([
      { point: 'unit.kc.1', item: 'short-call', right: true },
      { point: 'x.fix-first', item: 'short-call', right: true },
      { point: 'x.agree', item: 'short-call', right: true },
      { point: 'unit.kc.2', item: 'short-call', right: true },
    ])
    expect(looked.revealed).toEqual([])
  })
})

describe('a run with a weak choice', () => {
  const { run, looked } = lookBack('rush', 'soon')
  const [first, second] = looked.turns

  test('tells the meter before and after, what was stronger, and the stage the turn is for', () => {
    expect(first).toMatchObject({ before: { trust: 40 }, after: { trust: 10 }, strong: false, stage: 'Hear' })
    expect(first?.better?.id).toBe('hear')
    expect(second).toMatchObject({
      before: { trust: 10 },
      after: { trust: 5 },
      strong: false,
      stage: 'Take action',
    })
  })

  test('shows what a misconception touched as wrong, and nothing for a choice that is merely weaker', () => {
    expect(looked.shown).toEqual([
      { point: 'unit.kc.1', item: 'short-call', right: false },
      { point: 'x.fix-first', item: 'short-call', right: false },
    ])
    expect(looked.revealed).toEqual([{ misconception: 'x.fix-first', chose: '“rush”' }])
  })

  test('becomes one fact with its path, its ending and the best there was', () => {
    expect(scenarioEnded(CALL, run, looked)).toMatchObject({
      kind: 'scenario.ended',
      scenario: 'short-call',
      path: [
        { turn: 'opening', choice: 'rush' },
        { turn: 'date', choice: 'soon' },
      ],
      ending: 'vague',
      score: 5,
      best: 75,
      misconceptions: ['x.fix-first'],
    })
  })
})

describe('a scenario of several meters', () => {
  const [trust] = CALL.meters
  if (!trust) throw new Error('The sample has a meter')
  const [opening, ...others] = CALL.turns
  if (!opening) throw new Error('The sample has turns')
  const choices = opening.choices.map((choice) =>
    choice.id === 'hear' ? { ...choice, add: { trust: 20, calm: 41 } } : choice,
  )
  const two = {
    ...CALL,
    meters: [trust, { ...trust, id: 'calm', label: 'Calm', start: 0 }],
    turns: [{ ...opening, choices }, ...others],
  }
  const run = ['hear', 'four'].reduce((before, id) => choose(two, before, id), begin(two))

  test('is scored by their mean, in whole numbers, and so is the best', () => {
    expect(run.state.meters).toEqual({ trust: 75, calm: 41 })
    expect(debrief(two, run)).toMatchObject({ score: 58, best: 58 })
  })

  test('shows every meter of every turn, and of the best run', () => {
    const looked = debrief(two, run)
    expect(looked?.turns[0]).toMatchObject({
      before: { trust: 40, calm: 0 },
      after: { trust: 60, calm: 41 },
    })
    expect(looked?.bestLine.at(-1)).toEqual({ trust: 75, calm: 41 })
  })
})

describe('a turn where a misconception adds most', () => {
  const [opening, ...others] = CALL.turns
  if (!opening) throw new Error('The sample has turns')
  const tempting = (ids: readonly string[]) => ({
    ...CALL,
    turns: [
      {
        ...opening,
        choices: opening.choices
          .filter(({ id }) => ids.includes(id))
          .map((choice) => (choice.id === 'rush' ? { ...choice, add: { trust: 60 } } : choice)),
      },
      ...others,
    ],
  })
  const firstTurn = (ids: readonly string[], ...choices: readonly string[]) => {
    const scenario = tempting(ids)
    const run = choices.reduce((before, id) => choose(scenario, before, id), begin(scenario))
    return debrief(scenario, run)?.turns[0]
  }

  test('names what is right as the stronger choice, and calls it strong where it was made', () => {
    const all = opening.choices.map(({ id }) => id)
    expect(firstTurn(all, 'rush', 'four')).toMatchObject({ strong: false, better: { id: 'hear' } })
    expect(firstTurn(all, 'hear', 'four')).toMatchObject({ strong: true })
  })

  test('names nothing as stronger where all that is offered are misconceptions', () => {
    expect(firstTurn(['rush', 'insult'], 'insult')?.better).toBeUndefined()
  })
})
