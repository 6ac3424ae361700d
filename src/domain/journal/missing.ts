import type { Millis } from '#domain/time.ts'
import type { Holding } from './holding.ts'
import { countHeld, everHeld, isCount, isEachDevice, type Loss, parseObject } from './loss.ts'

/** What one device lacks. */
export interface MissingOf {
  readonly lacks: number
  /** The highest number that was held of it. */
  readonly most: number
  /** How many of its facts had ever been here when this was noticed: what came since brings back. */
  readonly base: number
}

/** What was held in this browser and is not, since it was noticed; kept until it is back. */
export interface Missing {
  readonly noticedAt: Millis
  /** When was written last of what is still here. Absent: nothing was found, or it cannot be told. */
  readonly from?: Millis
  /** When was written last of what is missing. */
  readonly until: Millis
  /** How many records there were. */
  readonly of: number
  /** Names under which this browser had written. */
  readonly own: readonly string[]
  readonly devices: { readonly [device: string]: MissingOf }
  /** What the person chose to go on without. */
  readonly given: readonly GivenUp[]
}

/** So many records the person went on without, and since when. */
export interface GivenUp {
  readonly at: Millis
  readonly records: number
}

/** How much is missing now. */
export interface StillMissing {
  readonly records: number
  /** Of them, what this browser had written itself. */
  readonly own: number
  /** How many are here. */
  readonly here: number
}

/** What is missing after a loss, with what was missing before it. `inside` is what was found. */
export function missingAfter(
  before: Missing | undefined,
  loss: Loss,
  {
    inside,
    outside,
    noticedAt,
  }: {
    readonly inside: Holding | undefined
    readonly outside: Holding
    readonly noticedAt: Millis
  },
): Missing {
  const names = new Set([...Object.keys(before?.devices ?? {}), ...Object.keys(loss.devices)])
  const devices: { [device: string]: MissingOf } = {}
  for (const name of names) {
    const [old, now] = [before?.devices[name], loss.devices[name]]
    const lacks = stillLacks(old, outside, name) + (now?.lacks ?? 0)
    const most = Math.max(old?.most ?? 0, now?.most ?? 0)
    if (lacks > 0) devices[name] = { lacks, most, base: everHeld(inside?.devices[name]) }
  }
  const from = earliest(before, loss.isEmptied || !inside?.at ? undefined : inside.at)
  return {
    noticedAt,
    ...(from === undefined ? {} : { from }),
    until: Math.max(outside.at, before?.until ?? 0),
    of: countHeld(outside) + (before ? stillMissing(before, outside).records : 0),
    own: [...new Set([...(before?.own ?? []), outside.own])],
    devices,
    given: before?.given ?? [],
  }
}

/** How much is still missing, by what is held now. */
export function stillMissing(missing: Missing, held: Holding | undefined): StillMissing {
  const own = new Set(missing.own)
  const still = { records: 0, own: 0, here: held ? countHeld(held) : 0 }
  for (const [name, of] of Object.entries(missing.devices)) {
    const lacks = stillLacks(of, held, name)
    still.records += lacks
    if (own.has(name)) still.own += lacks
  }
  return still
}

/** The person goes on without what is missing. It stays known what that was; a file that holds it still brings it back. */
export function giveUp(missing: Missing, held: Holding | undefined, at: Millis): Missing {
  const { records } = stillMissing(missing, held)
  return { ...missing, devices: {}, given: records > 0 ? [...missing.given, { at, records }] : missing.given }
}

/** Nothing where all of it is back and nothing was given up: there is no more to say. */
export function stillToSay(missing: Missing, held: Holding | undefined): Missing | undefined {
  const isBack = missing.given.length === 0 && stillMissing(missing, held).records === 0
  return isBack ? undefined : missing
}

/** Whether a fact is of those that may be missing: of a device that lacks some, and no newer than what was held. */
export function mayBeMissing(
  missing: Missing,
  fact: { readonly device: string; readonly seq: number },
): boolean {
  const of = Object.hasOwn(missing.devices, fact.device) ? missing.devices[fact.device] : undefined
  return of !== undefined && fact.seq <= of.most
}

/** Reads what is missing from outside the database; nothing where the text is none. Total on any text. */
export function parseMissing(text: string | undefined): Missing | undefined {
  const value = parseObject(text)
  if (!value) return undefined
  const {
    noticedAt,
    from = 0,
    until,
    of,
    own,
    devices,
    given,
  } = value as {
    readonly [Key in keyof Missing]: unknown
  }
  const isSound =
    [noticedAt, from, until, of].every(isCount) &&
    Array.isArray(own) &&
    own.every((name) => typeof name === 'string') &&
    isEachDevice(devices, isMissingOf) &&
    Array.isArray(given) &&
    given.every(isGivenUp)
  return isSound ? (value as Missing) : undefined
}

function stillLacks(of: MissingOf | undefined, held: Holding | undefined, name: string): number {
  if (!of) return 0
  const came = everHeld(held?.devices[name]) - of.base
  return Math.max(0, of.lacks - Math.max(0, came))
}

function earliest(before: Missing | undefined, at: Millis | undefined): Millis | undefined {
  if (!before || Object.keys(before.devices).length === 0) return at
  return before.from === undefined || at === undefined ? undefined : Math.min(before.from, at)
}

function isMissingOf(of: object): boolean {
  const { lacks, most, base } = of as { readonly [Key in keyof MissingOf]: unknown }
  return [lacks, most, base].every(isCount)
}

function isGivenUp(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { at, records } = value as { readonly [Key in keyof GivenUp]: unknown }
  return isCount(at) && isCount(records)
}
