import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeBackup } from '#formats/backup.ts'
import { fileKindIn, fileKindOf } from '#formats/file-kind.ts'
import { readPortfolioFile, writePortfolioFile } from '#formats/portfolio-file.ts'
import { entryIdOf } from '#tests/support/entries.ts'
import { sampleShared } from '#tests/support/shared-portfolio.ts'

const utf8 = new TextEncoder()
const text = new TextDecoder()

const changed = async (change: (file: string) => string) =>
  readPortfolioFile(utf8.encode(change(text.decode(await writePortfolioFile(sampleShared())))))

test('a portfolio is read as it was written', async () => {
  const read = await readPortfolioFile(await writePortfolioFile(sampleShared()))
  expect(read.ok && read.value.shared).toEqual(sampleShared())
  expect(read.ok && read.value.digest).toMatch(/^[0-9a-f]{64}$/)
})

test('what is shared is what was chosen, with the words it is about and nothing of the rest', async () => {
  const shared = sampleShared()
  expect(shared.entries.map(({ number }) => number)).toEqual([1, 2, 3])
  expect(shared.points.map(({ id }) => id)).toEqual([
    'self-study.mp.1',
    'self-study.mp.2',
    'self-study.mp.3',
    'own.abcdefghij',
  ])
  expect(shared.named).toEqual([{ id: entryIdOf(4), number: 4 }])
  const file = text.decode(await writePortfolioFile(shared))
  expect(file).not.toContain('Nobody’s business')
  expect(file).not.toContain('Unfinished')
})

test('the first file published opens for ever, with an entry in it that would not go out today', async () => {
  const read = await readPortfolioFile(readFileSync('tests/fixtures/portfolio-v1.json'))
  const now = sampleShared()
  const entries = now.entries.map((entry) => {
    const { result: _missing, ...fields } = entry.record.fields
    return { ...entry, record: { ...entry.record, fields } }
  })
  expect(read.ok && read.value.shared).toEqual({ ...now, entries })
})

test('a file that is laid out anew still opens, as the same', async () => {
  const [as, anew] = await Promise.all([
    changed((file) => file),
    changed((file) => JSON.stringify(JSON.parse(file), null, 4)),
  ])
  expect(anew).toEqual(as)
})

test.each([
  ['empty', () => ''],
  ['foreign', () => '<html></html>'],
  ['other-kind', (file: string) => file.replace('due-credit-portfolio', 'due-credit-backup')],
  ['newer', (file: string) => file.replace('"version":1', '"version":2')],
  ['cut', (file: string) => file.slice(0, -40)],
  ['altered', (file: string) => file.replace('A guide', 'B guide')],
  ['altered', (file: string) => file.replace('"count":3', '"count":2')],
  ['altered', (file: string) => file.replace('"statement":', '"script":"x","statement":')],
] as const)('refuses a file that is %s', async (kind, change) => {
  expect(await changed(change)).toEqual({ ok: false, problem: { kind } })
})

test('what turns or hides words is taken out of what is shown, in every field', async () => {
  const shared = sampleShared()
  const [first, ...others] = shared.entries
  if (!first) throw new Error('The sample has entries')
  const evil = 'safe\u202etxt\u200b'
  const record = {
    ...first.record,
    title: evil,
    links: [{ point: 'self-study.mp.1', claim: evil }],
    fields: { insights: [evil], rows: [{ a: evil }], origin: evil },
  }
  const read = await readPortfolioFile(
    await writePortfolioFile({ ...shared, statement: evil, entries: [{ ...first, record }, ...others] }),
  )
  expect(JSON.stringify(read)).not.toMatch(/[\u202e\u200b]/)
  expect(read.ok && read.value.shared.entries[0]?.record.fields.rows).toEqual([{ a: 'safetxt' }])
})

test('one entry twice is refused: its comments would be about either', async () => {
  const shared = sampleShared()
  const twice = { ...shared, entries: [...shared.entries, ...shared.entries.slice(0, 1)] }
  expect(await readPortfolioFile(await writePortfolioFile(twice))).toEqual({
    ok: false,
    problem: { kind: 'altered' },
  })
})

test('no bytes bring the reader down', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect((await readPortfolioFile(bytes)).ok).toBe(false)
    }),
    { numRuns: 50 },
  )
})

test('a file of another kind is known by its name', async () => {
  expect(fileKindOf(await writePortfolioFile(sampleShared()))).toBe('portfolio')
  expect(fileKindOf(utf8.encode(' { "format" : "due-credit-backup", '))).toBe('backup')
  expect(fileKindOf(utf8.encode('{"format":"due-credit-nonsense"'))).toBeUndefined()
  expect(fileKindOf(new Uint8Array())).toBeUndefined()
})

test('and one that is packed by what is in it, one that is locked as that', async () => {
  expect(await fileKindIn(await writeBackup([], 0))).toBe('backup')
  expect(await fileKindIn(await writePortfolioFile(sampleShared()))).toBe('portfolio')
  expect(await fileKindIn(new Uint8Array(gzipSync('Dear diary')))).toBeUndefined()
  expect(await fileKindIn(new Uint8Array([0x1f, 0x8b, 8, 0, 1]))).toBeUndefined()
  expect(await fileKindIn(utf8.encode('age-encryption.org/v1\n-> scrypt'))).toBe('locked')
  expect(await fileKindIn(utf8.encode('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('locked')
  expect(await fileKindIn(new Uint8Array())).toBeUndefined()
})
