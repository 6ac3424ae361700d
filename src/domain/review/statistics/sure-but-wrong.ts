import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import type { StudyDay } from './reach.ts'

/** A card that was answered as sure, and missed: when last, and on how many days. */
export interface SureButWrong {
  readonly card: Id
  readonly day: Day
  readonly times: number
}

/** Cards that were answered as sure and missed, the latest first; those of one day as often missed first. */
export function sureButWrongIn(days: readonly StudyDay[]): readonly SureButWrong[] {
  const byCard = new Map<Id, SureButWrong>()
  for (const { day, state } of days) {
    for (const card of state.sureButWrong ?? []) {
      const known = byCard.get(card)
      byCard.set(card, { card, day: Math.max(day, known?.day ?? day), times: (known?.times ?? 0) + 1 })
    }
  }
  return [...byCard.values()].sort((a, b) => b.day - a.day || b.times - a.times || (a.card < b.card ? -1 : 1))
}
