import type { Id } from '#domain/id.ts'
import { attainable, choiceKey, routeKey } from '#domain/quiz/attainable.ts'
import type { State } from '#domain/quiz/play.ts'
import type { Drafted } from './draft.ts'
import { error, inside, type Problem, type Spot, warning } from './problem.ts'
import type { ScenarioDraft } from './scenario-schema.ts'

/** Plays a scenario in every way it can be played, and says what no run reaches and where a run cannot end. */
export function checkRuns({ spot, value }: Drafted<ScenarioDraft>): readonly Problem[] {
  const owner = `scenario ${value.id}`
  const runs = attainable({ ...value, code: '' })
  if (!runs.whole) return [error(spot, { kind: 'too-many-states', owner, states: runs.states })]
  const endsWell = value.endings.some(({ id, outcome }) => outcome === 'good' && runs.reached.has(id))
  const stuck = new Set(runs.stuck)
  return [
    ...firstAtEachTurn(runs.stuck).map((state) =>
      error(turnSpot(spot, value, state.at), {
        kind: 'stuck',
        owner: `turn ${state.at} of ${owner}`,
        state: stateWords(state),
      }),
    ),
    ...firstAtEachTurn(runs.endless.filter((state) => !stuck.has(state))).map((state) =>
      error(turnSpot(spot, value, state.at), { kind: 'no-way-out', owner: `turn ${state.at} of ${owner}` }),
    ),
    ...(endsWell ? [] : [error(inside(spot, 'endings'), { kind: 'no-good-ending', owner })]),
    ...value.endings.flatMap(({ id }, index) =>
      runs.reached.has(id)
        ? []
        : [error(inside(spot, 'endings', index), { kind: 'unreachable', owner: `ending ${id} of ${owner}` })],
    ),
    ...value.turns.flatMap((turn, turnIndex): Problem[] => {
      const at = inside(spot, 'turns', turnIndex)
      const by = `turn ${turn.id} of ${owner}`
      if (!runs.reached.has(turn.id)) return [error(at, { kind: 'unreachable', owner: by })]
      return turn.choices.flatMap((choice, index): Problem[] => {
        const here = inside(at, 'choices', index)
        const name = `choice ${choice.id} of ${by}`
        if (!runs.offered.has(choiceKey(turn.id, choice.id)))
          return [warning(here, { kind: 'never-offered', owner: name })]
        return choice.routes.flatMap((_, route) =>
          runs.taken.has(routeKey(turn.id, choice.id, route))
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
function firstAtEachTurn(states: readonly State[]): readonly State[] {
  return [...new Map(states.toReversed().map((state) => [state.at, state])).values()]
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

function stateWords({ meters, flags }: State): string {
  const scales = Object.entries(meters).map(([id, value]) => `${id} ${value}`)
  return [...scales, ...(flags.length === 0 ? ['no flags'] : flags)].join(', ')
}
