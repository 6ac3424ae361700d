import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Millis } from '#domain/time.ts'
import { pathOf, type Run, type Step } from './play.ts'
import { replay } from './replay.ts'
import { isPath, storedObject } from './stored-run.ts'

/** A run that was played on from a turn of another, to see what would have come of it. It moves no credit. */
export interface SecondRun {
  /** How many turns it took over from the first run. */
  readonly from: number
  readonly run: Run
}

/** A second run at the turn it goes on from: what came before is as it was. */
export function playOnFrom(first: Run, turn: number): SecondRun {
  const state = first.steps[turn]?.before ?? first.state
  return { from: turn, run: { state, steps: first.steps.slice(0, turn) } }
}

/** Two runs turn by turn. */
export interface Compared {
  /** How many turns from the start are the same in both. */
  readonly shared: number
  /** The turns after those, each once; a run that did not come to one has no step there. */
  readonly apart: readonly Pair[]
}

/** What two runs chose at one turn. */
export interface Pair {
  readonly first?: Step
  readonly second?: Step
}

/** Puts two runs of one scenario side by side, turn beside the same turn, though one of them came there later. */
export function compared(first: Run, second: Run): Compared {
  const parted = first.steps.findIndex(({ turn, choice }, place) => {
    const other = second.steps[place]
    return other?.turn.id !== turn.id || other.choice.id !== choice.id
  })
  const shared = parted === -1 ? first.steps.length : parted
  return { shared, apart: paired(first.steps.slice(shared), second.steps.slice(shared)) }
}

/** As many turns beside each other as their orders allow: the longest common subsequence. */
function paired(first: readonly Step[], second: readonly Step[]): readonly Pair[] {
  const common = commonTurns(first, second)
  const pairs: Pair[] = []
  let [one, two] = [0, 0]
  for (let step = first[one], other = second[two]; step || other; step = first[one], other = second[two]) {
    if (step && other && step.turn.id === other.turn.id) {
      pairs.push({ first: step, second: other })
      one++
      two++
    } else if (step && (!other || (common[one + 1]?.[two] ?? 0) >= (common[one]?.[two + 1] ?? 0))) {
      pairs.push({ first: step })
      one++
    } else if (other) {
      pairs.push({ second: other })
      two++
    }
  }
  return pairs
}

/** For each place in each how many turns they still have in common from there on. */
function commonTurns(first: readonly Step[], second: readonly Step[]): readonly (readonly number[])[] {
  const common = Array.from({ length: first.length + 1 }, () => new Array<number>(second.length + 1).fill(0))
  for (let one = first.length - 1; one >= 0; one--) {
    for (let two = second.length - 1; two >= 0; two--) {
      const row = common[one]
      if (!row) continue
      const isSame = first[one]?.turn.id === second[two]?.turn.id
      row[two] = isSame
        ? (common[one + 1]?.[two + 1] ?? 0) + 1
        : Math.max(common[one + 1]?.[two] ?? 0, row[two + 1] ?? 0)
    }
  }
  return common
}

/** A second run as it is written down in this browser, with the run it belongs to and when that was. */
export function secondRunText(scenario: Scenario, first: Run, { from, run }: SecondRun, at: Millis): string {
  return JSON.stringify({ edition: scenario.edition, first: pathOf(first), from, path: pathOf(run), at })
}

/** A second run that was written down, if it is one of this first run; nothing where either has changed. */
export function readSecondRun(
  text: string | undefined,
  scenario: Scenario,
  first: Run,
): SecondRun | undefined {
  const stored = storedObject(text)
  if (stored?.edition !== scenario.edition) return undefined
  const isOfThis = JSON.stringify(stored.first) === JSON.stringify(pathOf(first))
  const { from, path } = stored
  if (!isOfThis || typeof from !== 'number' || !Number.isInteger(from) || !isPath(path)) return undefined
  const run = from >= 0 && from < first.steps.length ? replay(scenario, path) : undefined
  return run && run.steps.length >= from ? { from, run } : undefined
}
