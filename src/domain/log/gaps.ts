import { hasEnoughStages, isAsked, stageRuleOf, thinStages } from './asked.ts'
import type { Field } from './field.ts'
import type { EntryId, FieldValue } from './record.ts'
import { ENTRY_TYPES, type KnownRecord } from './types.ts'

/**
 * Names of the fields that a record needs before it counts, in the order asked; none where all needed ones hold. Looks
 * at what is kept, whatever its stage says: a record may come from a file or an older release.
 */
export function gapsOf(record: KnownRecord, isLive: (id: EntryId) => boolean): readonly string[] {
  const type = ENTRY_TYPES[record.type]
  const said = (name: string) => valueIn(record, name)
  const gaps = type.fields.filter(
    (field) => field.need === 'ready' && isAsked(field, said) && isGap(field, said(field.name), isLive),
  )
  const rule = stageRuleOf(type, said)
  const thin = rule && !hasEnoughStages(rule, said) ? thinStages(rule, said) : []
  return type.fields
    .map(({ name }) => name)
    .filter((name) => thin.includes(name) || gaps.some((gap) => gap.name === name))
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
  const value = valueIn(record, name)
  return typeof value === 'string' ? [value] : (value ?? [])
}

function isGap(field: Field, value: FieldValue | undefined, isLive: (id: EntryId) => boolean): boolean {
  if (value === undefined || value.length === 0) return true
  const parts = typeof value === 'string' ? [value] : value
  switch (field.input) {
    case 'entries':
      return !parts.some(isLive)
    case 'choice':
      return !parts.every((part) => field.options.includes(part))
    case 'line':
    case 'text':
    case 'list':
      return parts.some((part) => part.length < (field.leastLength ?? 1))
    default:
      return false
  }
}
