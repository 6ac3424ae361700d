import type { Device } from '#device/device.ts'
import { isAsked } from '#domain/log/asked.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import type { Entry } from '#domain/log/entry.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { optionWords, wordsOfField } from '#messages/log-fields.ts'
import { fileWords, typeName } from '#messages/log-form.ts'
import type { Writing } from './form-view.ts'

/** Hands an entry as it stands in the form to the person, as plain text. False: they closed the sheet. */
export function offerEntryFile({ files }: Device, { draft, number, others }: Writing): Promise<boolean> {
  const text = entryText(draft, number, others)
  return files.offer(fileWords.name(number), 'text/plain', new TextEncoder().encode(text))
}

/** An entry as anyone can read it: each field by its name, then what it is linked to and why. */
export function entryText(draft: EntryDraft, number: number, others: readonly Entry[]): string {
  const { type, values, links } = draft
  const fields = ENTRY_TYPES[type].fields.filter((field) => isAsked(field, (name) => values[name]))
  const lines = fields.flatMap((field) => {
    const typed = values[field.name] ?? ''
    const told = field.input === 'entries' ? entryNames(typed, others) : String(typed)
    if (told.trim() === '') return []
    const said = field.input === 'choice' ? optionWords(type, field.name, told) : told
    const { short } = wordsOfField(type, field.name)
    return [said.includes('\n') ? `${short}:\n${said}` : `${short}: ${said}`]
  })
  const claims = links.map(({ point, claim }) => `${fileWords.link(point)}: ${claim}`)
  return [fileWords.title(number, typeName[type]), ...lines, ...claims, ''].join('\n\n')
}

function entryNames(typed: string | readonly string[], others: readonly Entry[]): string {
  const ids = typeof typed === 'string' ? [typed] : typed
  return others
    .filter(({ id }) => ids.includes(id))
    .map(({ number, record }) => fileWords.entry(number, record.title))
    .join('\n')
}
