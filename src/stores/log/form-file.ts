import type { Device } from '#device/device.ts'
import type { EntryDraft, TypedValue } from '#domain/log/draft.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type { Field } from '#domain/log/field.ts'
import { rowsIn, textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { optionWords, rowText, wordsOfField } from '#messages/log-fields.ts'
import { fileWords, kindName } from '#messages/log-form.ts'
import type { Writing } from './form-view.ts'

/** Hands an entry as it stands in the form to the person, as plain text. False: they closed the sheet. */
export function offerEntryFile(
  { files }: Device,
  { draft, number, others }: Pick<Writing, 'draft' | 'number' | 'others'>,
): Promise<boolean> {
  const text = entryText(draft, number, others)
  return files.offer(fileWords.name(number), 'text/plain', new TextEncoder().encode(text))
}

/** An entry as anyone can read it: each field that holds something, asked or not, by its name; then what it is linked to and why. */
export function entryText(draft: EntryDraft, number: number, others: readonly Entry[]): string {
  const { type, values, links } = draft
  const lines = ENTRY_TYPES[type].fields.flatMap((field) => {
    const said = saidIn(type, field, values[field.name], others).join('\n')
    if (said.trim() === '') return []
    const { short } = wordsOfField(type, field.name)
    return [said.includes('\n') ? `${short}:\n${said}` : `${short}: ${said}`]
  })
  const claims = links.map(({ point, claim }) => `${fileWords.link(point)}: ${claim}`)
  return [fileWords.title(number, kindName(type)), ...lines, ...claims, ''].join('\n\n')
}

function saidIn(
  type: EntryTypeName,
  field: Field,
  typed: TypedValue = '',
  others: readonly Entry[],
): readonly string[] {
  const texts = textsIn(typed)
  switch (field.input) {
    case 'entries':
      return others
        .filter(({ id }) => texts.includes(id))
        .map(({ number, record }) => fileWords.entry(number, record.title))
    case 'choice':
    case 'choices':
      return texts.map((option) => optionWords(type, field.name, option))
    case 'rows':
      return rowsIn(typed).map((row) => rowText(type, field.name, row))
    default:
      return texts
  }
}
