import type { EntryTypeName } from '#domain/log/types.ts'
import { applicationWords } from './log-fields-application.ts'
import { reflectionWords } from './log-fields-reflection.ts'
import { resourceWords } from './log-fields-resource.ts'

/** What a field of an entry is called, and what its form says of it. */
export interface FieldWords {
  /** The question the form asks. */
  readonly label: string
  /** What lists, files and prints call it. */
  readonly short: string
  readonly hint?: string
  /** One line of what a good answer looks like. */
  readonly good?: string
  /** The options of a choice, by name. */
  readonly options?: Readonly<Record<string, string>>
  /** What to do when it is left empty, as an order. */
  readonly missing: string
  /** Why it matters, said after that. */
  readonly why?: string
  /** It takes some telling: its box begins with four lines. */
  readonly isLong?: true
  /** Asked only of who wants to say more. */
  readonly isMore?: true
  /** What an assessor looks for, said in the margin. */
  readonly looksFor?: { readonly title: string; readonly text: string }
  /** What it shows once it is filled, in the list of what is met so far. */
  readonly shows?: string
}

/** The words of every type’s fields, by name. */
export const fieldWords: Readonly<Record<EntryTypeName, Readonly<Record<string, FieldWords>>>> = {
  resource: resourceWords,
  application: applicationWords,
  reflection: reflectionWords,
}

/** The words of one field; a field of a later release is called by its name. */
export function wordsOfField(type: EntryTypeName, name: string): FieldWords {
  const words = fieldWords[type]
  return (
    (Object.hasOwn(words, name) ? words[name] : undefined) ?? {
      label: name,
      short: name,
      missing: 'Fill this in',
    }
  )
}

/** What an option of a choice is called. */
export function optionWords(type: EntryTypeName, name: string, option: string): string {
  return wordsOfField(type, name).options?.[option] ?? option
}
