import { typedDateOf } from '#domain/typed-date.ts'
import type { EntryDraft, TypedValue } from './draft.ts'
import type { EntryTypeName } from './entry-type.ts'
import { type EntryRecord, TITLE_MAX_LENGTH, textsIn } from './record.ts'
import { NOTE_TYPE } from './stage.ts'
import { ENTRY_TYPES } from './types.ts'

/** Where what was captured goes on, by the type it turns out to be. */
const TEXT_GOES_TO: Readonly<Record<EntryTypeName, string>> = {
  resource: 'insights',
  application: 'situation',
  reflection: 'description',
  explanation: 'ownWords',
  'self-assessment': 'gaps',
  goal: 'specific',
  review: 'reading',
  feedback: 'summary',
  metric: 'source',
  comparison: 'change',
  'coaching-plan': 'objectives',
  'coaching-session': 'listening',
  'coaching-evaluation': 'finding',
  'monitoring-plan': 'sample',
  observation: 'strengths',
  improvement: 'proposal',
}

/** Whether a record is a captured line of which nobody has said yet what it will be. */
export function isNote({ type }: Pick<EntryRecord, 'type'>): boolean {
  return type === NOTE_TYPE
}

/** All that a captured line says, to be read before one chooses its type. */
export function noteText({ title, fields }: EntryRecord): string {
  const { text, ...others } = fields
  const said = [textsIn(text).join('\n'), ...Object.values(others).map((value) => textsIn(value).join('\n'))]
  return [said.some((part) => part.startsWith(title)) ? '' : title, ...said].filter(Boolean).join('\n')
}

/**
 * A captured line as the form of a type shows it first. Nothing of it is lost: what the type asks under the same name
 * stays there, and the rest of the text goes where the type has most room for it.
 */
export function draftOfNote(record: EntryRecord, type: EntryTypeName): EntryDraft {
  const { title, occurredOn, minutes, links, fields } = record
  const asked = new Set(ENTRY_TYPES[type].fields.map(({ name }) => name))
  const { text, ...others } = fields
  const own = Object.entries(others).filter(([name]) => asked.has(name))
  const rest = Object.entries(others).filter(([name]) => !asked.has(name))
  const all = [text, ...rest.map(([, value]) => value)].map((value) => textsIn(value).join('\n')).join('\n')
  const body = all.trim()
  const isTitle = title === '' && body.length <= TITLE_MAX_LENGTH && !body.includes('\n')
  const values: readonly (readonly [string, TypedValue])[] = [
    ['title', isTitle ? body : title],
    ['occurredOn', occurredOn === undefined ? '' : typedDateOf(occurredOn)],
    ['minutes', minutes === undefined ? '' : String(minutes)],
    // It stands there even where it is the title too: one gives it a better title, and the words are still there.
    ...(body === '' ? [] : [[TEXT_GOES_TO[type], body] as const]),
    // What was captured says what happened; that is a stage of its own, and one can switch.
    ...(type === 'reflection' ? [['model', 'gibbs'] as const] : []),
    ...own.map(
      ([name, value]) => [name, typeof value === 'string' ? value : textsIn(value).join('\n')] as const,
    ),
  ]
  return { type, values: Object.fromEntries(values.filter(([, value]) => value !== '')), links }
}
