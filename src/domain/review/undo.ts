import type { CardGraded, Stamp, StoredFact, Undone } from '#domain/journal/fact.ts'
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
    if (takenBack.has(fact.id)) continue
    if (isUndone(fact)) takenBack.add(fact.target)
    else if (isGraded(fact) && studyDayOf(fact) >= today) return fact
  }
  return undefined
}

/** Whether a stored fact is a grade of a card. */
export function isGraded(fact: StoredFact): fact is GradeFact {
  return fact.kind === 'card.graded'
}

function isUndone(fact: StoredFact): fact is Undone & Stamp {
  return fact.kind === 'undone'
}
