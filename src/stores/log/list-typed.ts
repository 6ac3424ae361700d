import type { Device } from '#device/device.ts'
import type { Draft } from '#device/drafts.ts'
import { sameJson } from '#domain/journal/json.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { draftOf } from '#domain/log/parse-entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import type { Moment } from '#domain/time.ts'
import { draftsOf, readLeft } from './draft-list.ts'
import { entryOfDraft, type StoredDraft } from './draft-text.ts'
import { removeDraftsOfErased } from './erase-drafts.ts'

/** A form that was begun on this device and not saved. */
export interface Typed extends Moment {
  readonly entry: EntryId
  readonly type: EntryTypeName
  /** Empty where none is typed yet. */
  readonly title: string
  /** The number of the entry it changes; absent for a new one. */
  readonly number?: number
  /** Where it lies, the draft itself first, then what it goes on from. */
  readonly drafts: readonly Draft[]
}

/** What is typed and not saved, newest first; what says nothing, or nothing new, is left out. */
export async function readTyped(
  { drafts, journal, now }: Pick<Device, 'drafts' | 'journal' | 'now'>,
  entries: readonly Entry[],
): Promise<readonly Typed[]> {
  const { offsetMin } = now()
  const left = readLeft(await draftsOf(drafts))
  const typed = left.flatMap(({ name, text, at, stored, before }) => {
    const entry = entryOfDraft(name)
    const saved = entries.find(({ id }) => id === entry)
    if (entry === undefined || isBlank(stored) || (saved && saysTheSame(stored, saved))) return []
    const title = stored.values.title
    return {
      entry,
      type: stored.type,
      title: typeof title === 'string' ? title.trim() : '',
      ...(saved ? { number: saved.number } : {}),
      drafts: [{ name, text, at }, ...before],
      at,
      offsetMin,
    }
  })
  const erased = await removeDraftsOfErased(
    { drafts, journal },
    entries.map(({ id }) => id),
  )
  return typed.filter(({ entry }) => !erased.has(entry))
}

function isBlank({ values, links }: StoredDraft): boolean {
  return links.length === 0 && Object.values(values).every((value) => value.length === 0)
}

function saysTheSame({ type, values, links }: StoredDraft, { record }: Entry): boolean {
  return isKnownRecord(record) && sameJson(draftOf(record), { type, values, links })
}
