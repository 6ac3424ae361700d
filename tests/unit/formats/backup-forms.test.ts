import { readFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { BackupForm } from '#formats/backup/forms.ts'
import { readHead } from '#formats/backup/read-head.ts'
import { makeBackupFile, readBackup } from '#formats/backup.ts'
import { factOf } from '#tests/support/facts.ts'

const MADE_AT = Date.UTC(2026, 10, 23, 8)
const FACTS = [factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' })]
const FORMS: readonly BackupForm[] = [
  { name: 'entry:aaaaaaaaaa', text: '{"type":"resource","values":{"title":"O’Neill, 明 👩‍🏫"}}', at: 9 },
  { name: 'task:heat', text: 'lines\n and\ttabs', at: 7 },
]

async function bytesWith(forms: readonly BackupForm[]) {
  const made = await makeBackupFile(FACTS, { madeAt: MADE_AT, forms })
  if (!made.ok) throw new Error(made.problem.kind)
  return made.value
}

test('what is half filled in stands in the first line, and comes back as it was', async () => {
  const { bytes, formsLeft } = await bytesWith(FORMS)
  expect(formsLeft).toBe(0)
  expect(await readBackup(bytes)).toMatchObject({ ok: true, value: { facts: FACTS, forms: FORMS } })
  // Releases that know nothing of it see as many lines as ever.
  expect(gunzipSync(bytes).toString().trim().split('\n')).toHaveLength(3)
  expect(await readBackup((await bytesWith([])).bytes)).toMatchObject({ value: { forms: [] } })
})

test('the file that the first release with forms wrote opens for ever', async () => {
  const file = await readFile(new URL('../../fixtures/backup-v2-forms.jsonl.gz', import.meta.url))
  expect(await readBackup(new Uint8Array(file))).toMatchObject({
    ok: true,
    value: { facts: FACTS, forms: FORMS },
  })
})

test('forms that would make the first line longer than it is read are left out and counted, the newest kept', async () => {
  const large = (name: string, at: number) => ({ name, text: '明'.repeat(120_000), at })
  const forms = [large('entry:old', 1), large('entry:new', 3), large('entry:mid', 2), ...FORMS]
  const { bytes, formsLeft } = await bytesWith(forms)
  expect(formsLeft).toBe(1)
  const read = await readBackup(bytes)
  expect(read.ok && read.value.forms.map(({ name }) => name)).toEqual([
    'entry:aaaaaaaaaa',
    'task:heat',
    'entry:new',
    'entry:mid',
  ])
  expect(await readHead(new Blob([bytes]))).toMatchObject({ count: 1 })
})

test.each([
  ['no list', '"forms":{"name":"a"}'],
  ['no forms', '"forms":[1,null,{"name":1,"text":"a","at":1},{"name":"a","text":"b","at":-1}]'],
])('a first line whose forms are %s has none, and its facts are taken in', async (_what, forms) => {
  const text = gunzipSync((await bytesWith([])).bytes).toString()
  const changed = text.replace('"devices":', `${forms},"devices":`)
  const head = changed.split('\n')[0] ?? ''
  expect(await readHead(new Blob([gzipSync(`${head}\n`)]))).toMatchObject({ forms: [], count: 1 })
})
