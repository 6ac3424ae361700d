import { expect, test } from 'vitest'
import { loadCatalogue } from '#catalogue/read.ts'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import { begin, choose, endingOf, offered, type Run, turnAt } from '#domain/quiz/scenario/play.ts'
import { scoreOf } from '#domain/quiz/scenario/score.ts'

const { scenarios } = await loadCatalogue()

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the shortest bad run of %s scores less than the best',
  (_, scenario) => {
    const { best } = attainable(scenario)
    const bad = shortestBadRuns(scenario)
    expect(bad.length).toBeGreaterThan(0)
    for (const run of bad) expect(scoreOf(scenario, run.state), path(run)).toBeLessThan(best)
  },
)

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'the strongest run of %s scores the best, ends well and shows no misconception',
  (_, scenario) => {
    const search = attainable(scenario)
    let run = begin(scenario)
    while (turnAt(scenario, run.state)) {
      const [choice] = search.strongest(run.state)
      run = choose(scenario, run, choice?.id ?? '')
    }
    expect(scoreOf(scenario, run.state)).toBe(search.best)
    expect(endingOf(scenario, run.state)?.outcome).toBe('good')
    expect(run.steps.flatMap(({ choice }) => choice.misconception ?? [])).toEqual([])
  },
)

test.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  'every turn of %s has a name for the map, and every meter is on its scale in words',
  (_, scenario) => {
    expect(scenario.turns.filter(({ title }) => title === undefined)).toEqual([])
    for (const { words } of scenario.meters) expect(words.length).toBeGreaterThan(2)
  },
)

/** Runs that reveal a misconception or end poorly, in as few turns as any such run: found by playing, turn by turn. */
function shortestBadRuns(scenario: Scenario): readonly Run[] {
  const seen = new Set<string>()
  let runs: readonly Run[] = [begin(scenario)]
  while (runs.length > 0) {
    const bad = runs.filter((run) => isBad(scenario, run))
    if (bad.length > 0) return bad
    runs = runs
      .flatMap((run) => next(scenario, run))
      .filter((run) => {
        const key = JSON.stringify([run.state, hasMisconception(run)])
        return seen.has(key) ? false : seen.add(key)
      })
  }
  return []
}

function isBad(scenario: Scenario, run: Run): boolean {
  const ending = endingOf(scenario, run.state)
  return ending !== undefined && (hasMisconception(run) || ending.outcome === 'poor')
}

function hasMisconception({ steps }: Run): boolean {
  return steps.some(({ choice }) => choice.misconception !== undefined)
}

function next(scenario: Scenario, run: Run): readonly Run[] {
  const turn = turnAt(scenario, run.state)
  return turn ? offered(turn, run.state).map(({ id }) => choose(scenario, run, id)) : []
}

function path({ steps }: Run): string {
  return steps.map(({ choice }) => choice.id).join(', ')
}
