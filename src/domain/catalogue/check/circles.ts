import type { StateGraph } from '#domain/quiz/scenario/state-graph.ts'

/** A way round: from a state back to its turn with the same flags and more on the meters. */
export interface WayRound {
  readonly from: number
  readonly to: number
  /** The steps that lead from the one to the other. */
  readonly steps: readonly number[]
}

/**
 * Ways to gain marks by going round, one for each turn that has any: a run that stands at a turn, comes back to it
 * with the same flags and a higher sum of meters, and so could go round again.
 */
export function waysRound(graph: StateGraph): readonly WayRound[] {
  const groups = groupsOf(graph)
  const circleOf = circles(groups)
  const found = new Map<number, WayRound>()
  for (const members of groups.members) {
    const place = graph.places[members[0] ?? 0] ?? 0
    if (found.has(place)) continue
    const way = wayRound(graph, members, (state) => circleOf[groups.of[state] ?? 0] ?? 0)
    if (way) found.set(place, way)
  }
  return [...found.values()]
}

interface Groups {
  /** For each state the group of states at its turn with its flags. */
  readonly of: readonly number[]
  readonly members: readonly (readonly number[])[]
  /** For each group the groups that its steps lead to. */
  readonly next: readonly ReadonlySet<number>[]
}

function groupsOf({ size, places, flags, firstStep, stepTo }: StateGraph): Groups {
  const ids = new Map<string, number>()
  const members: number[][] = []
  const of = Array.from({ length: size }, (_, state) => {
    const key = `${places[state]} ${flags[state]}`
    const known = ids.get(key)
    const group = known ?? members.push([]) - 1
    ids.set(key, group)
    members[group]?.push(state)
    return group
  })
  const next = members.map((states) => {
    const steps = states.flatMap((state) => stepTo.slice(firstStep[state], firstStep[state + 1]))
    return new Set(steps.map((to) => of[to] ?? 0))
  })
  return { of, members, next }
}

/** For each group the circle it is part of, groups that reach each other sharing one (Tarjan 1972, without recursion). */
function circles({ next }: Groups): readonly number[] {
  const order = new Array<number>(next.length).fill(-1)
  const low = new Array<number>(next.length).fill(0)
  const circle = new Array<number>(next.length).fill(-1)
  const path: number[] = []
  let count = 0
  for (let root = 0; root < next.length; root++) {
    if (order[root] !== -1) continue
    const work = [{ group: root, left: [...(next[root] ?? [])] }]
    while (work.length > 0) {
      const here = work.at(-1)
      if (!here) break
      const { group, left } = here
      if (order[group] === -1) {
        order[group] = low[group] = count++
        path.push(group)
      }
      const to = left.pop()
      if (to === undefined) {
        work.pop()
        const above = work.at(-1)?.group
        if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[group] ?? 0)
        if (low[group] !== order[group]) continue
        for (let one = path.pop(); one !== undefined; one = path.pop()) {
          circle[one] = group
          if (one === group) break
        }
      } else if (order[to] === -1) work.push({ group: to, left: [...(next[to] ?? [])] })
      else if (circle[to] === -1) low[group] = Math.min(low[group] ?? 0, order[to] ?? 0)
    }
  }
  return circle
}

/**
 * Looks from the members with the lowest sum upwards. What an earlier one reached need not be looked at again: it
 * leads back to no member above that one, so to none above a later one.
 */
function wayRound(
  { sums, firstStep, stepTo }: StateGraph,
  members: readonly number[],
  circleOf: (state: number) => number,
): WayRound | undefined {
  const isMember = new Set(members)
  const by = new Map<number, { readonly state: number; readonly step: number }>()
  for (const from of members.toSorted((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0))) {
    const open = [from]
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      for (let step = firstStep[state] ?? 0; step < (firstStep[state + 1] ?? 0); step++) {
        const to = stepTo[step] ?? 0
        if (by.has(to) || circleOf(to) !== circleOf(from)) continue
        by.set(to, { state, step })
        if (isMember.has(to) && (sums[to] ?? 0) > (sums[from] ?? 0))
          return { from, to, steps: stepsBack(by, from, to) }
        open.push(to)
      }
    }
  }
  return undefined
}

function stepsBack(
  by: ReadonlyMap<number, { readonly state: number; readonly step: number }>,
  from: number,
  to: number,
): readonly number[] {
  const steps: number[] = []
  for (let here = by.get(to); here; here = here.state === from ? undefined : by.get(here.state))
    steps.unshift(here.step)
  return steps
}
