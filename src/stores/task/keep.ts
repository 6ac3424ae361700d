import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { localDateOf } from '#domain/local-date.ts'
import { parseEntry } from '#domain/log/parse-entry.ts'
import type { EntryId, EntryRecord } from '#domain/log/record.ts'
import { cardsOfUnmet, taskAnswered } from '#domain/quiz/task/facts.ts'
import { openPoints } from '#domain/quiz/task/marks.ts'
import type { TaskSheet } from '#domain/quiz/task/sheet.ts'
import type { KeptTask, TaskWork } from '#domain/quiz/task/work.ts'
import { ok, type Result } from '#domain/result.ts'
import { studyDayOf } from '#domain/time.ts'
import { headsOf, type LogNow, readLogFor } from '#stores/log/form-start.ts'
import { randomName } from '#stores/random-name.ts'
import { taskEntryOf } from './entry.ts'

/** What a task that is done became, and in which entry. */
export interface Kept {
  readonly entry: EntryId
  readonly kept: KeptTask
}

/**
 * Keeps a task that is done, in one write: how it was marked, the cards of what is not met yet, and a draft in the
 * log. A task that was not marked to its end only becomes the draft. One that the log has already as it is, is not
 * kept twice; one that was changed since takes its own draft’s place, or, where that was gone on with in the log,
 * becomes another. `name` puts an entry’s name on the disk before it is written: a crash right after makes no second.
 */
export async function keepTask(
  device: Device,
  sheet: TaskSheet,
  work: TaskWork,
  name: (entry: EntryId) => Promise<void>,
): Promise<Result<Kept, StorageProblem>> {
  const { task, words } = sheet
  const entry = work.entry ?? randomName(device.chance)
  await name(entry)
  const isMarked = openPoints(task.marks, work.marks).length === 0
  const now = device.now()
  const log = await readLogFor(device, entry)
  const today = localDateOf(now)
  const { draft, isWhole } = taskEntryOf(sheet, work, isMarked, log.own?.record.occurredOn ?? today)
  const parsed = parseEntry(draft, 'draft', { today, entries: log.entries })
  if (!parsed.ok) throw new Error(`A task made no entry: ${JSON.stringify(parsed.problem)}`)
  const record = parsed.value
  const before = await placeInLog(device, log, entry, record)
  if (before === 'gone-on-with') {
    const { entry: _gone, ...rest } = work
    return keepTask(device, sheet, rest, name)
  }
  const brought = isMarked ? cardsOfUnmet(task, work.marks, words, studyDayOf(now)) : []
  const cards = brought.map(({ card }) => card)
  const done: Kept = { entry, kept: { number: log.number, cards, isMarked, isWhole } }
  if (before === 'there') return ok(done)
  const happenings: readonly Happening[] = [
    ...(isMarked ? [taskAnswered(task, work), ...brought] : []),
    { kind: 'entry.revised', entry, replaces: headsOf(log), number: log.number, record },
  ]
  const appended = await device.journal.append(happenings)
  if (!appended.ok) return appended
  // Another tab erased the entry while it was written: all but the entry was taken, and it goes on under another name.
  const isTaken = appended.value.some(({ kind }) => kind === 'entry.revised')
  return isTaken ? ok(done) : keepApart(device, record, done.kept, name)
}

/** A draft of its own for what a task became: the rest of it is kept already. */
async function keepApart(
  device: Device,
  record: EntryRecord,
  kept: KeptTask,
  name: (entry: EntryId) => Promise<void>,
): Promise<Result<Kept, StorageProblem>> {
  const entry = randomName(device.chance)
  await name(entry)
  const { number } = await readLogFor(device, entry)
  const appended = await device.journal.append([
    { kind: 'entry.revised', entry, replaces: [], number, record },
  ])
  return appended.ok ? ok({ entry, kept: { ...kept, number } }) : appended
}

/** Whether the log has what a task became: as it is, with another text of the task, gone on with since, or not at all. */
async function placeInLog(
  { journal }: Device,
  { own, isErased }: LogNow,
  entry: EntryId,
  record: EntryRecord,
): Promise<'none' | 'there' | 'ours' | 'gone-on-with'> {
  if (isErased) return 'gone-on-with'
  if (!own) return 'none'
  if (own.isDeleted) return 'gone-on-with'
  const about = await journal.factsAbout(`entry:${entry}`)
  const isThere = about.some(
    (fact) => isKnown(fact) && fact.kind === 'entry.revised' && sameJson(fact.record, record),
  )
  if (isThere) return 'there'
  return own.revisions > 1 ? 'gone-on-with' : 'ours'
}
