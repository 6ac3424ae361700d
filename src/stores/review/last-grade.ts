import type { Device } from '#device/device.ts'
import { type GradeFact, gradeToUndo } from '#domain/review/undo.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** After an import of a hundred thousand cards, what was graded before it that day is not looked for. */
const FURTHEST = 4_096

/**
 * This device's last grade of the study day that still counts. Reads further back while the day may reach there, up
 * to some thousand facts.
 */
export async function lastGrade({ journal }: Device, today: Day): Promise<GradeFact | undefined> {
  for (let limit = 64; ; limit *= 8) {
    const recent = await journal.recent(limit)
    const found = gradeToUndo(recent, today)
    const oldest = recent.at(-1)
    const isEnough = recent.length < limit || limit >= FURTHEST || !oldest || studyDayOf(oldest) < today
    if (found || isEnough) return found
  }
}
