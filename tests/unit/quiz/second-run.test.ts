import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import { begin, choose, leadsTo, offered, pathOf, type Run, turnAt } from '#domain/quiz/scenario/play.ts'
import { compared, playOnFrom, readSecondRun, secondRunText } from '#domain/quiz/scenario/second-run.ts'
import { CALL } from '#tests/support/quiz-samples.ts'
import { anyScenario } from './any-scenario.ts'

/** A run that takes of what is offered whichever the numbers say, for as long as there are any. */
function wander(scenario: Scenario, ways: readonly number[]): Run {
  return ways.reduce((run, way) => {
    const turn = turnAt(scenario, run.state)
    const choices = turn ? offered(turn, run.state).filter((one) => leadsTo(run.state, one)) : []
    const choice = choices[way % Math.max(1, choices.length)]
    return choice ? choose(scenario, run, choice.id) : run
  }, begin(scenario))
}

function run(...choices: readonly string[]): Run {
  return choices.reduce((before, id) => choose(CALL, before, id), begin(CALL))
}

describe('playing on from a turn', () => {
  test('stands where the first run stood there, with what came before as it was', () => {
    const first = run('rush', 'soon')
    expect(playOnFrom(first, 0)).toEqual({ from: 0, run: begin(CALL) })
    const second = playOnFrom(first, 1)
    expect(second.run.state).toEqual({ at: 'date', meters: { trust: 10 }, flags: [] })
    expect(pathOf(choose(CALL, second.run, 'four'))).toEqual([
      { turn: 'opening', choice: 'rush' },
      { turn: 'date', choice: 'four' },
    ])
  })

  test('leaves the first run as it is', () => {
    const first = run('rush', 'soon')
    const before = structuredClone(pathOf(first))
    choose(CALL, playOnFrom(first, 1).run, 'four')
    expect(pathOf(first)).toEqual(before)
  })
})

describe('two runs side by side', () => {
  test('share what is the same from the start, and part from there', () => {
    const { shared, apart } = compared(run('rush', 'soon'), run('rush', 'four'))
    expect(shared).toBe(1)
    expect(apart.map(({ first, second }) => [first?.choice.id, second?.choice.id])).toEqual([
      ['soon', 'four'],
    ])
  })

  test('have no turn where one of them had ended or has not come yet', () => {
    const { shared, apart } = compared(run('insult'), run('hear', 'four'))
    expect(shared).toBe(0)
    expect(apart.map(({ first, second }) => [first?.choice.id, second?.choice.id])).toEqual([
      ['insult', 'hear'],
      [undefined, 'four'],
    ])
    expect(compared(run('hear', 'four'), run('hear')).apart.map(({ second }) => second)).toEqual([undefined])
  })

  test('stand turn beside the same turn where one of them took a longer way', () => {
    const [opening, date] = CALL.turns
    const [hear] = opening?.choices ?? []
    if (!opening || !date || !hear) throw new Error('The sample has two turns')
    const nods = { ...opening, id: 'nods', choices: [{ ...hear, id: 'nod', routes: [{ to: 'date' }] }] }
    const detour = { ...hear, id: 'detour', routes: [{ to: 'nods' }] }
    const longer = { ...CALL, turns: [{ ...opening, choices: [hear, detour] }, nods, date] }
    const play = (...choices: readonly string[]) =>
      choices.reduce((before, id) => choose(longer, before, id), begin(longer))
    const [short, long] = [play('hear', 'four'), play('detour', 'nod', 'soon')]
    const turns = (first: Run, second: Run) =>
      compared(first, second).apart.map((pair) => [pair.first?.choice.id, pair.second?.choice.id])
    expect(turns(short, long)).toEqual([
      ['hear', 'detour'],
      [undefined, 'nod'],
      ['four', 'soon'],
    ])
    expect(turns(long, short)).toEqual([
      ['detour', 'hear'],
      ['nod', undefined],
      ['soon', 'four'],
    ])
  })

  test('lose no turn of either, and pair none with another, on scenarios of any shape', () => {
    const ways = fc.array(fc.nat(), { maxLength: 8 })
    fc.assert(
      fc.property(anyScenario, ways, ways, (scenario, one, two) => {
        const [first, second] = [wander(scenario, one), wander(scenario, two)]
        const { shared, apart } = compared(first, second)
        expect(apart.flatMap((pair) => pair.first ?? [])).toEqual(first.steps.slice(shared))
        expect(apart.flatMap((pair) => pair.second ?? [])).toEqual(second.steps.slice(shared))
        for (const pair of apart)
          if (pair.first && pair.second) expect(pair.first.turn.id).toBe(pair.second.turn.id)
      }),
    )
  })

  test('never part where they are the same', () => {
    expect(compared(run('hear', 'four'), run('hear', 'four'))).toEqual({ shared: 2, apart: [] })
  })
})

describe('a second run that was written down', () => {
  const first = run('rush', 'soon')
  const second = { from: 1, run: run('rush', 'four') }
  const text = secondRunText(CALL, first, second, 1)

  test('is there again beside its first run', () => {
    expect(readSecondRun(text, CALL, first)).toEqual(second)
  })

  test('is nothing beside another run, or once the scenario has changed', () => {
    expect(readSecondRun(text, CALL, run('rush', 'four'))).toBeUndefined()
    expect(readSecondRun(text, { ...CALL, edition: 2 }, first)).toBeUndefined()
    expect(readSecondRun(text.replace('"choice":"four"', '"choice":"gone"'), CALL, first)).toBeUndefined()
  })

  test.each([
    undefined,
    '',
    'null',
    '[]',
    '{"edition":1}',
    text.replace('"from":1', '"from":9'),
    text.replace('"from":1', '"from":-1'),
    text.replace('"from":1', '"from":"1"'),
    text.replace('"turn":"date","choice":"four"', '"turn":3'),
  ])('is nothing where the text makes no sense: %s', (damaged) => {
    expect(readSecondRun(damaged, CALL, first)).toBeUndefined()
  })
})
