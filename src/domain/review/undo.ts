import type { CardGraded, Stamp, StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** A grade as it stands in the journal. */
export type GradeFact = CardGraded & Stamp

/**
 * The grade that one step back takes away: this device's newest one of the study day that still counts.
 * `recent` are the device's facts, newest first.
 */
export function gradeToUndo(recent: readonly StoredFact[], today: Day): GradeFact | undefined {
  const takenBack = new Set<string>()
  for (const fact of recent) {
    if (!isKnown(fact) || takenBack.has(fact.id)) continue
    if (fact.kind === 'undone') takenBack.add(fact.target)
    else if (fact.kind === 'card.graded' && studyDayOf(fact) >= today) return fact
  }
  return undefined
}
