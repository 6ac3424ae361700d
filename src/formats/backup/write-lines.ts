import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { Millis } from '#domain/time.ts'
import { APP } from '#formats/app.ts'
import type { Bytes } from '#formats/gzip.ts'
import type { BackupForm } from './forms.ts'
import { COUNT, endLine, isDevice } from './lines.ts'

/** Bytes handed on at a time, or a few more. */
const PIECE_BYTES = 64 * 1024

const utf8 = new TextEncoder()

/** A file of lines on its way out. */
export interface WrittenLines {
  readonly bytes: Bytes
  /** Of every byte before the last line; empty until that is written. */
  digest(): string
}

/**
 * Facts as lines between one that says what they are and one that says what they were, piece by piece as they are
 * asked for: years of work never stand in memory as text.
 */
export function writeLines(
  facts: readonly StoredFact[],
  madeAt: Millis,
  tell: (share: number) => void,
  forms: readonly BackupForm[] = [],
): WrittenLines {
  const sum = sha256.create()
  let written = 0
  let digest = ''
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const lines = written === 0 ? [headLine(facts, madeAt, forms)] : []
      let length = 0
      while (written < facts.length && length < PIECE_BYTES) {
        const line = factLine(facts[written])
        lines.push(line)
        length += line.length
        written += 1
      }
      const piece = utf8.encode(lines.map((line) => `${line}\n`).join(''))
      sum.update(piece)
      controller.enqueue(piece)
      tell(written / Math.max(1, facts.length))
      if (written < facts.length) return
      digest = bytesToHex(sum.digest())
      controller.enqueue(utf8.encode(`${endLine(facts.length, digest)}\n`))
      controller.close()
    },
  })
  return { bytes, digest: () => digest }
}

function headLine(facts: readonly StoredFact[], madeAt: Millis, forms: readonly BackupForm[]): string {
  const devices = new Map<string, { most: number; count: number }>()
  for (const { device, seq } of facts) {
    // What a damage left without them is counted among the facts all the same.
    if (!isDevice(device) || !COUNT(seq)) continue
    const known = devices.get(device)
    devices.set(device, { most: Math.max(known?.most ?? 0, seq), count: (known?.count ?? 0) + 1 })
  }
  const body = {
    madeAt: new Date(madeAt).toISOString(),
    app: APP,
    count: facts.length,
    devices: Object.fromEntries([...devices].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...(forms.length > 0 ? { forms } : {}),
  }
  return `{"format":"due-credit-backup","version":2,"body":${JSON.stringify(body)}}`
}

/** What cannot be written as JSON is no fact; it keeps its line, so that whoever reads it counts it. */
function factLine(fact: StoredFact | undefined): string {
  try {
    return JSON.stringify(fact) ?? 'null'
  } catch {
    return 'null'
  }
}
