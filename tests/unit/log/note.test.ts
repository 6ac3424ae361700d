import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { draftOfNote, noteText } from '#domain/log/note.ts'
import { parseEntry } from '#domain/log/parse-entry.ts'
import { type EntryRecord, textsIn } from '#domain/log/record.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { TODAY } from './ready-log.ts'

const TYPES = Object.keys(ENTRY_TYPES) as EntryTypeName[]

const note = (title: string, text: string, more: EntryRecord['fields'] = {}): EntryRecord => ({
  type: 'note',
  stage: 'inbox',
  title,
  links: [],
  fields: { ...(text === '' ? {} : { text }), ...more },
})

describe.each(TYPES)('a captured line that becomes of type %s', (type) => {
  test('brings its text along, into a field that the form asks now', () => {
    const text = 'Mrs K. was charged twice and calmed down.\nI named the feeling before the fix.'
    const { values } = draftOfNote(note('Mrs K.', text), type)
    expect(values.title).toBe('Mrs K.')
    const asked = ENTRY_TYPES[type].fields.filter(
      ({ name, when }) => name in values && (when === undefined || values[when.field] === when.is),
    )
    expect(asked.map(({ name }) => textsIn(values[name]).join('\n'))).toContain(text)
  })

  test('loses nothing, and can be left as a draft', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    const texts = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(
        fc.oneof(fc.constant(''), word),
        texts,
        fc.array(texts, { maxLength: 3 }),
        (title, first, more) => {
          const draft = draftOfNote(note(title, [first, ...more].join('\n'), { extra: 'beside it' }), type)
          const held = Object.values(draft.values).flatMap(textsIn).join('\n')
          for (const said of [title, first, ...more, 'beside it']) expect(held).toContain(said)
          const parsed = parseEntry(draft, 'draft', { today: TODAY, entries: [] })
          expect(parsed.ok).toBe(true)
        },
      ),
    )
  })
})

test('one short line is the title of what it becomes, and stays in its text where one gives it a better one', () => {
  expect(draftOfNote(note('', 'Ask Sam about refunds'), 'goal').values).toEqual({
    title: 'Ask Sam about refunds',
    specific: 'Ask Sam about refunds',
  })
  expect(draftOfNote(note('Ask Sam', 'Ask Sam'), 'resource').values).toEqual({
    title: 'Ask Sam',
    insights: 'Ask Sam',
  })
})

test('what is known of it besides its text stays where it belongs', () => {
  const record = note('A guide', '', { address: 'https://example.org/', tags: ['calls', 'calm'] })
  expect(draftOfNote({ ...record, occurredOn: TODAY, minutes: 5 }, 'resource').values).toEqual({
    title: 'A guide',
    occurredOn: '22 11 2026',
    minutes: '5',
    address: 'https://example.org/',
    tags: 'calls\ncalm',
  })
})

test.each([
  ['Ask Sam', 'Ask Sam about refunds', 'Ask Sam about refunds'],
  ['A call', 'She was calm.', 'A call\nShe was calm.'],
  ['Only a title', '', 'Only a title'],
])('a line called %o that says %o is read as %o', (title, text, said) => {
  expect(noteText(note(title, text))).toBe(said)
})
