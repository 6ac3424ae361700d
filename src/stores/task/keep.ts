import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { localDateOf } from '#domain/local-date.ts'
import { parseEntry } from '#domain/log/parse-entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { cardsOfUnmet, taskAnswered } from '#domain/quiz/task-facts.ts'
import { openPoints } from '#domain/quiz/task-marks.ts'
import type { TaskSheet } from '#domain/quiz/task-sheet.ts'
import type { KeptTask, TaskWork } from '#domain/quiz/task-work.ts'
import { ok, type Result } from '#domain/result.ts'
import { studyDayOf } from '#domain/time.ts'
import { readLogFor } from '#stores/log/form-start.ts'
import { taskEntryOf } from './entry.ts'

/**
 * Keeps a task that is done, in one write: how it was marked, the cards of what is not met yet, and a draft in the
 * log. A task that was not marked to its end only becomes the draft. One whose entry is in the log already is not
 * kept twice.
 */
export async function keepTask(
  device: Device,
  sheet: TaskSheet,
  work: TaskWork,
  entry: EntryId,
): Promise<Result<KeptTask, StorageProblem>> {
  const { task, words } = sheet
  const isMarked = openPoints(task.marks, work.marks).length === 0
  const now = device.now()
  const log = await readLogFor(device, entry)
  const today = localDateOf(now)
  const { draft, isWhole } = taskEntryOf(sheet, work, isMarked, today)
  const brought = isMarked ? cardsOfUnmet(task, work.marks, words, studyDayOf(now)) : []
  const kept: KeptTask = { number: log.number, cards: brought.map(({ card }) => card), isMarked, isWhole }
  if (log.own) return ok(kept)
  const parsed = parseEntry(draft, 'draft', { today, entries: log.entries })
  if (!parsed.ok) throw new Error(`A task made no entry: ${JSON.stringify(parsed.problem)}`)
  const happenings: readonly Happening[] = [
    ...(isMarked ? [taskAnswered(task, work), ...brought] : []),
    { kind: 'entry.revised', entry, replaces: [], number: log.number, record: parsed.value },
  ]
  const appended = await device.journal.append(happenings)
  return appended.ok ? ok(kept) : appended
}
