import type { Entry } from '#domain/log/entry.ts'
import { isKnownEntry } from '#domain/log/live-log.ts'
import type { EntryId } from '#domain/log/record.ts'
import { groupBySource, sourceKeyOf } from '#domain/log/source-key.ts'
import { isInbox } from '#domain/log/stage.ts'

/** Of resources about the same source, the number of the first one, by the ids of the others. */
export function doublesOf(entries: readonly Entry[]): ReadonlyMap<EntryId, number> {
  const resources = entries.filter(isKnownEntry).filter(({ record }) => record.type === 'resource')
  // What waits in the inbox is told of what is in the log, not the other way round.
  const byNumber = resources.sort(
    (a, b) => Number(isInbox(a.record)) - Number(isInbox(b.record)) || a.number - b.number,
  )
  const groups = groupBySource(byNumber, ({ record }) => sourceKeyOf(record))
  return new Map(
    groups.flatMap(([first, ...others]) =>
      first ? others.map(({ id }): [EntryId, number] => [id, first.number]) : [],
    ),
  )
}
