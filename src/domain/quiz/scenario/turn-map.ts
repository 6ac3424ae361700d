import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { offered, type Run, type RunPath } from './play.ts'
import { replay } from './replay.ts'

/** The turns and endings that runs have met, in an order in which each stands below what led to it. */
export interface TurnMap {
  readonly rows: readonly MapRow[]
  /** How many lanes its lines need. */
  readonly lanes: number
  /** How many runs were of another edition or no longer fit; nothing of them is drawn. */
  readonly misfits: number
}

/** One turn or ending that was met, and the lines beside it. Lanes count from 0. */
export interface MapRow {
  readonly id: Id
  readonly kind: 'turn' | 'ending'
  /** Its authored name; absent where a turn has none. */
  readonly title?: string
  /** In how many runs it was met. */
  readonly runs: number
  /** How many different choices were made here, and how many were on offer in those runs. */
  readonly tried: number
  readonly offered: number
  /** What it led to. */
  readonly next: readonly Id[]
  readonly lane: number
  /** Lanes whose line comes from above and ends here, goes past, or begins here and goes down. */
  readonly into: readonly number[]
  readonly past: readonly number[]
  readonly out: readonly number[]
}

/** A run by what was chosen, and the edition of the scenario it was of. */
export interface PastRun {
  readonly edition: number
  readonly path: RunPath
}

/** Draws a map of what runs have met: nothing else of the scenario is in it. Runs that no longer fit are counted. */
export function turnMap(scenario: Scenario, past: readonly PastRun[]): TurnMap {
  const runs = past.flatMap(({ edition, path }) =>
    edition === scenario.edition ? (replay(scenario, path) ?? []) : [],
  )
  const met = meetings(scenario, runs)
  const rows = inLanes(inOrder(met))
  return {
    rows,
    lanes: Math.max(
      1,
      ...rows.flatMap(({ lane, past, out }) => [lane, ...past, ...out].map((one) => one + 1)),
    ),
    misfits: past.length - runs.length,
  }
}

interface Met {
  readonly id: Id
  readonly kind: 'turn' | 'ending'
  readonly title?: string
  readonly runs: Set<Run>
  readonly tried: Set<Id>
  readonly offered: Set<Id>
  readonly next: Set<Id>
}

function meetings(scenario: Scenario, runs: readonly Run[]): ReadonlyMap<Id, Met> {
  const met = new Map<Id, Met>()
  const meet = (id: Id, run: Run): Met => {
    const turn = scenario.turns.find((one) => one.id === id)
    const title = turn ? turn.title : scenario.endings.find((one) => one.id === id)?.title
    const known = met.get(id) ?? {
      id,
      kind: turn ? 'turn' : 'ending',
      ...(title === undefined ? {} : { title }),
      runs: new Set(),
      tried: new Set(),
      offered: new Set(),
      next: new Set(),
    }
    known.runs.add(run)
    met.set(id, known)
    return known
  }
  for (const run of runs) {
    for (const { turn, choice, before, after } of run.steps) {
      const here = meet(turn.id, run)
      here.tried.add(choice.id)
      for (const { id } of offered(turn, before)) here.offered.add(id)
      here.next.add(after.at)
    }
    meet(run.state.at, run)
  }
  return met
}

/**
 * What led to a turn stands above it; within that, what was met first; endings at the bottom. A way back up a circle
 * is left undrawn.
 */
function inOrder(met: ReadonlyMap<Id, Met>): readonly Met[] {
  const placed: Met[] = []
  const seen = new Set<Id>()
  const place = (one: Met): void => {
    if (seen.has(one.id)) return
    seen.add(one.id)
    for (const id of [...one.next].toReversed()) {
      const next = met.get(id)
      if (next) place(next)
    }
    placed.unshift(one)
  }
  for (const one of met.values()) place(one)
  return [...placed.filter(({ kind }) => kind === 'turn'), ...placed.filter(({ kind }) => kind === 'ending')]
}

function inLanes(ordered: readonly Met[]): readonly MapRow[] {
  /** For each lane the turn its line goes to; undefined where the lane is free. */
  const lanes: (Id | undefined)[] = []
  const rank = new Map(ordered.map(({ id }, place) => [id, place]))
  const freeLane = () => {
    const free = lanes.indexOf(undefined)
    return free === -1 ? lanes.length : free
  }
  return ordered.map(({ id, kind, title, runs, tried, offered: on, next }, place) => {
    const into = lanes.flatMap((to, lane) => (to === id ? [lane] : []))
    const lane = into[0] ?? freeLane()
    for (const one of into) lanes[one] = undefined
    const past = lanes.flatMap((to, one) => (to === undefined ? [] : [one]))
    const below = [...next].filter((to) => (rank.get(to) ?? -1) > place)
    const out = below.map((to, index) => {
      const going = lanes.indexOf(to)
      if (going !== -1) return going
      const taken = index === 0 && lanes[lane] === undefined ? lane : freeLane()
      lanes[taken] = to
      return taken
    })
    return {
      id,
      kind,
      ...(title === undefined ? {} : { title }),
      runs: runs.size,
      tried: tried.size,
      offered: on.size,
      next: [...next],
      lane,
      into,
      past,
      out,
    }
  })
}
