import type { Drafted } from '#domain/catalogue/draft.ts'
import { error, inside, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import type { Id } from '#domain/id.ts'
import { attainable } from '#domain/quiz/scenario/attainable.ts'
import type { State } from '#domain/quiz/scenario/play.ts'
import type { StateGraph } from '#domain/quiz/scenario/state-graph.ts'
import { checkMarks } from './marks.ts'
import { type Coverage, coverageOf } from './run-coverage.ts'
import { stateWords } from './state-words.ts'

/** Plays a scenario in every way it can be played: what no run reaches, where a run cannot end, what scores unfairly. */
export function checkRuns(drafted: Drafted<ScenarioDraft>): readonly Problem[] {
  const { spot, value } = drafted
  const owner = `scenario ${value.id}`
  const search = attainable({ ...value, code: '' })
  const { graph } = search
  if (!graph.whole) return [error(spot, { kind: 'too-many-states', owner, states: graph.size })]
  const coverage = coverageOf(value, graph)
  const reach = checkReach(drafted, graph, coverage)
  const isSound = reach.every(({ level }) => level === 'warning')
  return isSound ? [...reach, ...checkMarks(drafted, search, coverage)] : reach
}

function checkReach(
  { spot, value }: Drafted<ScenarioDraft>,
  graph: StateGraph,
  { reached, taken, stuck, ends, endsWell }: Coverage,
): readonly Problem[] {
  const owner = `scenario ${value.id}`
  const isStuck = new Set(stuck)
  const endless = ends.flatMap((can, state) => (can || isStuck.has(state) ? [] : [state]))
  return [
    ...firstAtEachTurn(graph, stuck).map((state) =>
      error(turnSpot(spot, value, state.at), {
        kind: 'stuck',
        owner: `turn ${state.at} of ${owner}`,
        state: stateWords(state),
      }),
    ),
    ...firstAtEachTurn(graph, endless).map((state) =>
      error(turnSpot(spot, value, state.at), { kind: 'no-way-out', owner: `turn ${state.at} of ${owner}` }),
    ),
    ...(endsWell[0] ? [] : [error(inside(spot, 'endings'), { kind: 'no-good-ending', owner })]),
    ...value.endings.flatMap(({ id }, index) =>
      reached.has(value.turns.length + index)
        ? []
        : [error(inside(spot, 'endings', index), { kind: 'unreachable', owner: `ending ${id} of ${owner}` })],
    ),
    ...value.turns.flatMap((turn, turnPlace): Problem[] => {
      const at = inside(spot, 'turns', turnPlace)
      const by = `turn ${turn.id} of ${owner}`
      if (!reached.has(turnPlace)) return [error(at, { kind: 'unreachable', owner: by })]
      return turn.choices.flatMap((choice, index): Problem[] => {
        const here = inside(at, 'choices', index)
        const name = `choice ${choice.id} of ${by}`
        if (!taken.has(`${turnPlace}/${index}`))
          return [warning(here, { kind: 'never-offered', owner: name })]
        return choice.routes.flatMap((_, route) =>
          taken.has(`${turnPlace}/${index}/${route}`)
            ? []
            : [
                warning(inside(here, 'routes', route), {
                  kind: 'never-offered',
                  owner: `route ${route + 1} of ${name}`,
                }),
              ],
        )
      })
    }),
  ]
}

/** One example a turn is enough to mend it. */
function firstAtEachTurn(graph: StateGraph, states: readonly number[]): readonly State[] {
  const first = new Map(states.toReversed().map((state) => [graph.places[state], state]))
  return [...first.values()].toReversed().map((state) => graph.stateOf(state))
}

function turnSpot(spot: Spot, { turns }: ScenarioDraft, id: Id): Spot {
  return inside(
    spot,
    'turns',
    Math.max(
      0,
      turns.findIndex((turn) => turn.id === id),
    ),
  )
}
