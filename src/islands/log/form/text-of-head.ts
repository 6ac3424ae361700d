import type { Id } from '#domain/id.ts'
import type { Entry, Head } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { FieldValue } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { form, clash as words } from '#messages/log-form.ts'
import { valueText } from '#messages/log-values.ts'

/** One line of a text that differs from another: what it is called, and what the text says. */
export interface Told {
  readonly name: string
  readonly short: string
  /** As a person reads it; nothing said is told too. */
  readonly said: string
}

/** What several texts of one entry say differently, text by text, in the order of the form. */
export function differences(
  type: EntryTypeName,
  heads: readonly Head[],
  entries: readonly Entry[],
): readonly (readonly Told[])[] {
  const fields = ENTRY_TYPES[type].fields.map(({ name }) => name)
  const differing = [...fields, 'links', 'stage'].filter(
    (name) => new Set(heads.map((head) => keyOf(head, name))).size > 1,
  )
  return heads.map((head) => differing.map((name) => tell(type, head, name, entries)))
}

function tell(type: EntryTypeName, head: Head, name: string, entries: readonly Entry[]): Told {
  if (name === 'links') return { name, short: words.links, said: linksOf(head) || words.empty }
  if (name === 'stage') {
    return { name, short: words.stage, said: head.record.stage === 'draft' ? words.draft : words.ready }
  }
  const said = saidIn(head, name)
  const { short } = wordsOfField(type, name)
  return { name, short, said: said.length === 0 ? words.empty : read(type, name, said, entries) }
}

function read(type: EntryTypeName, name: string, said: FieldValue, entries: readonly Entry[]): string {
  const named = (id: Id) => {
    const entry = entries.find((one) => one.id === id)
    return entry ? form.entry(entry.number, entry.record.title || form.withoutTitle(entry.record.type)) : ''
  }
  return valueText(type, name, said, named).filter(Boolean).join('\n') || words.empty
}

/** What tells one text from another in one field. */
function keyOf(head: Head, name: string): string {
  if (name === 'links') return JSON.stringify(head.record.links)
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
