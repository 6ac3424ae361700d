import type { Drafted } from '#domain/catalogue/draft.ts'
import { error, inside, type Problem, warning } from '#domain/catalogue/problem.ts'
import type { ScenarioDraft } from '#domain/catalogue/scenario-schema.ts'
import type { Id } from '#domain/id.ts'
import type { Attainable } from '#domain/quiz/scenario/attainable.ts'
import { scoreOfSum } from '#domain/quiz/scenario/score.ts'
import type { StateGraph } from '#domain/quiz/scenario/state-graph.ts'
import { waysRound } from './circles.ts'
import type { Coverage } from './run-coverage.ts'
import { stateWords } from './state-words.ts'
import { reachedByStrength, shortestGoingWrong, temptingChoices } from './weak-runs.ts'

/**
 * What a scenario scores and how it can be won: no marks for going round, none in full for going wrong, nothing wrong
 * that leads to more than what is right, a way back from a weak choice, more than one way to a good ending, and every
 * stage on some such way.
 */
export function checkMarks(
  { spot, value }: Drafted<ScenarioDraft>,
  { graph, best, worths }: Attainable,
  coverage: Coverage,
): readonly Problem[] {
  const owner = `scenario ${value.id}`
  const { turns, endings } = value
  const scoreAt = (state: number) => scoreOfSum({ ...value, code: '' }, graph.sums[state] ?? 0)
  const endingAt = (state: number) => (graph.places[state] ?? 0) - turns.length
  const wrong = shortestGoingWrong(value, graph, (state) => scoreAt(state) >= best)
  const unended = endings.flatMap(({ id, outcome }, index) => {
    const full = graph.places.findIndex(
      (place, state) => place === turns.length + index && scoreAt(state) >= best,
    )
    return outcome !== 'poor' || full === -1
      ? []
      : [
          error(inside(spot, 'endings', index), {
            kind: 'full-marks-unended',
            owner: `ending ${id} of ${owner}`,
            score: best,
          }),
        ]
  })
  return [
    ...waysRound(graph).map(({ from, to, steps }) => {
      const place = graph.places[from] ?? 0
      return error(inside(spot, 'turns', place), {
        kind: 'free-marks',
        owner: `turn ${turns[place]?.id} of ${owner}`,
        before: graph.sums[from] ?? 0,
        after: graph.sums[to] ?? 0,
        by: choicesOf(value, graph, steps),
      })
    }),
    ...temptingChoices(value, graph, worths).map(({ turn, choice, state }) =>
      error(inside(spot, 'turns', turn, 'choices', choice), {
        kind: 'wrong-is-strongest',
        owner: `choice ${turns[turn]?.choices[choice]?.id} of turn ${turns[turn]?.id} of ${owner}`,
        state: stateWords(graph.stateOf(state)),
      }),
    ),
    ...(wrong
      ? [
          error(inside(spot, 'endings', endingAt(wrong.state)), {
            kind: 'full-marks-for-wrong',
            owner: `ending ${endings[endingAt(wrong.state)]?.id} of ${owner}`,
            score: best,
            by: choicesOf(value, graph, wrong.steps),
          }),
        ]
      : []),
    ...unended,
    ...(hasRecovery(value, graph, coverage)
      ? []
      : [error(inside(spot, 'turns'), { kind: 'no-recovery', owner })]),
    ...(isOneWay(graph, coverage) ? [warning(inside(spot, 'turns'), { kind: 'one-way', owner })] : []),
    ...checkStages({ spot, value }, graph, coverage),
  ]
}

function choicesOf({ turns }: ScenarioDraft, graph: StateGraph, steps: readonly number[]): readonly Id[] {
  return steps.map((step) => {
    const state = graph.firstStep.findLastIndex((first) => first <= step)
    return turns[graph.places[state] ?? 0]?.choices[graph.stepChoice[step] ?? 0]?.id ?? ''
  })
}

/** A turn that only weaker choices lead to, and from which a run can still end well. */
function hasRecovery(value: ScenarioDraft, graph: StateGraph, { endsWell }: Coverage): boolean {
  const strong = reachedByStrength(value, graph)
  return graph.places.some(
    (place, state) => place < value.turns.length && !strong.has(place) && endsWell[state] === true,
  )
}

/** Whether a single choice at every turn, the same for all, leads to a good ending. */
function isOneWay({ firstStep, stepTo, places }: StateGraph, { endsWell }: Coverage): boolean {
  const seen = new Set<number>()
  for (let state = 0; !seen.has(state); ) {
    seen.add(state)
    const good = stepTo.slice(firstStep[state], firstStep[state + 1]).filter((to) => endsWell[to])
    if (good.length > 1) return false
    const [to] = good
    if (to === undefined) return places.length > 1
    state = to
  }
  return false
}

function checkStages(
  { spot, value }: Drafted<ScenarioDraft>,
  graph: StateGraph,
  { endsWell }: Coverage,
): readonly Problem[] {
  const used = new Set<Id | undefined>()
  for (let state = 0; state < graph.size; state++) {
    const turn = value.turns[graph.places[state] ?? 0]
    for (let step = graph.firstStep[state] ?? 0; step < (graph.firstStep[state + 1] ?? 0); step++) {
      if (endsWell[graph.stepTo[step] ?? 0]) used.add(turn?.choices[graph.stepChoice[step] ?? 0]?.stage)
    }
  }
  return value.stages.flatMap(({ id }, index) =>
    used.has(id)
      ? []
      : [
          warning(inside(spot, 'stages', index), {
            kind: 'stage-unused',
            owner: `stage ${id} of scenario ${value.id}`,
          }),
        ],
  )
}
