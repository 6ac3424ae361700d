import { readFile } from 'node:fs/promises'
import { expect, test, vi } from 'vitest'
import { makeBackupFile, readBackup } from '#formats/backup.ts'

// Offline, as what locks files is not kept for it.
vi.mock('#formats/backup/age-lock.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('where what locks files is out of reach, none is written and none is taken for damaged', async () => {
  const away = { ok: false, problem: { kind: 'lock-away' } }
  expect(await makeBackupFile([], { madeAt: 0, passphrase: 'three long words' })).toEqual(away)
  const locked = await readFile(new URL('../../fixtures/backup-v2.jsonl.gz.age', import.meta.url))
  expect(await readBackup(locked, { passphrase: 'three long words' })).toEqual(away)
  expect(await readBackup(locked)).toEqual({ ok: false, problem: { kind: 'locked' } })
})

test('a file that is not locked needs it for nothing', async () => {
  const made = await makeBackupFile([], { madeAt: 0 })
  expect(made.ok && (await readBackup(made.value.bytes)).ok).toBe(true)
})
