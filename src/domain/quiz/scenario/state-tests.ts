import type { Condition } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'

/** A condition made ready for many states: flags as bits, meters in the scenario’s order. Undefined always holds. */
export type Test = ((flags: number, meters: readonly number[]) => boolean) | undefined

/** Where flags and meters stand in a packed state. */
export interface Slots {
  readonly flagBit: ReadonlyMap<Id, number>
  readonly meterPlace: ReadonlyMap<Id, number>
}

/** Makes a condition ready; says of every state what `holds` says of it. */
export function testOf(condition: Condition | undefined, slots: Slots): Test {
  if (!condition) return undefined
  if ('flag' in condition) {
    const bit = slots.flagBit.get(condition.flag) ?? 0
    return (flags) => (flags & bit) !== 0
  }
  if ('not' in condition) {
    const inner = testOf(condition.not, slots)
    return (flags, meters) => !(inner?.(flags, meters) ?? true)
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => testOf(part, slots))
    return (flags, meters) => parts.every((part) => part?.(flags, meters) ?? true)
  }
  if ('any' in condition) {
    const parts = condition.any.map((part) => testOf(part, slots))
    return (flags, meters) => parts.some((part) => part?.(flags, meters) ?? true)
  }
  const place = slots.meterPlace.get(condition.meter) ?? -1
  const { atLeast = 0, below = Number.POSITIVE_INFINITY } = condition
  return (_, meters) => {
    const value = meters[place] ?? 0
    return value >= atLeast && value < below
  }
}
