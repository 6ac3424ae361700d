import { type EntryId, textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import type { Writing } from './form-view.ts'

/** A field with one more entry chosen; nothing where it takes none such, or has it already. */
export function withChosen(
  { draft, others }: Pick<Writing, 'draft' | 'others'>,
  name: string,
  made: EntryId,
): readonly string[] | undefined {
  const field = ENTRY_TYPES[draft.type].fields.find((one) => one.name === name)
  const type = others.find(({ id }) => id === made)?.record.type
  if (field?.input !== 'entries' || type === undefined) return undefined
  if (field.of !== 'any' && !field.of.some((one) => one === type)) return undefined
  const chosen = textsIn(draft.values[name] ?? '').filter((one) => one !== '')
  if (chosen.includes(made)) return undefined
  return field.many ? [...chosen, made] : [made]
}
