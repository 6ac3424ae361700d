import { branchName, isBranchName } from './branch-name.ts'
import { compareClocks } from './clock.ts'
import type { FactId, StoredFact } from './fact.ts'
import { factId } from './stamp.ts'

/** A fact that goes on under another name. */
export interface Moved {
  readonly from: FactId
  readonly to: StoredFact
}

/** Two journals whose devices’ names each mean one writer. */
export interface Parted {
  readonly incoming: readonly StoredFact[]
  /** What is here and goes on under another name. */
  readonly moved: readonly Moved[]
  /** Names under which two copies wrote. */
  readonly copied: ReadonlySet<string>
}

/**
 * Whether two facts of one name were written by two writers: a profile was copied, and both copies went on. No device
 * gives one clock twice, so where that is the same a fact was altered, and is none.
 */
export function isOfTwo(a: StoredFact, b: StoredFact): boolean {
  return a.id === b.id && compareClocks(a.clock, b.clock) !== 0
}

/** Whether branches have to be looked for: two wrote under one name, or it was found out before. */
export function mayBeParted(
  keptUnder: (id: FactId) => StoredFact | undefined,
  incoming: readonly StoredFact[],
  devicesHere: Iterable<string>,
): boolean {
  let isNew = false
  for (const fact of incoming) {
    const kept = keptUnder(fact.id)
    if (kept && isOfTwo(kept, fact)) return true
    isNew ||= !kept
  }
  return isNew && ([...devicesHere].some(isBranchName) || incoming.some(({ device }) => isBranchName(device)))
}

/**
 * Parts what two copies of one profile wrote under one name. From the first number on that both gave to something else,
 * one keeps the name, and what the other wrote has a name of its own, with what it refers to. Which one, and which name,
 * hangs on these facts alone: it is the same wherever and in whatever order they meet.
 */
export function part(kept: readonly StoredFact[], incoming: readonly StoredFact[]): Parted {
  const [here, there] = [sideOf(kept), sideOf(incoming)]
  const copied = new Set<string>()
  joinKnown(here, there)
  joinKnown(there, here)
  const met = new Set<FactId>()
  for (let fork = firstFork(here, there); fork; fork = firstFork(here, there)) {
    const { device, ours, theirs } = fork
    // Nothing tells these two apart: what comes in stays out, as what was altered does.
    if (met.has(ours.id)) break
    met.add(ours.id)
    copied.add(device)
    // Whose name stays: what was written first, which is known the longest.
    const isOurs = compareClocks(ours.clock, theirs.clock) > 0
    const [loser, winner, first] = isOurs ? [here, there, ours] : [there, here, theirs]
    const name = branchName(rootOf(device, [here, there]), first)
    const free = name === device ? branchName(device, first) : name
    rename(loser, winner, { device, from: first.seq, name: free })
  }
  return {
    incoming: [...there.facts.values()].flatMap((facts) => [...facts.values()]),
    moved: movedIn(here),
    copied,
  }
}

/** Facts by device and number, and the names they came under. */
interface Side {
  readonly facts: Map<string, Map<number, StoredFact>>
  /** By the fact as it is now: its name before. */
  readonly before: Map<StoredFact, FactId>
  /** What was here twice, under two names. */
  readonly doubles: Moved[]
}

function sideOf(all: readonly StoredFact[]): Side {
  const facts: Side['facts'] = new Map()
  for (const fact of all) {
    const own = facts.get(fact.device) ?? new Map<number, StoredFact>()
    if (!own.has(fact.seq)) own.set(fact.seq, fact)
    facts.set(fact.device, own)
  }
  return { facts, before: new Map(), doubles: [] }
}

interface Fork {
  readonly device: string
  readonly ours: StoredFact
  readonly theirs: StoredFact
}

/** The fork with the lowest number, of the first device by name. */
function firstFork(here: Side, there: Side): Fork | undefined {
  let first: Fork | undefined
  for (const [device, facts] of there.facts) {
    const own = here.facts.get(device)
    if (!own) continue
    for (const [seq, theirs] of facts) {
      const ours = own.get(seq)
      if (!ours || !isOfTwo(ours, theirs)) continue
      const isFirst = !first || seq < first.ours.seq || (seq === first.ours.seq && device < first.device)
      if (isFirst) first = { device, ours, theirs }
    }
  }
  return first
}

/** Branches that are known on one side and still stand under the first name on the other; by any fact that both have. */
function joinKnown(side: Side, other: Side): void {
  const known = new Map<string, string>()
  for (const [name, facts] of other.facts) {
    if (isBranchName(name)) for (const fact of facts.values()) known.set(twinKey(fact), name)
  }
  if (known.size === 0) return
  for (const [device, facts] of [...side.facts]) {
    if (isBranchName(device)) continue
    const begins = new Map<string, number>()
    for (const fact of facts.values()) {
      const name = known.get(twinKey(fact))
      if (name) begins.set(name, Math.min(fact.seq, begins.get(name) ?? fact.seq))
    }
    // A branch of a branch first, which begins later.
    for (const [name, from] of [...begins].sort(([, one], [, two]) => two - one)) {
      rename(side, other, { device, from, name })
    }
  }
}

/** What no two facts have in common but those of one branch under two names. */
function twinKey({ seq, clock, at, kind }: StoredFact): string {
  return `${seq} ${clock.wall} ${clock.count} ${at} ${kind}`
}

interface Renaming {
  readonly device: string
  /** The first number of the branch. */
  readonly from: number
  readonly name: string
}

/** What one side wrote under the name from that number on, and the other has not, goes under the new one. */
function rename(side: Side, other: Side, { device, from, name }: Renaming): void {
  const own = side.facts.get(device) ?? new Map<number, StoredFact>()
  const shared = other.facts.get(device)
  const isOfBranch = (seq: number) => {
    if (seq < from) return false
    const [mine, theirs] = [own.get(seq), shared?.get(seq)]
    return !mine || !theirs || compareClocks(mine.clock, theirs.clock) !== 0
  }
  const renamed = (id: FactId) => {
    const seq = Number(id.slice(-8))
    return id.startsWith(`${device}-`) && isOfBranch(seq) ? factId(name, seq) : id
  }
  const root = rootOf(device, [side, other])
  const family = [...side.facts.keys()].filter(
    (one) => one === device || one === name || rootOf(one, [side, other]) === root,
  )
  const target = side.facts.get(name) ?? new Map<number, StoredFact>()
  const moving = [...own.values()].filter(({ seq }) => isOfBranch(seq))
  // What was written on the branch, and on branches of it, speaks of it by its names.
  for (const one of family) {
    for (const fact of side.facts.get(one)?.values() ?? []) {
      const next = referring(fact, renamed)
      if (next !== fact) put(side, fact, next)
    }
  }
  for (const { seq } of moving) {
    const fact = own.get(seq)
    if (!fact) continue
    const twin = target.get(seq)
    const next = { ...fact, id: factId(name, seq), device: name }
    if (twin && compareClocks(twin.clock, fact.clock) !== 0) continue
    own.delete(seq)
    if (twin) side.doubles.push({ from: side.before.get(fact) ?? fact.id, to: twin })
    else {
      target.set(seq, next)
      side.before.set(next, side.before.get(fact) ?? fact.id)
    }
    side.before.delete(fact)
  }
  if (target.size > 0) side.facts.set(name, target)
}

/** Puts a fact in the place of itself. */
function put(side: Side, fact: StoredFact, next: StoredFact): void {
  side.facts.get(fact.device)?.set(fact.seq, next)
  side.before.set(next, side.before.get(fact) ?? fact.id)
  side.before.delete(fact)
}

const SINGLE = ['target', 'revision', 'attempt'] as const
const LISTS = ['replaces', 'facts'] as const

/** A fact that refers to others by other names; itself where it refers to none of them. */
function referring(fact: StoredFact, renamed: (id: FactId) => FactId): StoredFact {
  const changes: { [key: string]: unknown } = {}
  const own = fact as StoredFact & { readonly [key: string]: unknown }
  for (const key of SINGLE) {
    const id = own[key]
    if (typeof id === 'string' && renamed(id) !== id) changes[key] = renamed(id)
  }
  for (const key of LISTS) {
    const ids = own[key]
    if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) continue
    const next = ids.map(renamed)
    if (next.some((id, place) => id !== ids[place])) changes[key] = key === 'facts' ? next.sort() : next
  }
  return Object.keys(changes).length > 0 ? { ...fact, ...changes } : fact
}

/** The device that a branch comes from, as far as its first fact tells; else the device itself. */
function rootOf(device: string, sides: readonly Side[]): string {
  if (!isBranchName(device)) return device
  let first: StoredFact | undefined
  for (const { facts } of sides) {
    for (const fact of facts.get(device)?.values() ?? []) if (!first || fact.seq < first.seq) first = fact
  }
  if (!first) return device
  for (const { facts } of sides) {
    for (const one of facts.keys()) if (one !== device && branchName(one, first) === device) return one
  }
  return device
}

function movedIn({ before, doubles }: Side): readonly Moved[] {
  return [...doubles, ...[...before].map(([to, from]) => ({ from, to }))]
}

/** What is kept under a name once the two are parted. */
export function partedUnder(
  keptUnder: (id: FactId) => StoredFact | undefined,
  { moved }: Parted,
): (id: FactId) => StoredFact | undefined {
  const from = new Set(moved.map((one) => one.from))
  const to = new Map(moved.map((one) => [one.to.id, one.to]))
  return (id) => to.get(id) ?? (from.has(id) ? undefined : keptUnder(id))
}
