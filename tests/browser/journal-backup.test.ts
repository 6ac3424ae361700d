import { describe, expect, test } from 'vitest'
import { askAway, sendAway } from '#device/away.ts'
import type { MergeReport } from '#device/journal.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import type { Result } from '#domain/result.ts'
import type { BackupProblem } from '#formats/backup/problem.ts'
import type { MadeBackup, WeighedBackup } from '#formats/backup/work.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { compact } from '#tests/support/compacted.ts'
import { factOf } from '#tests/support/facts.ts'
import { appended } from '#tests/support/journal-contract.ts'
import { closeTabsAfterEach, freshName, GRADE, NOW, READ, tab } from '#tests/support/web-journals.ts'

type Made = Result<MadeBackup, BackupProblem>
type Weighed = Result<WeighedBackup<MergeReport>, BackupProblem>

const MANY: readonly Happening[] = Array.from({ length: 400 }, (_, at) => ({ ...GRADE, tookMillis: at }))

describe('away from the page', () => {
  closeTabsAfterEach()

  test('a backup is written of every fact, single or in segments, telling how far it is', async () => {
    const name = freshName()
    const journal = tab(name)
    appended(await journal.append(MANY))
    await compact(name)
    appended(await journal.append([READ]))
    const shares: number[] = []
    const made = (await sendAway<'backup'>({ kind: 'backup', name, madeAt: NOW.at }, (share) =>
      shares.push(share),
    ).done) as Made
    if (!made.ok) throw new Error(made.problem.kind)
    const facts = await journal.facts()
    expect(made.value).toMatchObject({ facts: 401, ending: '.jsonl.gz', clock: facts.at(-1)?.clock })
    expect(await readBackup(made.value.bytes)).toMatchObject({
      ok: true,
      value: { facts, unreadable: 0, digest: made.value.digest, madeAt: NOW.at },
    })
    expect(shares.at(-1)).toBe(1)
  })

  test('a file is weighed as the page would, changes nothing, and hands over its facts only where they are wanted', async () => {
    const name = freshName()
    const journal = tab(name)
    appended(await journal.append([READ, GRADE]))
    const here = await journal.facts()
    const theirs = [factOf('b', 1, 1_000, READ), factOf('b', 2, 2_000, READ)]
    const file = new Blob([await writeBackup([...here.slice(0, 1), ...theirs], NOW.at)])
    const weigh = async (wantsFacts: boolean) => {
      const job = { kind: 'weigh', name, file, wantsFacts } as const
      return (await sendAway<'weigh'>(job, () => undefined).done) as Weighed
    }
    const [wanted, not] = [await weigh(true), await weigh(false)]
    if (!wanted.ok || !not.ok) throw new Error('It was refused')
    const report = await journal.weigh([...here.slice(0, 1), ...theirs])
    expect(wanted.value).toMatchObject({ report, missing: 1, count: 3, unreadable: 0 })
    expect(wanted.value.facts).toHaveLength(3)
    expect(not.value).toEqual({ ...wanted.value, facts: [] })
    expect(await journal.facts()).toEqual(here)
  })

  test('a locked file needs its passphrase, and is opened with it there', async () => {
    const name = freshName()
    const journal = tab(name)
    appended(await journal.append([READ]))
    const passphrase = 'three long words'
    const made = (await askAway(
      name,
      { kind: 'backup', madeAt: NOW.at, passphrase },
      () => undefined,
    )) as Made
    if (!made.ok) throw new Error(made.problem.kind)
    expect(made.value.ending).toBe('.jsonl.gz.age')
    const file = new Blob([made.value.bytes])
    const weigh = (more: object) =>
      askAway(name, { kind: 'weigh', file, wantsFacts: false, ...more }, () => undefined) as Promise<Weighed>
    expect(await weigh({})).toEqual({ ok: false, problem: { kind: 'locked' } })
    expect(await weigh({ passphrase })).toMatchObject({
      ok: true,
      value: { report: { known: 1, added: 0 }, missing: 0 },
    })
  }, 180_000)
})

describe('in this browser’s own streams', () => {
  const FACTS: readonly StoredFact[] = Array.from({ length: 300 }, (_, at) =>
    factOf('a', at + 1, at, { kind: 'setting.chosen', name: 'name', value: `${Math.sin(at)}` }),
  )
  const kindOf = async (bytes: Uint8Array<ArrayBuffer>) => {
    const read = await readBackup(bytes)
    return read.ok ? undefined : read.problem.kind
  }

  test('a file cut anywhere or followed by more is refused', async () => {
    const whole = await writeBackup(FACTS, NOW.at)
    expect(await kindOf(whole)).toBeUndefined()
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 60)) {
      expect(await kindOf(whole.slice(0, length))).toMatch(/^(ends-early|packing|foreign|empty)$/)
    }
    expect(await kindOf(whole.slice(0, -1))).toMatch(/^(ends-early|packing)$/)
    const more = new Uint8Array(await new Blob([whole, 'more']).arrayBuffer())
    expect(await kindOf(more)).toBe('packing')
  })

  test('a changed byte is refused, or changes nothing of what is said', async () => {
    const whole = await writeBackup(FACTS, NOW.at)
    const said = await readBackup(whole)
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 90)) {
      const changed = whole.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x41
      const read = await readBackup(changed)
      if (read.ok) expect(read).toEqual(said)
      else expect(read.problem.kind).toMatch(/^(ends-early|packing|line|digest|foreign|miscounted)$/)
    }
  })

  test('few bytes that unpack to no end are stopped', async () => {
    const head = '{"format":"due-credit-backup","version":2,'
    const text = new Blob([head, ...Array.from({ length: 40 }, () => ' '.repeat(1_000_000))])
    const packed = new Response(text.stream().pipeThrough(new CompressionStream('gzip')))
    expect(await kindOf(new Uint8Array(await packed.arrayBuffer()))).toBe('line')
  })
})
