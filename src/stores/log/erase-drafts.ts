import type { Drafts } from '#device/drafts.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isObject, jsonOf } from '#stores/drafts/held.ts'
import { forgetPending } from '#stores/guard/pending-kept.ts'
import { draftsOf } from './draft-list.ts'

/** Forgets all that is typed of entries and not saved, and the texts of tasks that became them. */
export async function removeDraftsOf(drafts: Drafts, entries: readonly EntryId[]): Promise<void> {
  for (const entry of entries) {
    for (const { name } of await draftsOf(drafts, entry)) await drafts.remove(name)
    await forgetPending(drafts, entry)
  }
  const erased = new Set<unknown>(entries)
  for (const { name, text } of await drafts.list('task:')) {
    const held = jsonOf(text)
    if (isObject(held) && erased.has(held.entry)) await drafts.remove(name)
  }
}
