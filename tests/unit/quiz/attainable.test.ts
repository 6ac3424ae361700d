import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coverageOf } from '#domain/catalogue/check/run-coverage.ts'
import type { Choice, Scenario } from '#domain/catalogue/scenario.ts'
import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import { attainable, NO_ENDING } from '#domain/quiz/scenario/attainable.ts'
import {
  begin,
  endingOf,
  leadsTo,
  offered,
  openingState,
  type State,
  turnAt,
} from '#domain/quiz/scenario/play.ts'
import { scoreOf } from '#domain/quiz/scenario/score.ts'
import { generatedScenario } from '#tests/support/generated-scenario.ts'
import { CALL } from '#tests/support/quiz-samples.ts'
import { anyScenario } from './any-scenario.ts'

describe('the search of the sample call', () => {
  const search = attainable(CALL)
  const coverage = coverageOf(draftOf(CALL), search.graph)

  test('reaches every turn and every ending', () => {
    expect(coverage.reached.size).toBe(CALL.turns.length + CALL.endings.length)
    expect(search.graph.whole).toBe(true)
    expect(coverage.stuck).toEqual([])
    expect(search.worths).not.toContain(NO_ENDING)
  })

  test('finds the best score: heard, then a date', () => {
    expect(search.best).toBe(75)
  })

  test('names choices that are offered and routes that are taken, and no others', () => {
    expect(coverage.taken.has('1/2')).toBe(true)
    expect(coverage.taken.has('0/2/0')).toBe(true)
    expect(coverage.taken.has('0/2/1')).toBe(false)
    expect(coverage.taken.has('0/1/0')).toBe(false)
  })

  test('calls strongest the choice that keeps the best score in reach', () => {
    expect(search.strongest(openingState(CALL)).map(({ id }) => id)).toEqual(['hear'])
    expect(search.strongest(begin(CALL).state)).toEqual(search.strongest(openingState(CALL)))
  })

  test('never calls a choice strongest that reveals a misconception, where another scores the same', () => {
    const [opening, date] = CALL.turns
    if (!opening || !date) throw new Error('The sample has two turns')
    const evened = date.choices.map((choice) => ({ ...choice, add: {}, routes: [{ to: 'agreed' }] }))
    const marked = evened.map((choice) =>
      choice.id === 'soon' ? choice : { ...choice, misconception: 'x.agree' },
    )
    const scenario = { ...CALL, turns: [opening, { ...date, choices: marked }] }
    const reached = leadsTo(openingState(scenario), opening.choices[0] ?? fail())
    expect(
      reached &&
        attainable(scenario)
          .strongest(reached)
          .map(({ id }) => id),
    ).toEqual(['soon'])
  })

  test('never calls a choice strongest that reveals a misconception, however much it adds', () => {
    const [opening, ...others] = CALL.turns
    if (!opening) throw new Error('The sample has turns')
    const choices = opening.choices.map((choice) =>
      choice.id === 'rush' ? { ...choice, add: { trust: 60 } } : choice,
    )
    const scenario = { ...CALL, turns: [{ ...opening, choices }, ...others] }
    const [first] = attainable(scenario).strongest(openingState(scenario))
    expect(first?.id).toBe('hear')
  })
})

test('a scenario that runs in a circle is told, and still ends the search', () => {
  const turn = {
    id: 'round',
    lines: [],
    ask: '?',
    choices: [{ ...pick(CALL, 'four'), add: { trust: 5 }, routes: [{ to: 'round' }] }],
  }
  const round = { ...CALL, start: 'round', turns: [turn] }
  const { best, graph } = attainable(round)
  const { ends, stuck } = coverageOf(draftOf(round), graph)
  expect(best).toBe(0)
  expect(ends).not.toContain(true)
  expect(stuck).toEqual([])
})

test('a turn with nothing to choose is stuck', () => {
  const turn = {
    id: 'empty',
    lines: [],
    ask: '?',
    choices: [{ ...pick(CALL, 'four'), when: { flag: 'never' } }],
  }
  const empty = { ...CALL, start: 'empty', turns: [turn] }
  expect(coverageOf(draftOf(empty), attainable(empty).graph).stuck).toEqual([0])
})

test('the search stops at its limit and says so', () => {
  expect(attainable(CALL, 2).graph.whole).toBe(false)
})

test('a call of 120 turns and six flags is gone through whole', () => {
  const { graph, best } = attainable(generatedScenario(120, 6))
  expect(graph.whole).toBe(true)
  expect(graph.size).toBeGreaterThan(16_000)
  expect(best).toBe(100)
})

test('agrees with walking every path, on small scenarios of any shape', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const search = attainable(scenario)
      const walked = walk(scenario)
      const { graph } = search
      expect(graph.whole).toBe(true)
      expect(search.best).toBe(walked.best)
      const states = Array.from({ length: graph.size }, (_, number) => keyOf(graph.stateOf(number)))
      expect(states.toSorted()).toEqual([...walked.states].toSorted())
      expect(coverageOf(draftOf(scenario), graph).stuck.length > 0).toBe(walked.isStuck)
      const strongest = search.strongest(openingState(scenario))
      const clean = advisable(scenario, openingState(scenario))
      expect(clean).toEqual(expect.arrayContaining([...strongest]))
      const most = Math.max(...clean.map((choice) => bestAfter(scenario, choice)))
      for (const choice of strongest) expect(bestAfter(scenario, choice)).toBe(most)
    }),
    { numRuns: 200 },
  )
})

interface Walked {
  readonly best: number
  readonly states: ReadonlySet<string>
  readonly isStuck: boolean
}

/** Every state by plain recursion, with a list of where one has been. */
function walk(scenario: Scenario): Walked {
  const seen = new Map<string, State>()
  let isStuck = false
  const visit = (state: State) => {
    const key = keyOf(state)
    if (seen.has(key)) return
    seen.set(key, state)
    if (endingOf(scenario, state)) return
    const next = nextOf(scenario, state)
    if (next.length === 0) isStuck = true
    next.forEach(visit)
  }
  visit(openingState(scenario))
  return {
    best: bestFrom(scenario, openingState(scenario)) ?? 0,
    states: new Set(seen.keys()),
    isStuck,
  }
}

/** The choices that lead on and show no misconception; all that lead on where there are none such. */
function advisable(scenario: Scenario, state: State): readonly Choice[] {
  const turn = turnAt(scenario, state)
  const choices = turn ? offered(turn, state).filter((choice) => leadsTo(state, choice)) : []
  const clean = choices.filter(({ misconception }) => misconception === undefined)
  return clean.length > 0 ? clean : choices
}

function bestAfter(scenario: Scenario, choice: Choice): number {
  const next = leadsTo(openingState(scenario), choice)
  return (next && bestFrom(scenario, next)) ?? -1
}

/** The highest score of any path from a state; undefined where no path ends. */
function bestFrom(scenario: Scenario, start: State): number | undefined {
  const seen = new Set<string>()
  const scores: number[] = []
  const visit = (state: State) => {
    const key = keyOf(state)
    if (seen.has(key)) return
    seen.add(key)
    if (endingOf(scenario, state)) scores.push(scoreOf(scenario, state))
    else nextOf(scenario, state).forEach(visit)
  }
  visit(start)
  return scores.length > 0 ? Math.max(...scores) : undefined
}

function keyOf({ at, meters, flags }: State): string {
  return JSON.stringify([at, meters, flags])
}

/** What a checked scenario was drafted from, as far as its runs go. */
function draftOf({ code: _code, ...scenario }: Scenario): ScenarioDraft {
  return structuredClone(scenario) as ScenarioDraft
}

function nextOf(scenario: Scenario, state: State): readonly State[] {
  const turn = turnAt(scenario, state)
  return turn ? offered(turn, state).flatMap((choice) => leadsTo(state, choice) ?? []) : []
}

function pick(scenario: Scenario, id: string) {
  const found = scenario.turns.flatMap(({ choices }) => choices).find((choice) => choice.id === id)
  return found ?? fail()
}

function fail(): never {
  throw new Error('The sample has no such choice')
}
