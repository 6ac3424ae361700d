import type { Device } from '#device/device.ts'
import type { Draft, Drafts } from '#device/drafts.ts'
import type { EntryState } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isObject, jsonOf } from '#stores/drafts/held.ts'
import { entryOfPending, forgetPending, pendingIn } from '#stores/guard/pending-kept.ts'
import { entryOfReason, forgetReasons, reasonsTyped } from '#stores/guard/reasons-typed.ts'
import { forgetUnnamed } from '#stores/unnamed-typed.ts'
import { draftsOf } from './draft-list.ts'
import { entryOfDraft } from './draft-text.ts'
import { entryOfSigning, signingsTyped } from './signing-drafts.ts'

/** Forgets all that is typed of entries and not saved, and the texts of tasks that became them. */
export async function removeDraftsOf(drafts: Drafts, entries: readonly EntryId[]): Promise<void> {
  for (const entry of entries) {
    const typed = await Promise.all([draftsOf(drafts, entry), signingsTyped(drafts, entry)])
    for (const { name } of typed.flat()) await drafts.remove(name)
    await forgetPending(drafts, entry)
    await forgetReasons(drafts, entry)
  }
  await forgetUnnamed(drafts, { erasing: entries.length, erasingPacks: 0 })
  const erased = new Set(entries)
  for (const draft of await drafts.list('task:')) {
    const entry = entryOfTask(draft)
    if (entry !== undefined && erased.has(entry)) await drafts.remove(draft.name)
  }
}

/**
 * Forgets what is typed of entries that were erased without it: the browser may have ended in between, or the erasing
 * came from another device. `entries` are in the log. Returns those it found.
 */
export async function removeDraftsOfErased(
  { drafts, journal }: Pick<Device, 'drafts' | 'journal'>,
  entries: Iterable<EntryId>,
): Promise<ReadonlySet<EntryId>> {
  const known = new Set(entries)
  const named = await Promise.all([
    draftsOf(drafts).then((found) => found.map(({ name }) => entryOfDraft(name))),
    pendingIn(drafts).then((found) => found.map(({ name }) => entryOfPending(name))),
    signingsTyped(drafts).then((found) => found.map(({ name }) => entryOfSigning(name))),
    reasonsTyped(drafts).then((found) => found.map(({ name }) => entryOfReason(name))),
    drafts.list('task:').then((found) => found.map(entryOfTask)),
  ])
  const unknown = [...new Set(named.flat())].flatMap((entry) => (entry && !known.has(entry) ? [entry] : []))
  const rows = await Promise.all(unknown.map((entry) => journal.row(`entry:${entry}`)))
  // Such rows are written by `stepEntry` alone.
  const erased = unknown.filter((_, place) => (rows[place]?.state as EntryState | undefined)?.isPurged)
  if (erased.length > 0) await removeDraftsOf(drafts, erased)
  return new Set(erased)
}

/** The entry that the text of a task became. */
function entryOfTask({ text }: Draft): EntryId | undefined {
  const held = jsonOf(text)
  return isObject(held) && typeof held.entry === 'string' ? held.entry : undefined
}
