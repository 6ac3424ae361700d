import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StoredFact } from '#domain/journal/fact.ts'
import { APP } from '#formats/app.ts'
import { BACKUP_MAX_BYTES, UNPACKED_MAX_BYTES } from '#formats/backup/lines.ts'
import type { BackupProblem } from '#formats/backup/problem.ts'
import { makeBackupFile, readBackup, writeBackup } from '#formats/backup.ts'
import { factOf, history, unknownFact } from '#tests/support/facts.ts'

const MADE_AT = Date.UTC(2026, 10, 22, 10)
const FACTS: readonly StoredFact[] = [
  factOf('a', 1, 1_000, { kind: 'section.read', section: 'self-study.choose' }),
  factOf('a', 7, 2_000, {
    kind: 'setting.chosen',
    name: 'name',
    value: 'O’Neill, Siân, 明, 👩‍🏫, <img onerror=alert(1)>',
  }),
  unknownFact(1, 3_000),
]

const bytesOf = (text: string) => new TextEncoder().encode(text)
const packed = (text: string) => new Uint8Array(gzipSync(text, { level: 1 }))
const textOf = async (facts = FACTS) => gunzipSync(await writeBackup(facts, MADE_AT)).toString()
const problemOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<BackupProblem | undefined> => {
  const read = await readBackup(bytes)
  return read.ok ? undefined : read.problem
}
const kindOf = async (bytes: Uint8Array<ArrayBuffer>) => (await problemOf(bytes))?.kind

/** The text with another digest where it says one: whole again, as whoever changed it may have made it. */
const sealedAnew = (text: string) => {
  const lines = text.split('\n')
  const before = lines
    .slice(0, -2)
    .map((line) => `${line}\n`)
    .join('')
  const sha256 = createHash('sha256').update(before).digest('hex')
  return `${before}${(lines.at(-2) ?? '').replace(/"sha256":".*"/, `"sha256":"${sha256}"`)}\n`
}

describe('what is written', () => {
  test('is read, whatever it is, packed or unpacked', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (facts) => {
        const bytes = await writeBackup(facts, MADE_AT)
        const read = await readBackup(bytes)
        expect(read).toMatchObject({ ok: true, value: { madeAt: MADE_AT, facts, unreadable: 0 } })
        expect(await readBackup(new Uint8Array(gunzipSync(bytes)))).toEqual(read)
      }),
    )
  })

  test('is lines that any program can check: a head, a fact a line, and the digest of all before the last', async () => {
    const lines = (await textOf()).split('\n')
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      format: 'due-credit-backup',
      version: 2,
      body: {
        madeAt: '2026-11-22T10:00:00.000Z',
        app: APP,
        count: 3,
        devices: { aaaaaaaaaa: { most: 7, count: 2 }, zzzzzzzzzz: { most: 1, count: 1 } },
      },
    })
    expect(lines.slice(1, 4).map((line) => JSON.parse(line))).toEqual(FACTS)
    const before = lines.slice(0, 4).map((line) => `${line}\n`)
    const sha256 = createHash('sha256').update(before.join('')).digest('hex')
    expect(lines.slice(4)).toEqual([`{"end":true,"count":3,"sha256":"${sha256}"}`, ''])
  })

  test('names the release that wrote it, as the package has it', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { readonly version: string }
    expect(APP).toBe(`Due Credit ${version}`)
  })

  test('says of each device how many facts and which the last, to whoever opens it', async () => {
    const read = await readBackup(await writeBackup(FACTS, MADE_AT))
    expect(read.ok && read.value.app).toBe(APP)
    expect(read.ok && [...read.value.devices]).toEqual([
      ['aaaaaaaaaa', { most: 7, count: 2 }],
      ['zzzzzzzzzz', { most: 1, count: 1 }],
    ])
  })

  test('has the digest that it is told to have, and is a tenth of its text', async () => {
    const many = Array.from({ length: 3_000 }, (_, at) =>
      factOf('a', at + 1, at * 1_000, { kind: 'section.read', section: 'self-study.choose' }),
    )
    const shares: number[] = []
    const made = await makeBackupFile(many, { madeAt: MADE_AT, tell: (share) => shares.push(share) })
    if (!made.ok) throw new Error(made.problem.kind)
    const { bytes, digest, ending, type } = made.value
    expect([ending, type]).toEqual(['.jsonl.gz', 'application/gzip'])
    expect(await readBackup(bytes)).toMatchObject({ value: { digest, count: 3_000 } })
    expect(bytes.length).toBeLessThan((await textOf(many)).length / 5)
    expect(shares.length).toBeGreaterThan(5)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  test('may be nothing at all', async () => {
    expect(await readBackup(await writeBackup([], MADE_AT))).toMatchObject({ ok: true, value: { facts: [] } })
  })

  test('keeps what a damage left of a fact to a line of its own, and the rest of the file good', async () => {
    const junk = { id: 'aaaaaaaaaa-00000003', kind: 'section.read' } as unknown as StoredFact
    const cyclic = { ...junk } as unknown as { self: unknown }
    cyclic.self = cyclic
    const read = await readBackup(
      await writeBackup([...FACTS, junk, cyclic as unknown as StoredFact], MADE_AT),
    )
    expect(read).toMatchObject({ ok: true, value: { facts: FACTS, unreadable: 2, count: 5 } })
  })
})

describe('what is refused, and why', () => {
  test('a file cut anywhere, packed or not', async () => {
    const whole = await writeBackup(FACTS, MADE_AT)
    const text = bytesOf(await textOf())
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(whole, text),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (file, share) => {
          // Its last line feed alone is no loss.
          const most = file === text ? file.length - 2 : file.length - 1
          const kind = await kindOf(file.slice(0, Math.floor(share * most)))
          expect(kind).toMatch(/^(ends-early|packing|line|cut|altered|foreign|empty)$/)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a file cut between its facts says after how many', async () => {
    const text = await textOf()
    const cut = text.slice(0, text.indexOf('\n', text.indexOf('Siân')) + 20)
    expect(await problemOf(bytesOf(cut))).toEqual({ kind: 'ends-early', records: 2, of: 3 })
    expect(await problemOf(packed(cut))).toEqual({ kind: 'ends-early', records: 2, of: 3 })
    const whole = await writeBackup(FACTS, MADE_AT)
    expect(await kindOf(whole.slice(0, whole.length / 2))).toBe('ends-early')
  })

  test('one bit changed anywhere, packed or not', async () => {
    const whole = await writeBackup(FACTS, MADE_AT)
    const text = bytesOf(await textOf())
    const said = await readBackup(whole)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(whole, text), fc.nat(), fc.nat(7), async (file, place, bit) => {
        const changed = file.slice()
        const at = place % file.length
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const read = await readBackup(changed)
        // Some bits of what packs it carry nothing: when and by what it was packed, and what fills its last byte.
        if (file === text) expect(read.ok).toBe(false)
        if (read.ok) expect(read).toEqual(said)
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['a word of a fact', (text: string) => text.replace('Siân', 'Sian'), { kind: 'digest' }],
    ['its date', (text: string) => text.replace('2026-11-22', '2026-11-23'), { kind: 'digest' }],
    ['its digest', (text: string) => text.replace(/"sha256":"./, '"sha256":"x'), { kind: 'digest' }],
    [
      'a bracket of a fact',
      (text: string) => text.replace('"section.read"', '"section.read'),
      { kind: 'line', line: 2 },
    ],
    [
      'the number in its last line',
      (text: string) => text.replace('"end":true,"count":3', '"end":true,"count":4'),
      { kind: 'miscounted', said: 4, found: 3 },
    ],
    [
      'the number in its first line',
      (text: string) => text.replace('"count":3,"devices"', '"count":2,"devices"'),
      { kind: 'miscounted', said: 2, found: 3 },
    ],
    [
      'a fact taken out',
      (text: string) => text.replace(/\{"id":"aaaaaaaaaa-00000001".*\n/, ''),
      { kind: 'miscounted', said: 3, found: 2 },
    ],
    ['its head', (text: string) => text.replace('"madeAt":"2026', '"madeAt":"x'), { kind: 'line', line: 1 }],
    [
      'its last line laid out anew',
      (text: string) => text.replace('{"end":true,', '{"end":true, '),
      { kind: 'line', line: 5 },
    ],
    ['more after its end', (text: string) => `${text}{"id":1}\n`, { kind: 'trailing' }],
    ['half a line after its end', (text: string) => `${text}x`, { kind: 'trailing' }],
    ['an empty line', (text: string) => text.replace('\n', '\n\n'), { kind: 'line', line: 2 }],
  ])('%s changed', async (_, change, problem) => {
    const text = change(await textOf())
    expect(text).not.toBe(await textOf())
    expect(await problemOf(bytesOf(text))).toEqual(problem)
    expect(await problemOf(packed(text))).toEqual(problem)
  })

  test('a changed number of facts, also where the digest was made to fit', async () => {
    const text = sealedAnew((await textOf()).replace('"count":3,"devices"', '"count":2,"devices"'))
    expect(await problemOf(bytesOf(text))).toEqual({ kind: 'miscounted', said: 2, found: 3 })
  })

  test('bytes after the end of what is packed', async () => {
    const whole = await writeBackup(FACTS, MADE_AT)
    const more = new Uint8Array(await new Blob([whole, 'more']).arrayBuffer())
    expect(await problemOf(more)).toEqual({ kind: 'packing', records: 3 })
  })

  test('a newer version, packed or not', async () => {
    const text = (await textOf()).replace('"version":2', '"version":3')
    expect(await kindOf(bytesOf(text))).toBe('newer')
    expect(await kindOf(packed(text))).toBe('newer')
    expect(await kindOf(bytesOf('{"format":"due-credit-backup","version":9,"body":{}}'))).toBe('newer')
  })

  test.each([
    ['a file of another kind', '{"format":"due-credit-log","version":1,"body":{}}', 'other-kind'],
    ['a file of another program', '{"cards":[]}', 'foreign'],
    ['a text', 'Dear diary', 'foreign'],
    ['nothing but spaces', '  \n', 'empty'],
  ])('%s, packed or not', async (_, text, kind) => {
    expect(await kindOf(bytesOf(text))).toBe(kind)
    expect(await kindOf(packed(text))).toBe(kind)
  })

  test('nothing at all, and more than there can be', async () => {
    expect(await kindOf(new Uint8Array())).toBe('empty')
    expect(await problemOf(new Uint8Array(BACKUP_MAX_BYTES + 1))).toEqual({
      kind: 'huge',
      maxBytes: BACKUP_MAX_BYTES,
    })
  })

  test('few bytes that unpack to no end, while they unpack', async () => {
    const text = await textOf()
    const [head, fact] = text.split('\n')
    const line = `${fact}${' '.repeat(8_000_000)}\n`
    const bomb = packed(`${head}\n${line.repeat(Math.ceil(UNPACKED_MAX_BYTES / line.length))}`)
    expect(bomb.length).toBeLessThan(BACKUP_MAX_BYTES / 10)
    expect(await problemOf(bomb)).toEqual({ kind: 'bomb', maxBytes: UNPACKED_MAX_BYTES })
  })

  test('a line without an end, and a text of another program without one, long before that', async () => {
    const [head] = (await textOf()).split('\n')
    expect(await problemOf(packed(`${head}\n${' '.repeat(20_000_000)}`))).toEqual({ kind: 'line', line: 2 })
    expect(await kindOf(packed(' '.repeat(BACKUP_MAX_BYTES + 1)))).toBe('huge')
  })
})

test('a fact that a faulty release wrote is left out and counted', async () => {
  const faulty = { ...factOf('a', 3, 3_000, { kind: 'section.read', section: 'x' }), section: 'Not an id' }
  const read = await readBackup(await writeBackup([...FACTS, faulty], MADE_AT))
  expect(read).toMatchObject({ ok: true, value: { facts: FACTS, unreadable: 1 } })
})

test('a head that a later release says more in still opens', async () => {
  const text = sealedAnew((await textOf()).replace('"count":3,"devices"', '"gone":5,"count":3,"devices"'))
  expect(await problemOf(bytesOf(text))).toBeUndefined()
})

test('reading is total on any bytes, on any lines, and on any head', async () => {
  const head = bytesOf('{"format":"due-credit-backup","version":2,')
  const bytes = fc.uint8Array({ maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), fc.boolean(), async (tail, isOurs, isPacked) => {
      const file = isOurs ? new Uint8Array([...head, ...tail]) : new Uint8Array(tail)
      expect(await readBackup(isPacked ? new Uint8Array(gzipSync(file)) : file)).toHaveProperty('ok', false)
      expect(await readBackup(new Uint8Array([0x1f, 0x8b, 8, ...tail]))).toHaveProperty('ok', false)
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.array(fc.jsonValue()), async (body, lines) => {
      const file = [{ format: 'due-credit-backup', version: 2, body }, ...lines, { end: true }]
      const text = `${file.map((line) => JSON.stringify(line)).join('\n')}\n`
      expect(await problemOf(bytesOf(text))).toEqual({ kind: 'line', line: 1 })
    }),
  )
})

test('a file that can no longer be read rejects, and is not taken for a damaged one', async () => {
  const gone = new Error('gone')
  const blob = new Blob([await writeBackup(FACTS, MADE_AT)])
  blob.stream = () => new ReadableStream({ pull: (controller) => controller.error(gone) })
  await expect(readBackup(blob)).rejects.toBe(gone)
})
