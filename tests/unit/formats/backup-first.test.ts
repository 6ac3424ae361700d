import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { readBackup } from '#formats/backup.ts'
import { factOf, history, unknownFact } from '#tests/support/facts.ts'
import { writeFirstBackup } from '#tests/support/first-backup.ts'

const MADE_AT = Date.UTC(2026, 10, 22, 10)
const FACTS: readonly StoredFact[] = [
  factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' }),
  factOf('a', 2, 2_000, {
    kind: 'setting.chosen',
    name: 'name',
    value: 'O’Neill, Siân, 明, 👩‍🏫, <img onerror=alert(1)>',
  }),
  unknownFact(1, 3_000),
]

const fixture = () => readFile(new URL('../../fixtures/backup-v1.json', import.meta.url))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const textOf = () => writeFirstBackup(FACTS, MADE_AT)
const writeBackup = async (facts: readonly StoredFact[], madeAt: number) =>
  bytesOf(await writeFirstBackup(facts, madeAt))
const refusal = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readBackup(bytes)
  return read.ok ? undefined : read.problem.kind
}

test('what older releases wrote is read, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (facts) => {
      const read = await readBackup(await writeBackup(facts, MADE_AT))
      expect(read).toMatchObject({ ok: true, value: { madeAt: MADE_AT, facts, unreadable: 0 } })
    }),
  )
})

test('the first backup ever published opens, and says what it said', async () => {
  const read = await readBackup(await fixture())
  if (!read.ok) throw new Error(read.problem.kind)
  expect(read.value.unreadable).toBe(0)
  expect(read.value.facts.map(({ kind, v }) => `${kind} ${v}`)).toEqual([
    'section.read 1',
    'card.graded 1',
    'card.graded 1',
    'item.answered 1',
    'card.scheduled 1',
    'scenario.ended 1',
    'setting.chosen 1',
    'undone 1',
    'card.foreseen 1',
    'card.graded 1002',
  ])
  expect(read.value.facts.filter(isKnown)).toHaveLength(8)
})

test('what the tests take for an older release’s writing is that, byte for byte', async () => {
  const bytes = await fixture()
  const read = await readBackup(bytes)
  if (!read.ok) throw new Error(read.problem.kind)
  const again = await writeBackup(read.value.facts, read.value.madeAt)
  expect(new TextDecoder().decode(again)).toBe(new TextDecoder().decode(bytes))
})

test('an empty journal is a backup too', async () => {
  expect(await readBackup(await writeBackup([], MADE_AT))).toMatchObject({ ok: true, value: { facts: [] } })
})

test('a file laid out anew by an editor still opens', async () => {
  const tidied = JSON.stringify(JSON.parse(await textOf()), null, 2).replaceAll('\n', '\r\n')
  expect(await refusal(bytesOf(tidied))).toBeUndefined()
})

test('a file cut anywhere is refused', async () => {
  const whole = await writeBackup(FACTS, MADE_AT)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 3 }), async (length) => {
      expect(await refusal(whole.slice(0, length))).toMatch(/^(cut|altered|foreign|empty)$/)
    }),
  )
  expect(await refusal(whole.slice(0, whole.length / 2))).toBe('cut')
})

test('a changed character anywhere among the facts is refused', async () => {
  const text = await textOf()
  const start = text.indexOf('"facts":[') + 9
  const end = text.lastIndexOf(']')
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: start, max: end }),
      fc.constantFrom('x', '0', ' ', '"', '{', '\u0000'),
      async (at, char) => {
        fc.pre(text[at] !== char && text.charAt(at).trim() !== '')
        expect(await refusal(bytesOf(text.slice(0, at) + char + text.slice(at + 1)))).toMatch(
          /^(cut|altered)$/,
        )
      },
    ),
  )
})

test.each([
  ['a fact taken out', (text: string) => text.replace(/\{"id":"aaaaaaaaaa-00000001".*\n/, '')],
  ['the number of facts changed', (text: string) => text.replace('"count":3', '"count":2')],
  ['the digest changed', (text: string) => text.replace(/"sha256":"./, '"sha256":"x')],
  ['the date made nonsense', (text: string) => text.replace('2026-11-22', '2026-99-99')],
  ['something added beside the facts', (text: string) => text.replace('"count":3', '"count":3,"more":1')],
  ['a key that reaches for prototypes', (text: string) => text.replace('"of":', '"__proto__":')],
])('%s is refused as altered', async (_, change) => {
  const text = await textOf()
  expect(change(text)).not.toBe(text)
  expect(await refusal(bytesOf(change(text)))).toBe('altered')
})

test('a fact that a faulty release wrote is left out and counted', async () => {
  const faulty = { ...factOf('a', 3, 3_000, { kind: 'section.read', section: 'x' }), section: 'Not an id' }
  const read = await readBackup(await writeBackup([...FACTS, faulty], MADE_AT))
  expect(read).toMatchObject({ ok: true, value: { madeAt: MADE_AT, facts: FACTS, unreadable: 1 } })
})

test('reading is total on any bytes, and on any body', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      async (bytes) => void expect(await readBackup(bytes)).toHaveProperty('ok'),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (body) => {
      const file = JSON.stringify({ format: 'due-credit-backup', version: 1, body })
      expect(await refusal(bytesOf(file))).toBe('altered')
    }),
  )
})
