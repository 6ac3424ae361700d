import type { Id } from '#domain/id.ts'
import { copyJson } from '#domain/journal/json.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import type { Moment } from '#domain/time.ts'
import { type Format, writeEnvelope } from './envelope.ts'

/** A marking point in words, so that the file explains itself. */
export interface LoggedPoint {
  readonly id: Id
  readonly text: string
}

/** Media type of the file. */
export const LOG_JSON_TYPE = 'application/json'

const FORMAT: Format = { name: 'due-credit-log', maxBytes: 64 * 1024 * 1024, upgraders: [] }

/**
 * The log as it stands, for other programs: entries by number, an entry to a line, and the marking points they
 * are linked to. It is no backup: revisions that were replaced and deleted entries are not in it.
 */
export function writeLogJson(
  entries: readonly Entry[],
  points: readonly LoggedPoint[],
  madeAt: Moment,
): Uint8Array<ArrayBuffer> {
  const standing = entries.filter(({ isDeleted }) => !isDeleted).sort((a, b) => a.number - b.number)
  const linked = new Set(standing.flatMap(({ record }) => record.links.map(({ point }) => point)))
  const parts = [
    `"madeAt":${JSON.stringify(isoTime(madeAt))}`,
    `"points":${lines(points.filter(({ id }) => linked.has(id)).map(({ id, text }) => ({ id, text })))}`,
    `"entries":${lines(standing.map(entryJson))}`,
  ]
  return writeEnvelope(FORMAT, `{\n${parts.join(',\n')}}`)
}

function entryJson({ id, number, head, conflicts, revisions }: Entry): object {
  return {
    id,
    number,
    ...headJson(head),
    revisions,
    // What two devices wrote apart, and no one has settled yet.
    ...(conflicts.length > 0
      ? { conflicts: conflicts.filter((other) => !other.isDeleted).map(headJson) }
      : {}),
  }
}

function headJson(head: Head): object {
  return { savedAt: isoTime(head), ...recordJson(head.record) }
}

/** Keys in one order, whatever order they were kept in. */
function recordJson({ type, stage, title, occurredOn, minutes, links, fields }: EntryRecord): object {
  return {
    type,
    stage,
    title,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(minutes === undefined ? {} : { minutes }),
    links: links.map(({ point, claim }) => ({ point, claim })),
    fields,
  }
}

function lines(items: readonly object[]): string {
  const written = items.map((item) => JSON.stringify(copyJson(item) ?? null))
  return written.length === 0 ? '[]' : `[\n${written.join(',\n')}\n]`
}

/** A moment in local time with its offset, as ISO 8601 has it: `2026-11-22T10:00:00+00:00`. */
function isoTime({ at, offsetMin }: Moment): string {
  const local = new Date(at + offsetMin * 60_000).toISOString().slice(0, 19)
  const away = Math.abs(offsetMin)
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
  return `${local}${offsetMin < 0 ? '-' : '+'}${two(away / 60)}:${two(away % 60)}`
}
