import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { Day } from '#domain/time.ts'
import { memoryAfter } from './card-row.ts'
import type { CardState } from './card-state.ts'
import { fuzzedDays, lotOf } from './fuzz.ts'
import { fsrs6, type MemoryModel, RETENTION } from './memory.ts'

/** What a grade would do: what its button says, and what is stored when it is pressed. */
export interface Preview {
  readonly grade: Grade
  /** 0: again in this sitting; otherwise at least a day. */
  readonly intervalDays: number
  readonly dueDay: Day
}

/** What is asked about: a card at the edition being shown, its state, and the study day. */
export interface Asked {
  readonly card: { readonly id: Id; readonly edition: number }
  readonly state: CardState | undefined
  readonly today: Day
}

const RECALLED: readonly Grade[] = [2, 3, 4]

/**
 * What each of the four grades would do, worst first. A miss comes again in this sitting; a better grade
 * never comes sooner than a worse one.
 */
export function previewGrades(
  asked: Asked,
  model: MemoryModel = fsrs6,
  retention: number = RETENTION,
): readonly Preview[] {
  const { card, state, today } = asked
  const lot = lotOf(card.id, state?.reps ?? 0)
  const previews: Preview[] = [{ grade: 1, intervalDays: 0, dueDay: today }]
  let longest = 1
  for (const grade of RECALLED) {
    const memory = memoryAfter(state, { edition: card.edition, grade, today }, model)
    longest = Math.max(longest, fuzzedDays(model.intervalDays(memory, retention), lot))
    previews.push({ grade, intervalDays: longest, dueDay: today + longest })
  }
  return previews
}
