import type { Id } from '#domain/id.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { ENTRY_TYPES, isKnownRecord } from '#domain/log/types.ts'
import { typeText } from '#messages/log.ts'
import { form, clash as words } from '#messages/log-form.ts'
import { stageText } from '#messages/log-stages.ts'
import { fieldText, valueText } from '#messages/log-values.ts'

/** One line of a text that differs from another: what it is called, and what the text says. */
export interface Told {
  readonly name: string
  readonly short: string
  /** As a person reads it; nothing said is told too. */
  readonly said: string
}

/** What several texts of one entry say differently, text by text, in the order of the form. They may be of different types. */
export function differences(heads: readonly Head[], entries: readonly Entry[]): readonly (readonly Told[])[] {
  const fields = heads.flatMap(({ record }) => fieldsOf(record))
  const differing = [...new Set(['type', ...fields, 'links', 'stage'])].filter(
    (name) => new Set(heads.map((head) => keyOf(head, name))).size > 1,
  )
  return heads.map((head) => differing.map((name) => tell(head, name, shortOf(heads, name), entries)))
}

/** In the order asked; what this release does not ask comes last. */
function fieldsOf(record: EntryRecord): readonly string[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields.map(({ name }) => name) : ['title']
  return [...asked, ...Object.keys(record.fields)]
}

/** What a field is called by the first of the types that ask it. */
function shortOf(heads: readonly Head[], name: string): string {
  const names = heads.map(({ record }) => fieldText(record.type, name))
  return names.find((short) => short !== name) ?? name
}

function tell(head: Head, name: string, short: string, entries: readonly Entry[]): Told {
  const { type } = head.record
  if (name === 'type') return { name, short: words.type, said: typeText(type) }
  if (name === 'links') return { name, short: words.links, said: linksOf(head) || words.empty }
  if (name === 'stage') {
    return { name, short: words.stage, said: stageText(head.record.stage) }
  }
  const said = saidIn(head, name)
  return {
    name,
    short,
    said: said.length === 0 ? words.empty : read(type, name, said, entries),
  }
}

function read(type: string, name: string, said: FieldValue, entries: readonly Entry[]): string {
  const named = (id: Id) => {
    const entry = entries.find((one) => one.id === id)
    return entry ? form.entry(entry.number, entry.record.title || form.withoutTitle(entry.record.type)) : ''
  }
  return valueText(type, name, said, named).filter(Boolean).join('\n') || words.empty
}

/** What tells one text from another in one field. */
function keyOf(head: Head, name: string): string {
  if (name === 'links') return JSON.stringify(head.record.links)
  if (name === 'type') return head.record.type
  return name === 'stage' ? head.record.stage : JSON.stringify(saidIn(head, name))
}

function saidIn({ record }: Head, name: string): FieldValue {
  if (name === 'title') return record.title === '' ? [] : [record.title]
  const held =
    name === 'occurredOn' ? record.occurredOn : name === 'minutes' ? record.minutes : record.fields[name]
  if (held === undefined) return []
  return typeof held === 'object' ? held : [String(held)]
}

function linksOf({ record }: Head): string {
  return record.links.map(({ point, claim }) => `${point}: ${claim}`).join('\n')
}
