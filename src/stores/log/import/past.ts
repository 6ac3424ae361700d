import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { entryId } from '#domain/log/record-shape.ts'
import type { Moment } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'

/** An import that can be taken back: it is noted on this device, outside the journal. */
export interface PastImport {
  /** The name of its note. */
  readonly id: string
  readonly file: string
  readonly moment: Moment
  readonly entries: readonly EntryId[]
  /** How many of them stand as they were brought in; others were changed or deleted since, and stay as they are. */
  readonly untouched: number
}

/** Imports that can be taken back, newest first. */
export const $pastImports = atom<readonly PastImport[]>([])

/** What came of taking one back last. */
export const $takenBack = atom<
  { readonly file: string; readonly back: number; readonly left: number } | undefined
>(undefined)

const PREFIX = 'log-import:'

/** So many imports are remembered. */
const IMPORTS_MAX = 10

/** Notes what an import is about to make. Returns the name of the note. */
export async function keepImport(
  { drafts, chance }: Pick<Device, 'drafts' | 'chance'>,
  file: string,
  entries: readonly EntryId[],
): Promise<string> {
  const id = `${PREFIX}${randomName(chance)}`
  await drafts.write(id, JSON.stringify({ file: file.slice(0, 200), entries }))
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
    const untouched = note.entries.filter((entry) => firstFactOf(states.get(entry))).length
    return untouched === 0 ? [] : [{ id, ...note, moment: { at, offsetMin }, untouched }]
  })
  $pastImports.set(found)
}

/** Takes an import back in one append: every entry of it that nobody has touched since. */
export async function takeImportBack({ id, file, entries }: PastImport): Promise<void> {
  const { drafts, journal } = getDevice()
  const states = await statesBy(journal)
  const undone = entries.flatMap((entry): Happening[] => {
    const target = firstFactOf(states.get(entry))
    return target ? [{ kind: 'undone', target, about: [`entry:${entry}`] }] : []
  })
  const kept = await journal.append(undone)
  if (!kept.ok) return noteProblem(kept.problem)
  await drafts.remove(id)
  $takenBack.set({ file, back: undone.length, left: entries.length - undone.length })
  await lookForImports()
}

/** The fact an entry was brought in with, while nothing else was said of it. */
function firstFactOf(state: EntryState | undefined): string | undefined {
  const [head, ...others] = state?.heads ?? []
  return state?.revisions === 1 && head && others.length === 0 && !head.isDeleted && !state.isPurged
    ? head.fact
    : undefined
}

async function statesBy(journal: Device['journal']): Promise<ReadonlyMap<EntryId, EntryState>> {
  // Such rows are written by `stepEntry` alone.
  const states = (await journal.rows('entry:')).map(({ state }) => state as EntryState)
  return new Map(states.map((state) => [state.id, state]))
}

function readNote(text: string): Pick<PastImport, 'file' | 'entries'> | undefined {
  let note: unknown
  try {
    note = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isObject(note)) return undefined
  const [file, entries] = [ownValue(note, 'file'), ownValue(note, 'entries')]
  return typeof file === 'string' && Array.isArray(entries)
    ? { file, entries: entries.filter((entry): entry is EntryId => entryId(entry)) }
    : undefined
}
