import type { Task } from '#domain/catalogue/task.ts'
import type { Catalogue } from '#domain/catalogue/whole.ts'
import { type MarkingWords, wordsFor } from '#domain/quiz/sheet.ts'

/** All of one task: shipped as JSON beside its page. */
export interface TaskSheet {
  readonly task: Task
  /** Every point that its mark points show, with the cards that come first where one is not met. */
  readonly words: MarkingWords
}

/** How a task begins: what is asked, and nothing of how it is marked. All that its page carries for the island. */
export interface TaskOpening
  extends Pick<Task, 'id' | 'edition' | 'kind' | 'title' | 'minutes' | 'brief' | 'parts'> {
  /** Whether one marks a sample before one’s own text. */
  readonly hasSample: boolean
  /** How many mark points it has. */
  readonly marks: number
}

/** The tasks there are: writing, then rehearsals. */
export function taskSheets(catalogue: Catalogue): readonly TaskSheet[] {
  return catalogue.tasks.map((task) => ({
    task,
    words: wordsFor(catalogue, [...task.points, ...task.marks.map(({ point }) => point)]),
  }))
}

/** What a task’s page carries. */
export function taskOpening({ task }: TaskSheet): TaskOpening {
  const { id, edition, kind, title, minutes, brief, parts, samples, marks } = task
  return {
    id,
    edition,
    kind,
    title,
    minutes,
    brief,
    parts,
    hasSample: samples.length > 0,
    marks: marks.length,
  }
}
