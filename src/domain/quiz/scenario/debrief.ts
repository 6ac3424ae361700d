import type { Choice, Ending, Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import type { ScenarioEnded, Shown } from '#domain/journal/fact.ts'
import type { Revealed } from '#domain/quiz/mark.ts'
import { type Attainable, attainable } from './attainable.ts'
import { begin, choose, endingOf, offered, pathOf, type Run, type State, type Step, turnAt } from './play.ts'
import { scoreOf } from './score.ts'

/** Where every meter of a scenario stands, by its id, 0 to 100. */
export type Readings = State['meters']

/** A finished run looked at turn by turn, beside the best one. */
export interface Debrief {
  readonly ending: Ending
  readonly score: number
  /** The highest score anyone can end with. */
  readonly best: number
  readonly turns: readonly DebriefTurn[]
  /** The meters along a run of strongest choices, beginning with its start. */
  readonly bestLine: readonly Readings[]
  readonly shown: readonly Shown[]
  readonly revealed: readonly Revealed[]
}

/** One turn as it was played. */
export interface DebriefTurn {
  readonly before: Readings
  readonly after: Readings
  /** The stage of the model that this turn is for, where one is. */
  readonly stage?: string
  readonly chose: Choice
  /** Whether nothing offered there was stronger. */
  readonly strong: boolean
  /** What would have been stronger. */
  readonly better?: Choice
  /** The points it showed or gave away, first the ones the choice names. */
  readonly points: readonly Id[]
}

/**
 * Looks back at a run that has reached an ending; undefined for one that has not. Whoever searched the scenario
 * before hands that in, so that it is done once.
 */
export function debrief(
  scenario: Scenario,
  run: Run,
  searched: () => Attainable = () => attainable(scenario),
): Debrief | undefined {
  const ending = endingOf(scenario, run.state)
  if (!ending) return undefined
  const search = searched()
  const looked = run.steps.map((step) => lookAt(scenario, search, step))
  return {
    ending,
    score: scoreOf(scenario, run.state),
    best: search.best,
    turns: looked.map(({ turn }) => turn),
    bestLine: bestLineOf(scenario, search),
    shown: shownBy(scenario.id, looked),
    revealed: revealedBy(run.steps),
  }
}

/** What the journal keeps of a run that was looked back at. */
export function scenarioEnded(
  scenario: Scenario,
  run: Run,
  { ending, score, best, shown, revealed }: Debrief,
): ScenarioEnded {
  return {
    kind: 'scenario.ended',
    scenario: scenario.id,
    edition: scenario.edition,
    path: pathOf(run),
    ending: ending.id,
    score,
    best,
    shown,
    misconceptions: revealed.map(({ misconception }) => misconception),
  }
}

interface Looked {
  readonly turn: DebriefTurn
  readonly right: readonly Id[]
  readonly wrong: readonly Id[]
}

function lookAt(scenario: Scenario, search: Attainable, step: Step): Looked {
  const { turn, choice, before, after } = step
  const strongest = search.strongest(before)
  const strong = strongest.includes(choice) && choice.misconception === undefined
  const better = strong ? undefined : strongest.find((one) => one !== choice && !one.misconception)
  const stageId = choice.stage ?? better?.stage
  const stage = scenario.stages.find(({ id }) => id === stageId)?.label
  const named = [...choice.points, ...(choice.misconception === undefined ? [] : [choice.misconception])]
  const avoided = strong ? offered(turn, before).flatMap(({ misconception }) => misconception ?? []) : []
  const isWrong = choice.misconception !== undefined
  return {
    turn: {
      before: before.meters,
      after: after.meters,
      chose: choice,
      strong,
      points: [...new Set(named)],
      ...(stage === undefined ? {} : { stage }),
      ...(better === undefined ? {} : { better }),
    },
    right: strong ? [...named, ...avoided] : [],
    wrong: isWrong ? named : [],
  }
}

/**
 * One scenario shows a point once: right where a strongest choice showed it and no misconception did the opposite.
 * A choice that is merely weaker says nothing of the points it names.
 */
function shownBy(item: Id, looked: readonly Looked[]): readonly Shown[] {
  const wrong = new Set(looked.flatMap((one) => one.wrong))
  const points = new Set([...looked.flatMap((one) => one.right), ...wrong])
  return [...points].map((point) => ({ point, item, right: !wrong.has(point) }))
}

function revealedBy(steps: readonly Step[]): readonly Revealed[] {
  const first = new Map<Id, Revealed>()
  for (const { choice } of steps) {
    const { misconception, text } = choice
    if (misconception !== undefined && !first.has(misconception)) {
      first.set(misconception, { misconception, chose: text })
    }
  }
  return [...first.values()]
}

/** Follows the first strongest choice at every turn, and gives up where that runs in a circle. */
function bestLineOf(scenario: Scenario, search: Attainable): readonly Readings[] {
  let run = begin(scenario)
  const line = [run.state.meters]
  while (turnAt(scenario, run.state) && run.steps.length < scenario.turns.length * 2) {
    const [choice] = search.strongest(run.state)
    if (!choice) break
    run = choose(scenario, run, choice.id)
    line.push(run.state.meters)
  }
  return line
}
