import type { EntryTypeName } from '#domain/log/entry-type.ts'
import type {
  ChoiceField,
  ChoicesField,
  DateField,
  EntriesField,
  Field,
  ListField,
  Need,
  TextField,
} from '#domain/log/field.ts'
import { TITLE_MAX_LENGTH } from '#domain/log/record.ts'

/** A field that says something in one sentence: shorter is no answer yet. */
const SENTENCE_LENGTH = 15

/** The longest line of one field, in UTF-16 units. */
const LINE_MAX_LENGTH = 300

/** Numbers of calls, answers, seconds or pounds: more than any workplace counts. */
const FIGURE_MAX = 1_000_000_000

/** What every entry begins with. */
export const title: Field = {
  name: 'title',
  need: 'ready',
  input: 'line',
  leastLength: 3,
  most: TITLE_MAX_LENGTH,
}

/** When it happened. */
export const occurredOn: Field = { name: 'occurredOn', need: 'ready', input: 'date' }

/** How long it took. */
export const minutes: Field = { name: 'minutes', need: 'optional', input: 'number', least: 0, most: 1440 }

/** A rating from 1 to 5. */
export function rating(name: string): ChoiceField {
  return choice(name, ['1', '2', '3', '4', '5'])
}

/** One of a few, needed. */
export function choice(name: string, options: readonly string[]): ChoiceField {
  return { name, need: 'ready', input: 'choice', options }
}

/** Any of a few, of which so many are needed. */
export function choices(name: string, options: readonly string[], leastCount: number): ChoicesField {
  return { name, need: 'ready', input: 'choices', options, leastCount }
}

/** One line; optional unless said otherwise. */
export function line(name: string, need: Need = 'optional') {
  return { name, need, input: 'line', most: LINE_MAX_LENGTH } as const
}

/** A text that says something in a sentence at least, needed. */
export function sentence(name: string): TextField {
  return { name, need: 'ready', input: 'text', leastLength: SENTENCE_LENGTH }
}

/** A text of so many words at least, needed. */
export function account(name: string, leastWords: number): TextField {
  return { name, need: 'ready', input: 'text', leastWords }
}

/** A text that nobody has to write. */
export function optionalText(name: string): TextField {
  return { name, need: 'optional', input: 'text' }
}

/** Several sentences, one to a line, of which so many are needed. */
export function sentences(name: string, leastCount = 1): ListField {
  return { name, need: 'ready', input: 'list', leastLength: SENTENCE_LENGTH, leastCount }
}

/** Entries of some types, of which one at least is needed. */
export function entries(name: string, of: readonly EntryTypeName[], many = true): EntriesField {
  return { name, need: 'ready', input: 'entries', of, many }
}

/** A day that may lie ahead, needed. */
export function dueDay(name: string): DateField {
  return { name, need: 'ready', input: 'date', isAhead: true }
}

/** A figure that may have decimals and be negative, such as a net promoter score; needed. */
export function figure(name: string, least = -FIGURE_MAX): Field {
  return { name, need: 'ready', input: 'decimal', least, most: FIGURE_MAX }
}

/** A whole number of things counted; needed. */
export function counted(name: string, least = 0): Field {
  return { name, need: 'ready', input: 'number', least, most: FIGURE_MAX }
}

/** The same field, asked only while another says so. */
export function onlyIf<F extends Field>(field: string, is: string, asked: F): F {
  return { ...asked, when: { field, is } }
}

/** Skills of the job that an entry may be about. */
export const COMPETENCIES = [
  'listening',
  'questioning',
  'empathy',
  'complaint-handling',
  'problem-solving',
  'product-knowledge',
  'communication-channel',
  'recording-data',
  'confidentiality',
  'monitoring',
  'feedback',
  'coaching',
  'planning',
  'improvement',
] as const

/** How an assessor can come to see it: kinds of evidence as NVQ portfolios name them. */
export const EVIDENCE_KINDS = [
  'observation',
  'witness',
  'discussion',
  'work-product',
  'reflective-account',
  'questions',
  'simulation',
] as const

/** What every entry ends with: what sort of evidence it is, where its original is kept, what it goes with. */
export const ending: readonly Field[] = [
  { name: 'evidenceKind', need: 'optional', input: 'choice', options: EVIDENCE_KINDS },
  optionalText('evidenceLocation'),
  line('roleContext'),
  { name: 'competencies', need: 'optional', input: 'choices', options: COMPETENCIES },
  { name: 'related', need: 'optional', input: 'entries', of: 'any', many: true },
  { name: 'tags', need: 'optional', input: 'list' },
]
