import type { Entry } from '#domain/log/entry.ts'
import { isKnownEntry } from '#domain/log/live-log.ts'
import type { EntryId } from '#domain/log/record.ts'
import { groupBySource, sourceKeyOf } from '#domain/log/source-key.ts'

/** Of resources about the same source, the number of the first one, by the ids of the others. */
export function doublesOf(entries: readonly Entry[]): ReadonlyMap<EntryId, number> {
  const resources = entries.filter(isKnownEntry).filter(({ record }) => record.type === 'resource')
  const byNumber = resources.sort((a, b) => a.number - b.number)
  const groups = groupBySource(byNumber, ({ record }) => sourceKeyOf(record))
  return new Map(
    groups.flatMap(([first, ...others]) =>
      first ? others.map(({ id }): [EntryId, number] => [id, first.number]) : [],
    ),
  )
}
