import type { StorageProblem } from '#device/journal.ts'
import type { RosterEntry } from '#domain/pack/roster.ts'
import { type RosterProblem, rosterRows, rosterText } from '#formats/roster-table.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import type { Desk } from './gradebook-desk.ts'

/** The text of a list in a file, or why it has none. */
export async function textOfFile(
  file: File,
): Promise<string | RosterProblem | { readonly kind: 'unreadable' }> {
  const buffer = await file.arrayBuffer().catch(() => undefined)
  return buffer ? rosterText(new Uint8Array(buffer)) : { kind: 'unreadable' }
}

/** The rows of a list that was pasted. */
export function listRows(text: string): readonly (readonly string[])[] {
  return rosterRows(text)
}

/** Keeps who should answer, with what is known of them. */
export async function keepList(
  { state }: Desk,
  roster: readonly RosterEntry[],
): Promise<StorageProblem | undefined> {
  const { id, body, saved } = state
  const kept = await getDevice().journal.append([
    {
      kind: 'pack.saved',
      pack: id,
      body,
      names: roster.map(({ name }) => name),
      roster,
      ...(saved?.isRemoved ? { removed: true as const } : {}),
    },
  ])
  if (kept.ok) return undefined
  await noteProblem(kept.problem)
  return kept.problem
}

/** The list with a number for everyone, those who have one keeping it: from 101 on, none twice. */
export function withNumbers(
  names: readonly string[],
  roster: readonly RosterEntry[],
): readonly RosterEntry[] {
  const known = new Map(roster.map((entry) => [entry.name, entry]))
  const taken = new Set(roster.flatMap(({ idNumber }) => idNumber ?? []))
  let next = 101
  return names.map((name) => {
    const entry = known.get(name) ?? { name }
    if (entry.idNumber !== undefined) return entry
    while (taken.has(String(next))) next += 1
    taken.add(String(next))
    return { ...entry, idNumber: String(next) }
  })
}

/** Puts names and numbers on the clipboard, a learner to a line. */
export function copyNumbers(roster: readonly RosterEntry[]): Promise<boolean> {
  return getDevice().passOn.copy(roster.map(({ name, idNumber = '' }) => `${idNumber}\t${name}`).join('\n'))
}
