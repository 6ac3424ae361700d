import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryRecord } from '#domain/log/record-shape.ts'
import { readEnvelope } from '#formats/envelope.ts'
import { writeLogJson } from '#formats/log-json.ts'
import { entryOf, headOf } from '#tests/support/entries.ts'

const NOW = { at: Date.UTC(2026, 10, 22, 10), offsetMin: 0 }
const POINTS = [
  { id: 'self-study.mp.1', text: 'Three or more different self-study resources.' },
  { id: 'self-study.mp.2', text: 'Can explain how an insight was used.' },
]
const FORMAT = { name: 'due-credit-log', maxBytes: 1_000_000, upgraders: [] }

const guide = entryOf(4, {
  title: 'A guide to access requests',
  occurredOn: '2026-02-04',
  minutes: 40,
  links: [{ point: 'self-study.mp.1', claim: 'A source I found by myself.' }],
  fields: { kind: 'guidance', insights: ['A request by phone counts.', 'A month to answer it.'] },
})
const blank = entryOf(2, { type: 'reflection', stage: 'draft', title: '' })
const draft = { ...blank, head: headOf('b', blank.record, { at: NOW.at, offsetMin: 90 }) }
const log = [guide, draft, entryOf(3, {}, { isDeleted: true })]

const bodyOf = (bytes: Uint8Array) => {
  const read = readEnvelope(bytes, FORMAT)
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value as unknown as { readonly entries: readonly Record<string, unknown>[] }
}

test('version 1 is written as it was published', () => {
  const published = readFileSync('tests/fixtures/log-v1.json', 'utf8')
  expect(new TextDecoder().decode(writeLogJson([guide, draft], POINTS, NOW))).toBe(published)
})

test('entries stand by number, without those that were deleted', () => {
  expect(bodyOf(writeLogJson(log, POINTS, NOW)).entries.map(({ number }) => number)).toEqual([2, 4])
})

test('only marking points that something is linked to are named', () => {
  expect(bodyOf(writeLogJson(log, POINTS, NOW))).toMatchObject({ points: [POINTS[0]] })
})

test('both sides of a conflict are in it, one that was deleted is not', () => {
  const other = headOf('c', { ...guide.record, title: 'Another title' })
  const gone = headOf('d', { ...guide.record, title: 'Gone' }, { isDeleted: true })
  const [entry] = bodyOf(writeLogJson([{ ...guide, conflicts: [other, gone] }], POINTS, NOW)).entries
  expect(entry).toMatchObject({
    title: 'A guide to access requests',
    conflicts: [{ title: 'Another title' }],
  })
  expect(entry?.conflicts).toHaveLength(1)
})

test('whatever is written in an entry comes out as it went in', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  fc.assert(
    fc.property(text, fc.array(text), (title, insights) => {
      const [entry] = bodyOf(writeLogJson([entryOf(1, { title, fields: { insights } })], [], NOW)).entries
      expect(entry).toMatchObject({ title, fields: { insights } })
      const { type, stage, links, fields } = entry ?? {}
      expect(entryRecord({ type, stage, title, links, fields })).toBe(true)
    }),
  )
})
