import { isObject, ownValue } from '#domain/journal/shape.ts'
import type { AnkiNoteType, AnkiTemplate } from '#domain/review/anki/deck.ts'
import { NOTE_TYPE } from './note-type.ts'
import { protoNumber, protoText, readProto } from './proto.ts'
import type { SqlDatabase, SqlValue } from './sql.ts'

/** Note types and decks of a collection, by Anki’s numbers for them. */
export interface Names {
  readonly noteTypes: ReadonlyMap<number, AnkiNoteType>
  readonly decks: ReadonlyMap<number, string>
  readonly rolloverHour: number
  /** Which of Anki’s schedulers wrote the history: since 2021 the second or a later one. */
  readonly scheduler: number
}

/** Reads what schema 11 keeps as JSON in its one row. Throws where that is no such JSON. */
export function readNames11(models: string, decks: string, conf: string): Names {
  const types = Object.entries(JSON.parse(models) as object).map(([id, model]: [string, unknown]) => {
    const fields = inOrder(listOf(model, 'flds')).map((field) => textOf(field, 'name'))
    const templates = inOrder(listOf(model, 'tmpls')).map((template) =>
      templateOf(textOf(template, 'name'), textOf(template, 'qfmt'), textOf(template, 'afmt'), fields),
    )
    return [
      Number(id),
      noteType(textOf(model, 'name'), keyOf(model, 'type') === 1, fields, templates),
    ] as const
  })
  const named = Object.entries(JSON.parse(decks) as object).map(
    ([id, deck]: [string, unknown]) => [Number(id), textOf(deck, 'name')] as const,
  )
  const settings: unknown = JSON.parse(conf)
  return {
    noteTypes: new Map(types),
    decks: new Map(named),
    rolloverHour: hourOf(keyOf(settings, 'rollover')),
    scheduler: Number(keyOf(settings, 'schedVer') ?? 1),
  }
}

/** Reads what schema 18 keeps in tables and as Protocol Buffers. Throws where these are not there. */
export function readNames18(db: SqlDatabase): Names {
  const fields = groups(db.rows('select ntid, ord, name from fields'))
  const templates = groups(db.rows('select ntid, ord, name, config from templates'))
  const types = [...db.rows('select id, name, config from notetypes')].map(([id, name, config]) => {
    const names = (fields.get(Number(id)) ?? []).map(([, , field]) => String(field))
    const made = (templates.get(Number(id)) ?? []).map(([, , template, format]) => {
      const proto = protoOf(format)
      return templateOf(String(template), protoText(proto, 1), protoText(proto, 2), names)
    })
    const isCloze = protoNumber(protoOf(config), 1) === 1
    return [Number(id), noteType(String(name), isCloze, names, made)] as const
  })
  const decks = [...db.rows('select id, name from decks')].map(
    ([id, name]) => [Number(id), String(name).replaceAll('\u001f', '::')] as const,
  )
  const settings = [...db.rows("select val from config where key = 'rollover'")].flat()
  const rolloverHour = hourOf(jsonOf(settings[0]))
  return { noteTypes: new Map(types), decks: new Map(decks), rolloverHour, scheduler: 2 }
}

/** Which fields a template’s two sides show, by the names in its braces. */
function templateOf(name: string, front: string, back: string, fields: readonly string[]): AnkiTemplate {
  const asked = shownIn(front, fields)
  return { name, front: asked, back: shownIn(back, fields).filter((field) => !asked.includes(field)) }
}

function shownIn(format: string, fields: readonly string[]): readonly number[] {
  const named = [...format.slice(0, 100_000).matchAll(/\{\{([^{}]{1,300})\}\}/g)].flatMap(
    ([, inner = '']) => {
      if (/^\s*[#^/!]/.test(inner)) return []
      const field = fields.indexOf(inner.slice(inner.lastIndexOf(':') + 1).trim())
      return field < 0 ? [] : [field]
    },
  )
  return [...new Set(named)]
}

function noteType(
  name: string,
  isCloze: boolean,
  fields: readonly string[],
  templates: readonly AnkiTemplate[],
): AnkiNoteType {
  const isOurs = name.startsWith(NOTE_TYPE.name) && fields.join('\n') === NOTE_TYPE.fields.join('\n')
  return { name, isCloze, isOurs, fields, templates }
}

/** Lists of fields and templates stand in the order of their `ord`. */
function inOrder(list: readonly unknown[]): readonly unknown[] {
  return list.toSorted((a, b) => Number(keyOf(a, 'ord') ?? 0) - Number(keyOf(b, 'ord') ?? 0))
}

function groups(rows: Iterable<readonly SqlValue[]>): ReadonlyMap<number, readonly (readonly SqlValue[])[]> {
  const found = new Map<number, (readonly SqlValue[])[]>()
  for (const row of rows) found.set(Number(row[0]), [...(found.get(Number(row[0])) ?? []), row])
  for (const list of found.values()) list.sort((a, b) => Number(a[1]) - Number(b[1]))
  return found
}

function protoOf(value: SqlValue | undefined) {
  return value instanceof Uint8Array ? readProto(value) : undefined
}

function jsonOf(value: SqlValue | undefined): unknown {
  if (!(value instanceof Uint8Array)) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(value))
  } catch {
    return undefined
  }
}

function hourOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 23 ? value : 4
}

function keyOf(value: unknown, key: string): unknown {
  return isObject(value) ? ownValue(value, key) : undefined
}

function textOf(value: unknown, key: string): string {
  const text = keyOf(value, key)
  return typeof text === 'string' ? text : ''
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = keyOf(value, key)
  return Array.isArray(list) ? list : []
}
