import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import { begin, choose, offered, pathOf, turnAt } from '#domain/quiz/scenario/play.ts'
import { type PastRun, turnMap } from '#domain/quiz/scenario/turn-map.ts'
import { CALL } from '#tests/support/quiz-samples.ts'
import { anyScenario } from './any-scenario.ts'

function past(...choices: readonly string[]): PastRun {
  const run = choices.reduce((before, id) => choose(CALL, before, id), begin(CALL))
  return { edition: 1, path: pathOf(run) }
}

describe('the map of turns', () => {
  test('holds what one run has met and nothing else', () => {
    const { rows, lanes } = turnMap(CALL, [past('hear', 'four')])
    expect(rows.map(({ id, kind, lane }) => [id, kind, lane])).toEqual([
      ['opening', 'turn', 0],
      ['date', 'turn', 0],
      ['agreed', 'ending', 0],
    ])
    expect(rows[0]).toMatchObject({ tried: 1, offered: 3, next: ['date'], into: [], out: [0] })
    expect(lanes).toBe(1)
  })

  test('adds up several runs', () => {
    const { rows, lanes } = turnMap(CALL, [past('hear', 'four'), past('rush', 'soon'), past('insult')])
    expect(rows.map(({ id, runs, tried, offered: on }) => [id, runs, tried, on])).toEqual([
      ['opening', 3, 3, 3],
      ['date', 2, 2, 3],
      ['agreed', 1, 0, 0],
      ['vague', 1, 0, 0],
      ['left', 1, 0, 0],
    ])
    expect(lanes).toBe(3)
  })

  test('counts runs of another edition, and such as no longer fit, and draws nothing of them', () => {
    const gone = { edition: 1, path: [{ turn: 'opening', choice: 'gone' }] }
    const { rows, misfits } = turnMap(CALL, [past('hear'), { ...past('insult'), edition: 2 }, gone])
    expect(rows.map(({ id }) => id)).toEqual(['opening', 'date'])
    expect(misfits).toBe(2)
    expect(turnMap(CALL, [gone]).rows).toEqual([])
  })
})

test('of any scenario it shows exactly what was met, each line begins and ends, and none goes up', () => {
  fc.assert(
    fc.property(
      anyScenario,
      fc.array(fc.array(fc.nat(2), { maxLength: 6 }), { maxLength: 4 }),
      (scenario, given) => {
        const runs = given.map((choices) => played(scenario, choices))
        const { rows, lanes } = turnMap(
          scenario,
          runs.map((run) => ({ edition: 1, path: pathOf(run) })),
        )
        const met = new Set(
          runs.flatMap(({ steps, state }) => [...steps.map(({ turn }) => turn.id), state.at]),
        )
        expect(new Set(rows.map(({ id }) => id))).toEqual(met)
        let open = new Set<number>()
        for (const { lane, into, past: by, out } of rows) {
          expect(new Set([...into, ...by])).toEqual(open)
          expect(into.filter((one) => by.includes(one))).toEqual([])
          open = new Set([...by, ...out])
          expect(Math.max(lane, ...open)).toBeLessThan(lanes)
        }
        expect(open.size).toBe(0)
      },
    ),
    { numRuns: 200 },
  )
})

function played(scenario: Scenario, choices: readonly number[]) {
  return choices.reduce((run, place) => {
    const turn = turnAt(scenario, run.state)
    const on = turn ? offered(turn, run.state) : []
    const choice = on[place % Math.max(1, on.length)]
    return choice ? choose(scenario, run, choice.id) : run
  }, begin(scenario))
}
