import { isAsked } from '#domain/log/asked.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { tellsOf } from '#messages/log-form.ts'

/** As much of a text as is looked at: more would hold up typing. */
const LOOKED_AT_LENGTH = 20_000

/** Signs by which one may know what a telling has; each may miss, so they only ever say what is there. */
const SIGNS = {
  past: /\b(?:was|were|had|did|said|told|asked|went|rang|gave|took|made|felt|got|[a-z]{3,20}ed)\b/i,
  reference: /\b(?:ref|reference|case|ticket|order)\b\D{0,12}\d{2,}|\b[A-Z]{1,4}-?\d{3,}\b|#\d{3,}/i,
  words: /[“"‘][^“”"\n]{3,400}[”"’]/,
} as const

/** What an assessor looks for and an entry has so far, in the words of its type. */
export function metSoFar({ type, values }: EntryDraft): readonly string[] {
  const said = (name: string) => values[name]
  const filled = ENTRY_TYPES[type].fields.flatMap((field) => {
    const { shows } = wordsOfField(type, field.name)
    const isFilled = textsIn(values[field.name]).some((text) => text.trim() !== '')
    return shows && isFilled && isAsked(field, said) ? [shows] : []
  })
  return type === 'application' ? [...filled, ...toldIn(values)] : filled
}

function toldIn(values: EntryDraft['values']): readonly string[] {
  const told = ['situation', 'whatIDid', 'result']
    .map((name) => String(values[name] ?? '').slice(0, LOOKED_AT_LENGTH))
    .join('\n')
  return (['past', 'reference', 'words'] as const)
    .filter((sign) => SIGNS[sign].test(told))
    .map((sign) => tellsOf[sign])
}
