import { describe, expect, test } from 'vitest'
import { SHAPE_VERSIONS } from '#domain/journal/kinds.ts'
import { isSound, parseFact } from '#domain/journal/parse.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { HOSTILE, MARK } from '#tests/support/hostile.ts'
import { hostileFacts } from '#tests/support/hostile-facts.ts'

const facts = hostileFacts()

/** Kinds in which nobody writes a word: what they hold are ids, days and choices. */
const WORDLESS = [
  'card.hidden',
  'comment.settled',
  'entry.purged',
  'pack.ended',
  'pack.purged',
  'scenario.ended',
  'section.read',
]

describe('a journal of hostile texts', () => {
  test('is sound, fact by fact, and no fact stands for another', () => {
    expect(facts.filter((fact) => !isSound(fact)).map(({ id, kind }) => `${id} ${kind}`)).toEqual([])
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
  })

  test('has every text of the corpus in every kind of fact that holds words', () => {
    const hostile = Map.groupBy(
      facts.filter((fact) => JSON.stringify(fact).includes(MARK)),
      ({ kind }) => kind,
    )
    const kinds = Object.keys(SHAPE_VERSIONS).filter((kind) => !hostile.has(kind))
    expect(kinds.sort()).toEqual(WORDLESS)
    for (const [kind, those] of hostile)
      expect(those.length, kind).toBeGreaterThanOrEqual(Object.keys(HOSTILE).length)
  })

  test('has it in every field of text of every type of entry', () => {
    const records = facts.flatMap((fact) =>
      fact.kind === 'entry.revised' ? [JSON.parse(JSON.stringify(fact)).record] : [],
    )
    const bare = Object.values(ENTRY_TYPES).flatMap(({ name, fields }) =>
      fields
        .filter(({ input }) =>
          ['line', 'text', 'list', 'rows', 'address', 'isbn', 'doi', 'choices'].includes(input),
        )
        .filter(({ name }) => name !== 'title')
        .filter((field) => field.input !== 'rows' || field.columns.some(({ input }) => input === 'line'))
        .filter(
          (field) =>
            !records.some(
              ({ type, fields }) => type === name && JSON.stringify(fields[field.name] ?? '').includes(MARK),
            ),
        )
        .map((field) => `${name}.${field.name}`),
    )
    expect(bare).toEqual([])
  })

  test('is read as it was written, but for what no text may hold', () => {
    for (const fact of facts) {
      const read = parseFact(JSON.parse(JSON.stringify(fact)))
      expect(read.ok && JSON.stringify(read.value)).toBe(
        JSON.stringify(fact)
          .toWellFormed()
          .replace(/\\ud[89a-f][0-9a-f]{2}/g, '\uFFFD'),
      )
    }
  })
})
