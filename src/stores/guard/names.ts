import { atom } from 'nanostores'
import { cleanLine } from '#domain/clean.ts'
import type { OwnNames } from '#domain/guard/names-row.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createReading } from '#stores/unread.ts'

/** Names that the person does not want to hand on; undefined until they are read. */
export const $names = atom<readonly string[] | undefined>(undefined)

/** What came of adding: how many are on the list now that were not, and what could not be put there. */
export interface Added {
  readonly added: number
  readonly leftOut: readonly string[]
}

/** Longest name, in UTF-16 units: as the fact has it. */
const NAME_MAX_LENGTH = 100

/** Most names that are added at once: who pastes more has pasted something else. */
const MOST_AT_ONCE = 500

/** Reads the list, and again whenever it may have changed. Returns the way to stop. */
export function followNames(): () => void {
  const { journal } = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const state = (await journal.row('names:own'))?.state as OwnNames | undefined
    if (!isPast()) $names.set(state?.names ?? [])
  })
  void again()
  const stopWatching = journal.watch((facts) => {
    // The list may be what could not be read: then any word of the journal is a time to try.
    const isOurs = ({ kind }: { readonly kind: string }) => kind === 'name.listed' || kind === 'undone'
    if (facts.length === 0 || !$names.get() || facts.some(isOurs)) void again()
  })
  return () => {
    stop()
    stopWatching()
  }
}

/** Puts names on the list, one to a line or between commas. Nothing where the disk refuses. */
export async function addNames(typed: string): Promise<Added | undefined> {
  const known = new Set(($names.get() ?? []).map((name) => name.toLowerCase()))
  const all = typed.slice(0, NAME_MAX_LENGTH * MOST_AT_ONCE).split(/[\n,;]/)
  const lines = all.map(cleanLine).filter((name) => name !== '')
  const fit = lines.filter(isName).slice(0, MOST_AT_ONCE)
  const fresh = [...new Map(fit.map((name) => [name.toLowerCase(), name])).values()]
  const names = fresh.filter((name) => !known.has(name.toLowerCase()))
  const leftOut = lines.filter((name) => !fit.includes(name))
  if (names.length === 0) return { added: 0, leftOut }
  const kept = await getDevice().journal.append(names.map((name) => ({ kind: 'name.listed', name }) as const))
  if (kept.ok) return { added: names.length, leftOut }
  await noteProblem(kept.problem)
  return undefined
}

/** Takes a name off the list. */
export async function removeName(name: string): Promise<boolean> {
  const kept = await getDevice().journal.append([{ kind: 'name.listed', name, removed: true }])
  if (!kept.ok) await noteProblem(kept.problem)
  return kept.ok
}

/** A name of one letter would be found everywhere. */
function isName(name: string): boolean {
  return name.length <= NAME_MAX_LENGTH && (name.match(/[\p{L}\p{N}]/gu) ?? []).length >= 2
}
