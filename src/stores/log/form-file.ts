import type { Device } from '#device/device.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import type { Entry } from '#domain/log/entry.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { optionWords, wordsOfField } from '#messages/log-fields.ts'
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
    const typed = values[field.name] ?? ''
    const told = field.input === 'entries' ? entryNames(typed, others) : String(typed)
    if (told.trim() === '') return []
    const said = field.input === 'choice' ? optionWords(type, field.name, told) : told
    const { short } = wordsOfField(type, field.name)
    return [said.includes('\n') ? `${short}:\n${said}` : `${short}: ${said}`]
  })
  const claims = links.map(({ point, claim }) => `${fileWords.link(point)}: ${claim}`)
  return [fileWords.title(number, kindName(type)), ...lines, ...claims, ''].join('\n\n')
}

function entryNames(typed: string | readonly string[], others: readonly Entry[]): string {
  const ids = typeof typed === 'string' ? [typed] : typed
  return others
    .filter(({ id }) => ids.includes(id))
    .map(({ number, record }) => fileWords.entry(number, record.title))
    .join('\n')
}
