import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { armor, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { makeBackupFile, readBackup, writeBackup } from '#formats/backup.ts'
import { factOf } from '#tests/support/facts.ts'

/** Typed at the fixtures as well. */
const PASSPHRASE = 'Siân’s parcel 明 calls back'
const FACTS: readonly StoredFact[] = Array.from({ length: 2_000 }, (_, at) =>
  factOf('a', at + 1, at, { kind: 'setting.chosen', name: 'name', value: `${Math.sin(at)}` }),
)
const MADE_AT = Date.UTC(2026, 10, 23, 5)
const FIXTURES = new URL('../../fixtures/', import.meta.url)

/** A guess costs a second or two by design, and more on a busy machine. */
const SLOW_MILLIS = 240_000

let locked: Uint8Array<ArrayBuffer>

beforeAll(async () => {
  locked = await lockedWith(PASSPHRASE)
})

test('what a passphrase locked, it opens, whatever it is and however it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (passphrase) => {
      const bytes = await lockedWith(passphrase, FACTS.slice(0, 2))
      expect(await readBackup(bytes, { passphrase })).toMatchObject({
        ok: true,
        value: { facts: FACTS.slice(0, 2) },
      })
      expect(await readBackup(bytes, { passphrase: passphrase.normalize('NFD') })).toHaveProperty('ok', true)
    }),
    { numRuns: 40 },
  )
})

test('nothing of it can be read without', async () => {
  const text = new TextDecoder('latin1').decode(locked)
  expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S{22} 8\n/)
  expect(text).not.toContain('due-credit')
  expect(await readBackup(locked)).toEqual({ ok: false, problem: { kind: 'locked' } })
})

test(
  'asks a second of work for each guess, unless a test asks for less',
  async () => {
    const made = await makeBackupFile(FACTS.slice(0, 1), { madeAt: MADE_AT, passphrase: PASSPHRASE })
    if (!made.ok) throw new Error(made.problem.kind)
    expect(new TextDecoder('latin1').decode(made.value.bytes)).toMatch(/^\S+\n-> scrypt \S{22} 17\n/)
    expect([made.value.ending, made.value.type]).toEqual(['.jsonl.gz.age', 'application/octet-stream'])
  },
  SLOW_MILLIS,
)

describe('what Debian’s age locked', () => {
  test.each(['backup-v2.jsonl.gz.age', 'backup-v2-armored.jsonl.gz.age'])(
    '%s opens, and holds the same',
    async (name) => {
      const open = await readBackup(await readFile(new URL('backup-v2.jsonl.gz', FIXTURES)))
      expect(open.ok && open.value.facts).toHaveLength(40)
      const file = await readFile(new URL(name, FIXTURES))
      expect(await readBackup(file)).toEqual({ ok: false, problem: { kind: 'locked' } })
      expect(await readBackup(file, { passphrase: PASSPHRASE })).toEqual(open)
    },
    SLOW_MILLIS,
  )
})

describe('what is refused, and why', () => {
  const kindOf = async (bytes: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) => {
    const read = await readBackup(bytes, { passphrase })
    return read.ok ? undefined : read.problem.kind
  }

  test('another passphrase', async () => {
    expect(await kindOf(locked, 'Sian’s parcel 明 calls back')).toBe('wrong-passphrase')
    expect(await kindOf(locked, '')).toBe('wrong-passphrase')
  })

  test('a file cut anywhere', async () => {
    expect(locked.length).toBeGreaterThan(65_536 / 2)
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (share) => {
        const kind = await kindOf(locked.slice(0, Math.floor(share * (locked.length - 1))))
        expect(kind).toMatch(/^(lock-damaged|foreign|empty)$/)
      }),
    )
    expect(await kindOf(locked.slice(0, -1))).toBe('lock-damaged')
    expect(await kindOf(locked.slice(0, 60))).toBe('lock-damaged')
  })

  test('one bit changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.nat(200), fc.nat()), fc.nat(7), async (place, bit) => {
        const changed = locked.slice()
        const at = place % changed.length
        // More rounds are no damage: they are another file’s, and only cost time.
        fc.pre(at < 48 || at > 49)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        expect(await kindOf(changed)).toMatch(/^(lock-damaged|wrong-passphrase|foreign|other-lock)$/)
      }),
    )
  })

  test('more after its end', async () => {
    const more = new Uint8Array(await new Blob([locked, 'more']).arrayBuffer())
    expect(await kindOf(more)).toBe('lock-damaged')
  })

  test.each(['21', '22', '63', '9999'])(
    'a header that asks for 2^%s rounds, before one is done',
    async (rounds) => {
      const text = new TextDecoder('latin1')
        .decode(locked)
        .replace(/(-> scrypt \S{22}) 8\n/, `$1 ${rounds}\n`)
      expect(await kindOf(Uint8Array.from(text, (char) => char.charCodeAt(0)))).toBe('slow-lock')
    },
  )

  test.each([
    '-> scrypt AAAA 8',
    '-> scrypt BBBBBBBBBBBBBBBBBBBBBB 0',
    '-> scrypt BBBBBBBBBBBBBBBBBBBBBB 08',
    '-> ',
  ])('a header that is none: %s', async (stanza) => {
    const header = `age-encryption.org/v1\n${stanza}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
    expect(await kindOf(new TextEncoder().encode(header))).toBe('lock-damaged')
  })

  test('a file that was locked for a key', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()))
    const bytes = new Uint8Array(await encrypter.encrypt(await writeBackup(FACTS, MADE_AT)))
    expect(await kindOf(bytes)).toBe('other-lock')
    expect(await kindOf(new TextEncoder().encode(armor.encode(bytes)))).toBe('other-lock')
  })

  test('a locked file of another program, or one whose packing was harmed before it was locked', async () => {
    expect(await kindOf(await lockedBytes('Dear diary'))).toBe('foreign')
    const packed = gzipSync('{"format":"due-credit-backup","version":2,"body":{}}\n')
    expect(await kindOf(await lockedBytes(packed.subarray(0, 30)))).toBe('ends-early')
    expect(await kindOf(await lockedBytes(await writeBackup(FACTS, MADE_AT)))).toBeUndefined()
  })

  test('text that begins as a locked file does and is none', async () => {
    const text = armor.encode(locked)
    expect(await kindOf(new TextEncoder().encode(text))).toBeUndefined()
    expect(await kindOf(new TextEncoder().encode(text.slice(0, -40)))).toBe('lock-damaged')
    expect(await kindOf(new TextEncoder().encode(text.replace(/\n[A-Z]/i, '\n!')))).toBe('lock-damaged')
  })

  test('any bytes, without throwing', async () => {
    const start = new TextEncoder().encode('age-encryption.org/v1\n-> scrypt ')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (tail) => {
        expect(await kindOf(new Uint8Array([...start, ...tail]))).toMatch(/^(lock-damaged|slow-lock)$/)
      }),
    )
  })
})

async function lockedWith(passphrase: string, facts = FACTS): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeBackupFile(facts, { madeAt: MADE_AT, passphrase, workFactor: 8 })
  if (!made.ok) throw new Error(made.problem.kind)
  return made.value.bytes
}

async function lockedBytes(what: string | Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const encrypter = new Encrypter()
  encrypter.setScryptWorkFactor(4)
  encrypter.setPassphrase(PASSPHRASE)
  return new Uint8Array(await encrypter.encrypt(what))
}
