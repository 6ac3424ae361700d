import type { Id } from '#domain/id.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { type DayState, stepDay } from '#domain/review/day-row.ts'
import type { Day } from '#domain/time.ts'
import type { StudyDay } from './reach.ts'

/** A unit, or `own`: all cards that the learner wrote. */
export type Part = Id

/** Every card that the learner wrote, whatever its unit. */
export const OWN_PART: Part = 'own'

/** A day's facts as what was done on it in each part: the day's row as it would be with the cards of that part alone. */
export function dayByPart(
  facts: readonly StoredFact[],
  partsOf: (card: Id) => readonly Part[],
): ReadonlyMap<Part, DayState> {
  const states = new Map<Part, DayState>()
  for (const fact of inForce(facts)) {
    if (fact.kind !== 'card.graded') continue
    for (const part of partsOf(fact.card)) {
      const state = stepDay(states.get(part), fact)
      if (state) states.set(part, state)
    }
  }
  return states
}

/** The days on which anything of one part was answered, oldest first. */
export function daysOfPart(
  days: ReadonlyMap<Day, ReadonlyMap<Part, DayState>>,
  part: Part,
): readonly StudyDay[] {
  return [...days]
    .flatMap(([day, states]): StudyDay[] => {
      const state = states.get(part)
      return state ? [{ day, state }] : []
    })
    .sort((a, b) => a.day - b.day)
}
