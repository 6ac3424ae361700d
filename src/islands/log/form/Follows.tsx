import { isAsked } from '#domain/log/asked.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { unaskedFields } from '#domain/log/parse-entry.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { wordsOfField } from '#messages/log-fields.ts'
import { followsText } from '#messages/log-form-texts.ts'
import { useSpoken } from './use-spoken.ts'

interface Props {
  readonly draft: EntryDraft
  /** The question whose answer decides what is asked next. */
  readonly name: string
}

/** What an answer brings: how many questions come with it, and what of another answer is kept meanwhile. */
export function Follows({ draft, name }: Props) {
  const { type, values } = draft
  const { fields } = ENTRY_TYPES[type]
  const depending = fields.filter(({ when }) => when?.field === name)
  const asked = depending.filter((field) => isAsked(field, (one) => values[one]))
  const unasked = unaskedFields(draft).filter((one) => depending.some((field) => field.name === one))
  const kept = unasked.map((one) => wordsOfField(type, one).short)
  const said = useSpoken(values[name] ? followsText(asked.length, kept) : '')
  return (
    <p class="small quiet" role="status">
      {said}
    </p>
  )
}
