import { sameJson } from '#domain/journal/json.ts'
import type { Moment } from '#domain/time.ts'
import type { Entry, EntryState, Head } from './entry.ts'
import type { EntryId, EntryRecord } from './record.ts'
import type { ReadSource } from './source.ts'
import { isSameSource, type SourceKey, sourceKeyOf } from './source-key.ts'
import { recordOfSource } from './source-record.ts'
import { isKnownRecord, type KnownRecord } from './types.ts'

/** One thing that a file brings, and where it stands to the log. */
export interface Weighed {
  /** Where it is in the file: a line, or a place in its list, from 1. */
  readonly line: number
  readonly record: EntryRecord
  /** Its own id, where the file says it. */
  readonly id?: EntryId
  /**
   * `known`: the log has it as it is; `changed`: the log has it and says something else; `gone`: it was deleted or
   * erased here; `twice`: the file has it on an earlier line.
   */
  readonly state: 'new' | 'known' | 'changed' | 'gone' | 'twice'
  /** The entry that is the same. */
  readonly entry?: Pick<Entry, 'id' | 'number'>
  /** Of a changed one: what the log says now. */
  readonly here?: Head
  /** Of a changed one: when the file’s text was saved, where it says so. */
  readonly savedAt?: Moment
  /** Where the same stands first in the file. */
  readonly first?: number
}

/** Sources of a file against the log: by DOI, ISBN, address, title and author. */
export function weighSources(
  sources: readonly ReadSource[],
  entries: readonly Entry[],
  stage: 'inbox' | 'draft',
): readonly Weighed[] {
  const known = indexOf<Entry>()
  for (const entry of entries) {
    const { record, isDeleted } = entry
    if (!isDeleted && record.type === 'resource' && isKnownRecord(record))
      known.add(sourceKeyOf(record), entry)
  }
  const met = indexOf<number>()
  return sources.map((source): Weighed => {
    const { line } = source
    const record = recordOfSource(source, stage)
    // What was just made of a source is a resource.
    const key = sourceKeyOf(record as KnownRecord)
    const entry = known.find(key)
    if (entry) return { line, record, state: 'known', entry }
    const first = met.find(key)
    met.add(key, line)
    return first === undefined ? { line, record, state: 'new' } : { line, record, state: 'twice', first }
  })
}

/** Entries of a log that was taken along as a file, against the log here: by their ids. */
export function weighEntries(
  filed: readonly { readonly id: EntryId; readonly record: EntryRecord; readonly savedAt?: Moment }[],
  entries: readonly Entry[],
  states: readonly Pick<EntryState, 'id' | 'isPurged'>[],
): readonly Weighed[] {
  const here = new Map(entries.map((entry) => [entry.id, entry]))
  const erased = new Set(states.filter(({ isPurged }) => isPurged).map(({ id }) => id))
  return filed.map(({ id, record, savedAt }, at): Weighed => {
    const entry = here.get(id)
    const found = { line: at + 1, record, id }
    if (erased.has(id) || entry?.isDeleted) return { ...found, state: 'gone' }
    if (!entry) return { ...found, state: 'new' }
    const isSame = [entry.head, ...entry.conflicts].some((head) => sameJson(head.record, record))
    if (isSame) return { ...found, state: 'known', entry }
    return { ...found, state: 'changed', entry, here: entry.head, ...(savedAt ? { savedAt } : {}) }
  })
}

/** Things by the parts of their keys, so that thousands are compared with few. */
function indexOf<T>() {
  const byPart = new Map<string, { readonly key: SourceKey; readonly thing: T }[]>()
  return {
    add(key: SourceKey, thing: T) {
      for (const part of partsOf(key)) {
        const held = byPart.get(part)
        if (held) held.push({ key, thing })
        else byPart.set(part, [{ key, thing }])
      }
    },
    find(key: SourceKey): T | undefined {
      const found = partsOf(key).flatMap(
        (part) => byPart.get(part)?.find((other) => isSameSource(other.key, key)) ?? [],
      )
      return found[0]?.thing
    },
  }
}

function partsOf({ doi, isbn, address, title }: SourceKey): readonly string[] {
  const parts = { doi, isbn, address, title }
  return Object.entries(parts).flatMap(([name, part]) => (part ? [`${name} ${part}`] : []))
}
