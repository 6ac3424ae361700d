import { hasWords } from '#domain/clean.ts'
import { hasEnoughStages, isAsked, stageRuleOf, thinStages } from './asked.ts'
import type { Field, RowsField } from './field.ts'
import { pairProblems } from './pairs.ts'
import { type EntryId, type FieldValue, type RowValue, rowsIn, textsIn } from './record.ts'
import { ENTRY_TYPES, type KnownRecord } from './types.ts'

/**
 * Names of the fields that a record needs before it counts, in the order asked; none where all needed ones hold. Looks
 * at what is kept, whatever its stage says: a record may come from a file or an older release.
 */
export function gapsOf(record: KnownRecord, isLive: (id: EntryId) => boolean): readonly string[] {
  const live = liveIn(record, isLive)
  const known = foundGaps.get(record)
  if (known?.live === live) return known.gaps
  const gaps = lookForGaps(record, isLive)
  foundGaps.set(record, { live, gaps })
  return gaps
}

/**
 * Records never change, and nothing else that a gap hangs on does but which of the entries it names are on the list:
 * every rule asks for them, and asks again after each change of another entry.
 */
const foundGaps = new WeakMap<KnownRecord, { readonly live: string; readonly gaps: readonly string[] }>()

/** The fields of each type of which a gap can hang on the list, and those that are needed: found once, for every record. */
const asking = new Map<
  KnownRecord['type'],
  { readonly naming: readonly string[]; readonly needed: readonly Field[] }
>()

function askingOf(type: KnownRecord['type']) {
  const known = asking.get(type)
  if (known) return known
  const { fields } = ENTRY_TYPES[type]
  const naming = fields.filter(({ input }) => input === 'entries').map(({ name }) => name)
  const made = { naming, needed: fields.filter(({ need }) => need === 'ready') }
  asking.set(type, made)
  return made
}

function liveIn(record: KnownRecord, isLive: (id: EntryId) => boolean): string {
  let live = ''
  for (const name of askingOf(record.type).naming) {
    if (!Object.hasOwn(record.fields, name)) continue
    for (const id of entriesIn(record, name)) live += isLive(id) ? '+' : '-'
  }
  return live
}

const NO_GAPS: readonly string[] = []

function lookForGaps(record: KnownRecord, isLive: (id: EntryId) => boolean): readonly string[] {
  const type = ENTRY_TYPES[record.type]
  const said = (name: string) => valueIn(record, name)
  const gaps = askingOf(record.type).needed.filter(
    (field) => isAsked(field, said) && isGap(field, said(field.name), isLive),
  )
  const rule = stageRuleOf(type, said)
  const thin = rule && !hasEnoughStages(rule, said) ? thinStages(rule, said) : NO_GAPS
  const pairs = pairProblems(type, said)
  // Most records have none.
  if (gaps.length === 0 && thin.length === 0 && pairs.length === 0) return NO_GAPS
  const lacking = new Set([...thin, ...gaps.map(({ name }) => name), ...pairs.map(({ field }) => field)])
  return type.fields.map(({ name }) => name).filter((name) => lacking.has(name))
}

/** What a record says in one field, of its own or common to all types. */
export function valueIn(record: KnownRecord, name: string): FieldValue | undefined {
  if (name === 'title') return record.title === '' ? undefined : record.title
  if (name === 'occurredOn') return record.occurredOn
  if (name === 'minutes') return record.minutes === undefined ? undefined : String(record.minutes)
  return Object.hasOwn(record.fields, name) ? record.fields[name] : undefined
}

/** The entries that a record names in one field. */
export function entriesIn(record: KnownRecord, name: string): readonly EntryId[] {
  return textsIn(valueIn(record, name))
}

function isGap(field: Field, value: FieldValue | undefined, isLive: (id: EntryId) => boolean): boolean {
  if (value === undefined || value.length === 0) return true
  const parts = textsIn(value)
  switch (field.input) {
    case 'entries':
      return !parts.some(isLive)
    case 'choice':
      return !parts.every((part) => field.options.includes(part))
    case 'choices':
      return parts.filter((part) => field.options.includes(part)).length < (field.leastCount ?? 1)
    case 'rows':
      return rowsIn(value).length === 0 || rowsIn(value).some((row) => !isWhole(field, row))
    case 'list':
      return parts.length < (field.leastCount ?? 1) || parts.some((part) => isShort(field, part))
    case 'text':
      return parts.some((part) => isShort(field, part) || !hasWords(part, field.leastWords ?? 0))
    case 'line':
      return parts.some((part) => isShort(field, part))
    default:
      return false
  }
}

function isWhole({ columns }: RowsField, row: RowValue): boolean {
  return columns.every(
    (column) => column.need === 'optional' || !isGap(column, row[column.name], () => false),
  )
}

function isShort({ leastLength = 1 }: { readonly leastLength?: number }, text: string): boolean {
  return text.length < leastLength
}
