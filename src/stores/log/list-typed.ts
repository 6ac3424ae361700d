import type { Device } from '#device/device.ts'
import { sameJson } from '#domain/journal/json.ts'
import type { Entry } from '#domain/log/entry.ts'
import { draftOf } from '#domain/log/parse-entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { ENTRY_TYPES, type EntryTypeName, isKnownRecord } from '#domain/log/types.ts'
import type { Moment } from '#domain/time.ts'
import { draftName, readDraft, type StoredDraft } from './draft-text.ts'

/** A form that was begun on this device and not saved. */
export interface Typed extends Moment {
  readonly entry: EntryId
  readonly type: EntryTypeName
  /** Empty where none is typed yet. */
  readonly title: string
  /** The number of the entry it changes; absent for a new one. */
  readonly number?: number
}

const TYPES: readonly EntryTypeName[] = Object.values(ENTRY_TYPES).map(({ name }) => name)

/** What is typed and not saved, newest first; what says nothing, or nothing new, is left out. */
export async function readTyped(
  { drafts, now }: Pick<Device, 'drafts' | 'now'>,
  entries: readonly Entry[],
): Promise<readonly Typed[]> {
  const prefix = draftName('')
  const { offsetMin } = now()
  return (await drafts.list(prefix)).flatMap(({ name, text, at }) => {
    const entry = name.slice(prefix.length)
    const draft = readDraft(text, TYPES)
    const saved = entries.find(({ id }) => id === entry)
    if (!draft || isBlank(draft) || (saved && saysTheSame(draft, saved))) return []
    const title = draft.values.title
    return {
      entry,
      type: draft.type,
      title: typeof title === 'string' ? title.trim() : '',
      ...(saved ? { number: saved.number } : {}),
      at,
      offsetMin,
    }
  })
}

function isBlank({ values, links }: StoredDraft): boolean {
  return links.length === 0 && Object.values(values).every((value) => value.length === 0)
}

function saysTheSame({ type, values, links }: StoredDraft, { record }: Entry): boolean {
  return isKnownRecord(record) && sameJson(draftOf(record), { type, values, links })
}
