import type { Millis } from '#domain/time.ts'
import type { FactId } from './fact.ts'

/** How much of one device is held. */
export interface HeldOf {
  /** The highest number ever held: numbers are not used twice, so it never falls. */
  readonly most: number
  /** How many of its facts are here. */
  readonly count: number
  /** How many were erased for good. Absent: none. */
  readonly gone?: number
}

/** What each device has here. */
export interface HeldDevices {
  readonly [device: string]: HeldOf
}

/**
 * What a database holds, in so few numbers that they can also be kept outside of it. `turn`, how often was written,
 * only ever rises: in every append, merge, erasure and compaction, in a rebuild that had something to mend, and when
 * everything is erased.
 */
export interface Holding {
  readonly turn: number
  /** When was written last, by this device’s clock. */
  readonly at: Millis
  /** The name under which this browser writes. */
  readonly own: string
  readonly devices: HeldDevices
  /** How many facts were ever taken off here for good. */
  readonly gone: number
}

/** What a write does to what is held. */
export interface HeldChange {
  /** Facts that were not here. */
  readonly added?: Iterable<{ readonly device: string; readonly seq: number }>
  /** Names of facts that were here, each once. */
  readonly gone?: Iterable<FactId>
}

/** A database in which nothing was ever written. */
export function nothingHeld(own: string): Holding {
  return { turn: 0, at: 0, own, devices: {}, gone: 0 }
}

/** What is held after a write. */
export function holdingAfter(
  before: Holding,
  { added = [], gone = [] }: HeldChange,
  now: Pick<Holding, 'turn' | 'at' | 'own'>,
): Holding {
  const devices: { [device: string]: HeldOf } = { ...before.devices }
  let left = 0
  for (const { device, seq } of added) {
    const held = devices[device] ?? { most: 0, count: 0 }
    devices[device] = { ...held, most: Math.max(held.most, seq), count: held.count + 1 }
  }
  for (const id of gone) {
    const device = deviceOf(id)
    const held = devices[device]
    if (held) devices[device] = { ...held, count: held.count - 1, gone: (held.gone ?? 0) + 1 }
    left += 1
  }
  return { ...now, devices, gone: before.gone + left }
}

function deviceOf(id: FactId): string {
  return id.slice(0, id.indexOf('-'))
}
