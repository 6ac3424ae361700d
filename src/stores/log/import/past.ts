import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Happening } from '#domain/journal/fact.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Moment } from '#domain/time.ts'
import { copyFirst } from '#stores/copy-first.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { type Before, type ImportNote, readNote, statesIn, targetsOf } from './past-note.ts'

/** An import that can be taken back: it is noted on this device, outside the journal. */
export interface PastImport extends ImportNote {
  /** The name of its note. */
  readonly id: string
  readonly moment: Moment
  /** How many of both stand as they were brought in; others were changed or deleted since, and stay as they are. */
  readonly untouched: number
}

/** Imports that can be taken back, newest first. */
export const $pastImports = atom<readonly PastImport[]>([])

/** What came of taking one back last. */
export const $takenBack = atom<
  | { readonly file: string; readonly back: number; readonly renewed: number; readonly left: number }
  | undefined
>(undefined)

const PREFIX = 'log-import:'

/** So many imports are remembered. */
const IMPORTS_MAX = 10

/** Notes what an import is about to make. Returns the name of the note. */
export async function keepImport(
  { drafts, chance }: Pick<Device, 'drafts' | 'chance'>,
  file: string,
  entries: readonly EntryId[],
  renewed: readonly Before[],
): Promise<string> {
  const id = `${PREFIX}${randomName(chance)}`
  await drafts.write(id, JSON.stringify({ file: file.slice(0, 200), entries, renewed }))
  for (const { name } of (await drafts.list(PREFIX)).slice(IMPORTS_MAX)) await drafts.remove(name)
  return id
}

/** Forgets the note of an import that did not come about. */
export async function forgetImport({ drafts }: Pick<Device, 'drafts'>, id: string): Promise<void> {
  await drafts.remove(id)
}

/** Looks up which imports can be taken back. */
export async function lookForImports(): Promise<void> {
  const { drafts, journal, now } = getDevice()
  const notes = await drafts.list(PREFIX)
  if (notes.length === 0) return $pastImports.set([])
  const states = await statesBy(journal)
  const { offsetMin } = now()
  const found = notes.flatMap(({ name: id, text, at }): PastImport[] => {
    const note = readNote(text)
    if (!note) return []
    const untouched = targetsOf(note, states).length
    return untouched === 0 ? [] : [{ id, ...note, moment: { at, offsetMin }, untouched }]
  })
  $pastImports.set(found)
}

/** Takes an import back in one append: every entry of it that nobody has touched since; one with a newer text gets its own again. */
export async function takeImportBack(past: PastImport): Promise<void> {
  // It takes a moment, in which the button may be pressed again.
  if (underWay.has(past.id)) return
  underWay.add(past.id)
  try {
    await undoAll(past)
  } finally {
    underWay.delete(past.id)
  }
}

const underWay = new Set<string>()

async function undoAll(past: PastImport): Promise<void> {
  const { id, file, entries, renewed } = past
  const device = getDevice()
  const { drafts, journal } = device
  await copyFirst(device)
  const targets = targetsOf(past, await statesBy(journal))
  const undone = targets.map(
    ({ entry, target }): Happening => ({ kind: 'undone', target, about: [`entry:${entry}`] }),
  )
  const kept = await journal.append(undone)
  if (!kept.ok) return noteProblem(kept.problem)
  await drafts.remove(id)
  const own = targets.filter(({ entry }) => renewed.some((before) => before.entry === entry)).length
  const left = entries.length + renewed.length - targets.length
  $takenBack.set({ file, back: targets.length - own, renewed: own, left })
  await lookForImports()
}

async function statesBy(journal: Device['journal']): Promise<ReadonlyMap<EntryId, EntryState>> {
  return statesIn(await journal.rows('entry:'))
}
