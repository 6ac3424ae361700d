import type { HeldOf, Holding } from './holding.ts'

/** What one device lacks of what was held. */
export interface LostOf {
  readonly lacks: number
  /** The highest number that was held. */
  readonly most: number
}

/** What is missing inside of what the outside knows to have been there. */
export interface Loss {
  /** Whether nothing at all was found. */
  readonly isEmptied: boolean
  readonly devices: { readonly [device: string]: LostOf }
}

/** Everything erased on purpose: nothing is held, and nothing is missing. */
export function holdingErased(before: Holding): Holding {
  return { ...before, devices: {}, gone: before.gone + countHeld(before) }
}

/** How many facts are held. */
export function countHeld({ devices }: Pick<Holding, 'devices'>): number {
  return Object.values(devices).reduce((sum, { count }) => sum + count, 0)
}

/** How many facts of a device were ever taken in: erasing some does not change it. */
export function everHeld(held: HeldOf | undefined): number {
  return held ? held.count + (held.gone ?? 0) : 0
}

/**
 * What is missing inside, going by what was known outside of it. Where the inside was written as often as the outside
 * knows, or more often, nothing is: what a device may lack there was erased, and gaps in its numbers are no sign.
 */
export function lossBetween(inside: Holding | undefined, outside: Holding | undefined): Loss | undefined {
  if (!outside || (inside && outside.turn <= inside.turn)) return undefined
  return fewerIn(inside, outside)
}

/** The same where the inside was looked through and not only asked how often it was written. */
export function fewerIn(inside: Holding | undefined, outside: Holding): Loss | undefined {
  const devices: { [device: string]: LostOf } = {}
  for (const [device, was] of Object.entries(outside.devices)) {
    // Erased facts whose erasing is lost with the rest are back, and not missing.
    const lacks = Math.min(was.count, everHeld(was) - everHeld(inside?.devices[device]))
    if (lacks > 0) devices[device] = { lacks, most: was.most }
  }
  return Object.keys(devices).length > 0 ? { isEmptied: inside === undefined, devices } : undefined
}

/** Reads a holding from outside; nothing where the text is none. Total on any text. */
export function parseHolding(text: string | undefined): Holding | undefined {
  const value = parseObject(text)
  if (!value) return undefined
  const { turn, at, own, devices, gone } = value as { readonly [Key in keyof Holding]: unknown }
  const isSound =
    isCount(turn) &&
    isCount(at) &&
    typeof own === 'string' &&
    isCount(gone) &&
    isEachDevice(devices, isHeldOf)
  return isSound ? (value as Holding) : undefined
}

/** An object in a text of JSON; nothing where it is anything else. */
export function parseObject(text: string | undefined): object | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Whether a value says something of devices, by their names, each of one shape. */
export function isEachDevice(value: unknown, is: (of: object) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).every(
    ([name, of]) => /^[a-z2-7]{10}$/.test(name) && typeof of === 'object' && of !== null && is(of),
  )
}

/** Whether a value is a number of things. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isHeldOf(of: object): boolean {
  const { most, count, gone = 0 } = of as { readonly [Key in keyof HeldOf]: unknown }
  return isCount(most) && isCount(count) && isCount(gone)
}
