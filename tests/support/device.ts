import type { Device, Files, Shipped } from '#device/device.ts'
import { createMemoryDrafts } from '#device/drafts.ts'
import { createTurns } from '#device/in-turn.ts'
import type { Journal, Keeping, StorageProblem } from '#device/journal.ts'
import { createMemoryJournal } from '#device/memory-journal.ts'
import type { Fact, StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { parseFact } from '#domain/journal/parse.ts'
import type { RowRules } from '#domain/journal/row.ts'
import { fail } from '#domain/result.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { createSeats } from './seats.ts'

/** What a fake device may begin with; everything has a plain default. */
export interface FakeDeviceOptions {
  readonly moment?: Moment
  readonly seed?: number
  readonly rules?: RowRules
  readonly facts?: readonly StoredFact[]
  readonly keeping?: Keeping
  readonly shipped?: { readonly [Part in Parameters<Shipped['load']>[0]]?: unknown }
}

/** A device of the tests: its clock stands still until it is moved, its chance is always the same. */
export interface FakeDevice extends Device {
  /** Sets the clock, as a person may; the page’s own clock goes on as it did. */
  setMoment(moment: Moment): void
  /** Lets time go by. */
  pass(millis: number): void
  /** Every later write is refused with this problem, until it is called with none. */
  refuseWrites(problem?: StorageProblem): void
  /** Files that were handed to the person, oldest first. */
  readonly offered: readonly Parameters<Files['offer']>[]
  /** Words that were shared or copied, oldest first. */
  readonly passedOn: readonly string[]
  /** The person closes the next share sheet. */
  declineNextFile(): void
}

/** Ten in the morning of 22 November 2026, London. */
export const SUNDAY_MORNING: Moment = { at: Date.UTC(2026, 10, 22, 10), offsetMin: 0 }

/** A device without a browser: facts in memory, a clock that is set by hand, seeded chance. */
export function fakeDevice(options: FakeDeviceOptions = {}): FakeDevice {
  let moment = options.moment ?? SUNDAY_MORNING
  let uptime = 1_000
  let refusal: StorageProblem | undefined
  let declines = false
  const chance = seededChance(options.seed ?? 1)
  const marks = new Map<string, string>()
  const watchers = new Map<string, Set<() => void>>()
  const turns = new Map<string, ReturnType<typeof createTurns>>()
  const seats = createSeats()
  const passedOn: string[] = []
  const offered: Parameters<Files['offer']>[] = []
  const journal = createMemoryJournal({
    rules: options.rules ?? rowRules,
    now: () => moment,
    newDevice: () => fakeDeviceId(chance),
    keeping: options.keeping ?? { kind: 'disk' },
    facts: options.facts ?? [],
    onErase: () => marks.clear(),
  })

  return {
    journal: refusing(journal, () => refusal),
    now: () => moment,
    uptime: () => uptime,
    chance,
    files: {
      async offer(...file) {
        const taken = !declines
        declines = false
        if (taken) offered.push(file)
        return taken
      },
    },
    drafts: createMemoryDrafts(() => moment.at),
    passOn: {
      canShare: () => true,
      async share(words) {
        const taken = !declines
        declines = false
        if (taken) passedOn.push(words.text)
        return taken
      },
      async copy(text) {
        passedOn.push(text)
        return true
      },
    },
    shipped: {
      async load(part) {
        if (options.shipped && part in options.shipped) return options.shipped[part]
        throw new Error(`The test ships no ${part}`)
      },
    },
    marks: {
      get: (name) => marks.get(name),
      set: (name, value) => {
        if (marks.get(name) === value) return
        marks.set(name, value)
        for (const listener of watchers.get(name) ?? []) queueMicrotask(listener)
      },
      remove: (name) => void marks.delete(name),
      names: (prefix) => [...marks.keys()].filter((name) => name.startsWith(prefix)),
      clear: () => marks.clear(),
    },
    // Two stores over one fake device are two tabs: each also hears of its own marks, which changes nothing.
    watchMark(name, listener) {
      const listeners = watchers.get(name) ?? new Set()
      watchers.set(name, listeners.add(listener))
      return () => void listeners.delete(listener)
    },
    inTurn(name, work) {
      const inTurn = turns.get(name) ?? createTurns()
      turns.set(name, inTurn)
      return inTurn(work)
    },
    sitDown: async (name, sitting) => seats.sitDown(name, sitting),
    offered,
    passedOn,
    setMoment: (next) => {
      moment = next
    },
    pass: (millis) => {
      moment = { ...moment, at: moment.at + millis }
      uptime += millis
    },
    refuseWrites: (problem) => {
      refusal = problem
    },
    declineNextFile: () => {
      declines = true
    },
  }
}

/** The same numbers for the same seed (mulberry32). */
export function seededChance(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** A device name of ten base-32 characters, drawn from the given chance. */
export function fakeDeviceId(chance: (limit: number) => number): string {
  return Array.from({ length: 10 }, () => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(chance(32))).join('')
}

function refusing(journal: Journal, refusal: () => StorageProblem | undefined): Journal {
  return {
    ...journal,
    append: async (happenings, tell) => {
      const problem = refusal()
      if (problem) return fail(problem)
      const appended = await journal.append(happenings, tell)
      if (appended.ok) appended.value.forEach(mustSurviveBackup)
      return appended
    },
    merge: async (facts, tell) => {
      const problem = refusal()
      return problem ? fail(problem) : journal.merge(facts, tell)
    },
    purge: async (entries) => {
      const problem = refusal()
      return problem ? fail(problem) : journal.purge(entries)
    },
  }
}

/** A fact whose shape the parser refuses would be lost by a backup: the store that appended it has a fault. */
function mustSurviveBackup(fact: Fact): void {
  const parsed = parseFact(JSON.parse(JSON.stringify(fact)))
  if (!parsed.ok || !sameJson(parsed.value, fact)) {
    throw new Error(`A backup would lose this fact: ${JSON.stringify(fact)}`)
  }
}
