import type { Draft, Drafts } from '#device/drafts.ts'
import type { EntryId } from '#domain/log/record.ts'
import { getDevice } from '#stores/device.ts'
import { isObject, isText, jsonOf, listOf } from '#stores/drafts/held.ts'
import { noteProblem } from '#stores/storage.ts'

/** What is kept in an entry that is in no log yet: it waits beside the entry’s draft. */
export interface Pending {
  readonly text: string
  readonly reason: string
}

/** What waits to be kept in an entry. */
export async function pendingKept(entry: EntryId): Promise<readonly Pending[]> {
  const held = jsonOf((await getDevice().drafts.read(nameOf(entry)))?.text ?? '')
  return listOf(held).flatMap((one) => {
    if (!isObject(one) || !isText(one.text) || !isText(one.reason)) return []
    return [{ text: one.text, reason: one.reason }]
  })
}

/**
 * Keeps what was found in a text that is being typed: with the entry, or with its draft until there is one. False: it
 * could not be kept.
 */
export async function keepTyped(entry: EntryId, pending: Pending): Promise<boolean> {
  const { journal, drafts } = getDevice()
  if (await journal.row(`entry:${entry}`)) return append(entry, [pending])
  const others = (await pendingKept(entry)).filter(({ text }) => text !== pending.text)
  return drafts.write(nameOf(entry), JSON.stringify([...others, pending]))
}

/** While a form is open: what waits goes into the log with the entry. Returns the way to stop. */
export function followPending(entry: EntryId): () => void {
  const { journal } = getDevice()
  const settle = async () => {
    const waiting = await pendingKept(entry)
    if (waiting.length === 0 || !(await journal.row(`entry:${entry}`))) return
    await append(entry, waiting)
    await getDevice().drafts.remove(nameOf(entry))
  }
  void settle()
  return journal.watch((facts) => {
    if (facts.some((fact) => fact.kind === 'entry.revised')) void settle()
  })
}

/** Forgets what waits beside a draft that is thrown away. */
export async function forgetPending(drafts: Drafts, entry: EntryId): Promise<void> {
  await drafts.remove(nameOf(entry))
}

/** Where it waits, of all entries. */
export function pendingIn(drafts: Drafts): Promise<readonly Draft[]> {
  return drafts.list(PREFIX)
}

/** The entry that a name among those is of. */
export function entryOfPending(name: string): EntryId {
  return name.slice(PREFIX.length)
}

const PREFIX = 'kept:'

async function append(entry: EntryId, pending: readonly Pending[]): Promise<boolean> {
  const happenings = pending.map(
    ({ text, reason }) => ({ kind: 'finding.kept', entry, text, reason }) as const,
  )
  const kept = await getDevice().journal.append(happenings)
  if (!kept.ok) await noteProblem(kept.problem)
  return kept.ok
}

function nameOf(entry: EntryId): string {
  return PREFIX + entry
}
