import { h, render } from 'preact'
import type { StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { makeFrom } from '#formats/backup/work.ts'
import { readBackup, writeBackup } from '#formats/backup.ts'
import { sha256 } from '#formats/digest.ts'
import { StorageBanner } from '#islands/ui/StorageBanner.tsx'
import { $backup } from '#stores/backup.ts'
import { leaveBackup, takeInBackup, unlockBackup, weighBackup } from '#stores/backup-open.ts'
import { type Base64, fromBase64, toBase64 } from './bytes.ts'
import { device } from './device.ts'
import { pairOf } from './writing.ts'

/** What became of a file that was opened. */
export interface Opened {
  /** As the page says it: `taken`, `locked`, `refused`. */
  readonly kind: string
  /** Of a refused one, why. */
  readonly why?: string
  readonly added?: number
}

/** What came of a file with one bit of it turned over, again and again. */
export interface Flips {
  readonly flips: number
  /** Refused, with a reason. */
  readonly refused: number
  /** Opened, and word for word what it held before: the bit said nothing. */
  readonly same: number
  /** Opened, and something else. */
  readonly other: number
}

/** Deeds with backup files. */
export const files = {
  /** A backup of everything, made in this page. */
  async makeFile(passphrase?: string): Promise<Base64> {
    const made = await makeFrom(await device().journal.facts(), {
      madeAt: Date.now(),
      ...(passphrase === undefined ? {} : { passphrase, workFactor: 10 }),
    })
    if (!made.ok) throw new Error(`No file could be made: ${made.problem.kind}`)
    return toBase64(made.value.bytes)
  },

  /** A backup of some facts. */
  fileOf: async (facts: readonly StoredFact[]): Promise<Base64> =>
    toBase64(await writeBackup(facts, Date.now())),

  /** Opens a file as Your data does, and takes it in where it is good. */
  async takeFile(file: Base64, passphrases: readonly string[] = []): Promise<Opened> {
    await weighBackup(new File([fromBase64(file)], 'due-credit-backup.jsonl.gz'))
    for (const passphrase of passphrases) await unlockBackup(passphrase)
    await takeInBackup()
    const state = $backup.get()
    leaveBackup()
    if (state.kind === 'refused' || state.kind === 'not-kept')
      return { kind: state.kind, why: state.problem.kind }
    return state.kind === 'taken' ? { kind: 'taken', added: state.report.added } : { kind: state.kind }
  },

  /** Turns over one bit of a file after another, from the first in steps, and reads what comes of it. */
  async flipBits(file: Base64, first: number, step: number): Promise<Flips> {
    const sound = fromBase64(file)
    const before = await readBackup(sound)
    if (!before.ok) throw new Error('The file was no good before')
    const found = { flips: 0, refused: 0, same: 0, other: 0 }
    for (let bit = first; bit < sound.length * 8; bit += step) {
      const bytes = sound.slice()
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const read = await readBackup(bytes)
      found.flips += 1
      if (!read.ok) found.refused += 1
      else if (sameJson(read.value.facts, before.value.facts) && read.value.unreadable === 0) found.same += 1
      else found.other += 1
    }
    return found
  },

  /** A digest of all facts and rows: the same as long as nothing is changed. */
  digest: async () =>
    sha256(JSON.stringify([await device().journal.facts(), await device().journal.rows('')])),

  /** Writes pairs where only this page has them, and no one says that they are kept. */
  async writeHere(first: number, count: number): Promise<readonly StoredFact[]> {
    const written: StoredFact[] = []
    for (let number = first; number < first + count; number++) {
      const done = await device().journal.append(pairOf(number))
      if (done.ok) written.push(...done.value)
    }
    return written
  },

  /** What the strip on every page says of storage; empty where all is well. */
  async banner(): Promise<string> {
    const main = document.querySelector('main')
    if (!main) throw new Error('The page has no room for it')
    render(h(StorageBanner, {}), main)
    await device().journal.keeping()
    for (let tries = 0; tries < 20 && main.textContent === ''; tries++)
      await new Promise((resolve) => setTimeout(resolve, 25))
    return main.textContent ?? ''
  },
}
