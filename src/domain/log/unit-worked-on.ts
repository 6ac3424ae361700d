import type { Entry } from './entry.ts'
import type { LogUnit } from './log-unit.ts'

/** The unit of the entry that was changed last among those linked to a marking point; its first link decides. */
export function unitWorkedOn(units: readonly LogUnit[], entries: readonly Entry[]): LogUnit | undefined {
  const newestFirst = [...entries].sort((a, b) => b.head.at - a.head.at)
  for (const { record } of newestFirst) {
    const unit = record.links
      .map(({ point }) => units.find(({ points }) => points.some(({ id }) => id === point)))
      .find((found) => found !== undefined)
    if (unit) return unit
  }
  return undefined
}
