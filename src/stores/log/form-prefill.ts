import { isId } from '#domain/id.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { LogThis } from '#messages/log-this.ts'
import type { WayBack } from '#messages/log-way-back.ts'

/** What the address of the form says: which entry, and what is known of a new one. */
export interface FormAddress {
  readonly entry?: EntryId
  readonly known?: LogThis
  /** Of a captured line: its type is to be chosen, whatever was typed for one. */
  readonly isChoosing?: boolean
  /** The field to go to; `links` is what the entry shows. */
  readonly at?: string
  /** An entry that was written for that field, to be chosen there. */
  readonly made?: EntryId
  /** The fields that this entry is written for, the one to go back to last. */
  readonly ways?: readonly WayBack[]
}

/** Longest fragment that is looked at; what follows is left alone. */
const FRAGMENT_MAX_LENGTH = 16_000
const LINE_MAX_LENGTH = 140
const INSIGHT_MAX_LENGTH = 500
const INSIGHTS_MAX_COUNT = 12
const WAYS_MAX_COUNT = 8
const DAY_MINUTES = 1440

/** Reads the fragment of the form’s address. Total: what does not fit is left out, and text stays text. */
export function readFormAddress(fragment: string, types: readonly EntryTypeName[]): FormAddress {
  const said = new URLSearchParams(fragment.replace(/^#/, '').slice(0, FRAGMENT_MAX_LENGTH))
  const entry = [...said].find(([name, value]) => value === '' && isEntryId(name))?.[0]
  const type = types.find((name) => name === said.get('new'))
  const made = said.get('with')
  const ways = said
    .getAll('for')
    .slice(-WAYS_MAX_COUNT)
    .flatMap((text) => readWay(text, types))
  return {
    ...(entry === undefined ? {} : { entry }),
    ...(type === undefined ? {} : { known: readKnown(type, said) }),
    ...(entry !== undefined && said.has('choose') ? { isChoosing: true } : {}),
    ...(entry !== undefined && isFieldName(said.get('at')) ? { at: said.get('at') ?? '' } : {}),
    ...(made !== null && isEntryId(made) ? { made } : {}),
    ...(ways.length > 0 && { ways }),
  }
}

function readWay(text: string, types: readonly EntryTypeName[]): readonly WayBack[] {
  const [entry = '', named, field = ''] = text.split('.')
  const type = types.find((name) => name === named)
  return type && isEntryId(entry) && isFieldName(field) ? [{ entry, type, field }] : []
}

function readKnown(type: EntryTypeName, said: URLSearchParams): LogThis {
  const title = lineOf(said.get('title'), LINE_MAX_LENGTH)
  const kind = said.get('kind')
  const about = said.get('about')
  const minutes = said.get('minutes')
  const from = said.get('from')
  const insights = said
    .getAll('insight')
    .slice(0, INSIGHTS_MAX_COUNT)
    .map((text) => lineOf(text, INSIGHT_MAX_LENGTH))
    .filter(Boolean)
  return {
    type,
    ...(title && { title }),
    ...(kind !== null && isId(kind) && { kind }),
    ...(about !== null && isPath(about) && { about }),
    ...(minutes !== null && isMinutes(minutes) && { minutes: Number(minutes) }),
    ...(from !== null && isEntryId(from) && { from }),
    ...(insights.length > 0 && { insights }),
  }
}

/** Whether a text has the shape of an entry’s id. */
function isEntryId(text: string): text is EntryId {
  return /^[a-z2-7]{10}$/.test(text)
}

function isFieldName(text: string | null): boolean {
  return /^[a-z]{1,40}$/i.test(text ?? '')
}

/** A path of this site, never another host: `//elsewhere` and `/\elsewhere` are none. */
function isPath(text: string): boolean {
  return text.length <= 300 && /^\/(?:[\w.~-]+\/)*[\w.~-]*(?:#[\w.:-]*)?$/.test(text)
}

function isMinutes(text: string): boolean {
  return /^\d{1,4}$/.test(text) && Number(text) <= DAY_MINUTES
}

/** One line of plain text: control characters and runs of white space become one space. */
function lineOf(text: string | null, most: number): string {
  const line = (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line.slice(0, most).toWellFormed()
}
