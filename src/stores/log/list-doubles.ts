import type { Entry } from '#domain/log/entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { isSameSource, type SourceKey, sourceKeyOf } from '#domain/log/source-key.ts'
import { isKnownRecord } from '#domain/log/types.ts'

/**
 * Of resources about the same source, the number of the first one, by the ids of the others. Only those that share a
 * part of their keys are compared, so that thousands stay quick.
 */
export function doublesOf(entries: readonly Entry[]): ReadonlyMap<EntryId, number> {
  const doubles = new Map<EntryId, number>()
  const seen = new Map<string, { readonly key: SourceKey; readonly number: number }[]>()
  for (const { id, number, record } of entries.toSorted((a, b) => a.number - b.number)) {
    if (!isKnownRecord(record) || record.type !== 'resource') continue
    const key = sourceKeyOf(record)
    const parts = partsOf(key)
    const known = parts
      .flatMap((part) => seen.get(part) ?? [])
      .filter((other) => isSameSource(other.key, key))
    if (known.length > 0) doubles.set(id, Math.min(...known.map((other) => other.number)))
    for (const part of parts) {
      const alike = seen.get(part)
      if (alike) alike.push({ key, number })
      else seen.set(part, [{ key, number }])
    }
  }
  return doubles
}

function partsOf({ doi, isbn, address, title }: SourceKey): readonly string[] {
  return [
    ...(doi === undefined ? [] : [`doi ${doi}`]),
    ...(isbn === undefined ? [] : [`isbn ${isbn}`]),
    ...(address === undefined ? [] : [`address ${address}`]),
    ...(title === '' ? [] : [`title ${title}`]),
  ]
}
