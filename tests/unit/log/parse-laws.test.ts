import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EntryDraft } from '#domain/log/draft.ts'
import type { Field } from '#domain/log/field.ts'
import { draftOf, parseEntry } from '#domain/log/parse-entry.ts'
import type { EntryRecord } from '#domain/log/record.ts'
import { entryRecord } from '#domain/log/record-shape.ts'
import { standLog } from '#domain/log/stand.ts'
import { ENTRY_TYPES, isKnownRecord, type KnownRecord } from '#domain/log/types.ts'
import { entryIdOf, entryOf } from '#tests/support/entries.ts'
import { readyLog, resource, STAGE, TODAY } from './ready-log.ts'

const known = { today: TODAY, entries: readyLog() }
const types = fc.constantFrom(...Object.values(ENTRY_TYPES))
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '\u200d',
    'a\u200d b',
    '\ud800',
    '\u202e',
    'x'.repeat(20_001),
    '\r\n\r',
    STAGE,
    'It shows what I did.',
  ),
)

/** What might be typed into a field: mostly what belongs there. */
function typed(field: Field): fc.Arbitrary<string | readonly string[]> {
  switch (field.input) {
    case 'entries':
      return fc.array(fc.oneof(fc.constantFrom(...[1, 2, 3, 4].map(entryIdOf)), text), { maxLength: 4 })
    case 'choice':
      return fc.oneof(fc.constantFrom(...field.options), text)
    case 'date':
      return fc.oneof(fc.constantFrom('1 2 2026', '2026-11-22', '3 Mar 1999', '30 2 2026'), text)
    case 'number':
      return fc.oneof(fc.integer().map(String), text)
    case 'address':
      return fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), text)
    case 'isbn':
      return fc.oneof(fc.constantFrom('0-306-40615-2', '978-0-306-40615-7'), text)
    case 'doi':
      return fc.oneof(
        fc.constantFrom('doi:10.1000/182', 'https://doi.org/10.1000/a%20b', 'https://doi.org/10.1/%'),
        text,
      )
    case 'list':
      return fc.oneof(fc.array(text, { maxLength: 4 }), text)
    default:
      return text
  }
}

const links = fc.array(
  fc.record({ point: fc.oneof(fc.constantFrom('self-study.mp.1', 'x.wider'), text), claim: text }),
  { maxLength: 3 },
)

/** Forms of any type, filled with anything. */
const drafts: fc.Arbitrary<EntryDraft> = types.chain(({ name, fields }) =>
  fc.record({ type: fc.constant(name), values: fc.subarray([...fields]).chain(valuesOf), links }),
)

/** Forms that are whole but for a few fields typed over. */
const nearlyWhole: fc.Arbitrary<EntryDraft> = fc
  .constantFrom(...readyLog())
  .map(({ record }) => draftOf(mustKnow(record)))
  .chain((whole) =>
    fc
      .subarray([...ENTRY_TYPES[whole.type].fields], { maxLength: 3 })
      .chain((fields) =>
        valuesOf(fields).map((values) => ({ ...whole, values: { ...whole.values, ...values } })),
      ),
  )

function valuesOf(fields: readonly Field[]): fc.Arbitrary<EntryDraft['values']> {
  const each = fields.map((field) => typed(field).map((value) => [field.name, value] as const))
  return fc.tuple(...each).map((all) => Object.fromEntries(all))
}

function mustKnow(record: EntryRecord): KnownRecord {
  if (!isKnownRecord(record)) throw new Error('These tests write no other types')
  return record
}

const stages = fc.constantFrom('ready', 'draft')

test('every form is read, and what is kept has the shape of a record', () => {
  fc.assert(
    fc.property(fc.oneof(drafts, nearlyWhole), stages, (draft, stage) => {
      const parsed = parseEntry(draft, stage, known)
      if (parsed.ok) expect(entryRecord(parsed.value)).toBe(true)
      else expect(parsed.problem).not.toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a record shown in its form and saved again is the same record', () => {
  let kept = 0
  fc.assert(
    fc.property(fc.oneof(drafts, nearlyWhole), stages, (draft, stage) => {
      const parsed = parseEntry(draft, stage, known)
      if (!parsed.ok) return
      kept += 1
      expect(parseEntry(draftOf(mustKnow(parsed.value)), stage, known)).toEqual(parsed)
    }),
    { numRuns: 1_000 },
  )
  expect(kept).toBeGreaterThan(200)
})

test('records that are ready come back ready', () => {
  for (const { record } of readyLog()) {
    expect(parseEntry(draftOf(mustKnow(record)), 'ready', known)).toEqual({ ok: true, value: record })
  }
})

test('the form and the rules agree on what is finished', () => {
  const counts = { ready: 0, not: 0 }
  fc.assert(
    fc.property(nearlyWhole, (draft) => {
      const asDraft = parseEntry(draft, 'draft', known)
      if (!asDraft.ok) return
      const parsed = parseEntry(draft, 'ready', known)
      const entry = entryOf(8, { ...asDraft.value, stage: 'ready' })
      counts[parsed.ok ? 'ready' : 'not'] += 1
      const alone = standLog(
        [...known.entries.filter(({ record }) => record.type !== draft.type), entry],
        TODAY,
      )
      const named = [...alone.points.values()].flatMap(({ missing }) =>
        missing.flatMap((one) => (one.kind === 'unfinished' && one.entry.number === 8 ? [one.fields] : [])),
      )
      if (parsed.ok) expect(named).toEqual([])
      const fields = parsed.ok ? [] : parsed.problem.map(({ field }) => field)
      for (const field of fields) expect(named[0] ?? []).toContain(field)
    }),
    { numRuns: 400 },
  )
  expect(Math.min(counts.ready, counts.not)).toBeGreaterThan(30)
})

test('where a log stands does not depend on the order of its entries', () => {
  const entries = fc.array(fc.tuple(fc.oneof(drafts, nearlyWhole), fc.boolean()), { maxLength: 7 })
  const orders = entries.chain((all) => {
    const log = all.map(([draft, isDeleted], at) => {
      const parsed = parseEntry(draft, 'draft', known)
      const record = parsed.ok ? { ...parsed.value, stage: 'ready' } : resource(1).record
      return entryOf(at + 1, record, { isDeleted: isDeleted && at % 3 === 0 })
    })
    return fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length }))
  })
  fc.assert(
    fc.property(orders, ([log, mixed]) => {
      expect(standLog(mixed, TODAY)).toEqual(standLog(log, TODAY))
    }),
  )
})
