import type { Id } from '#domain/id.ts'
import { copyJson, type Json } from '#domain/journal/json.ts'
import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryId, EntryRecord } from '#domain/log/record.ts'
import { entryId, entryRecord } from '#domain/log/record-shape.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Moment } from '#domain/time.ts'
import { type EnvelopeProblem, type Format, readEnvelope, writeEnvelope } from './envelope.ts'

/** A marking point in words, so that the file explains itself. */
export interface LoggedPoint {
  readonly id: Id
  readonly text: string
  /** Of a criterion of the person’s own centre: as it is numbered there. */
  readonly code?: string
}

/** Media type of the file. */
export const LOG_JSON_TYPE = 'application/json'

const FORMAT: Format = { name: 'due-credit-log', maxBytes: 64 * 1024 * 1024, upgraders: [] }

/**
 * The log as it stands, for other programs: entries by number, an entry to a line, and the marking points
 * and own criteria they are linked to. It is no backup: revisions that were replaced and deleted entries are not in it.
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
    `"points":${lines(points.filter(({ id }) => linked.has(id)).map(pointJson))}`,
    `"entries":${lines(standing.map(entryJson))}`,
  ]
  return writeEnvelope(FORMAT, `{\n${parts.join(',\n')}}`)
}

/** An entry as the file has it; what two devices wrote apart is not taken over. */
export interface FiledEntry {
  readonly id: EntryId
  readonly record: EntryRecord
  /** When the text was saved, where the file says it. */
  readonly savedAt?: Moment
}

/** What the file holds, and the places, from 1, of entries that are not of the shape they should be. */
export interface FiledLog {
  readonly entries: readonly FiledEntry[]
  readonly damaged: readonly number[]
}

/** Reads such a file again. Total on any bytes; the same id twice counts once. */
export function readLogJson(bytes: Uint8Array): Result<FiledLog, EnvelopeProblem> {
  const read = readEnvelope(bytes, FORMAT)
  if (!read.ok) return read
  const listed = isObject(read.value) ? ownValue(read.value, 'entries') : undefined
  if (!Array.isArray(listed)) return fail({ kind: 'altered' })
  const entries = new Map<EntryId, FiledEntry>()
  const damaged: number[] = []
  for (const [at, value] of listed.entries()) {
    const entry = filedEntry(value)
    if (entry) entries.set(entry.id, entry)
    else damaged.push(at + 1)
  }
  return ok({ entries: [...entries.values()], damaged })
}

function filedEntry(value: Json): FiledEntry | undefined {
  if (!isObject(value)) return undefined
  const said = (name: string) => ownValue(value, name)
  const names = ['type', 'stage', 'title', 'occurredOn', 'minutes', 'links', 'fields']
  const record = Object.fromEntries(
    names.flatMap((name) => (said(name) === undefined ? [] : [[name, said(name)]])),
  )
  const id = said('id')
  if (!(entryId(id) && entryRecord(record))) return undefined
  const savedAt = momentOf(said('savedAt'))
  // Both were just checked, name by name.
  const entry = { id: id as EntryId, record: record as unknown as EntryRecord }
  return savedAt ? { ...entry, savedAt } : entry
}

function pointJson({ id, code, text }: LoggedPoint): object {
  return { id, ...(code === undefined ? {} : { code }), text }
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

/** Reads such a moment again; anything else is none. */
function momentOf(said: unknown): Moment | undefined {
  if (typeof said !== 'string') return undefined
  const [, sign, hours, minutes] = /^[-\dT:]{19}([+-])(\d\d):(\d\d)$/.exec(said) ?? []
  const at = Date.parse(said)
  if (sign === undefined || Number.isNaN(at)) return undefined
  const away = Number(hours) * 60 + Number(minutes)
  return { at, offsetMin: sign === '-' ? -away : away }
}
