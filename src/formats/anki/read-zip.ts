import { fail, ok, type Result } from '#domain/result.ts'
import type { AnkiProblem } from '#domain/review/anki/deck.ts'
import { inflate } from '#formats/deflate.ts'
import { crc32 } from './crc32.ts'
import type { Source } from './source.ts'

/** One file of a ZIP as its table of contents names it. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly isLocked: boolean
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  readonly at: number
}

/** How far from its end a ZIP may say where its contents stand. */
const TAIL_BYTES = 65_557

/** More contents than this are no deck: a media file takes some sixty bytes. */
const CONTENTS_MAX_BYTES = 32 * 1024 * 1024

const END = 0x06_05_4b_50
const ENTRY = 0x02_01_4b_50
const LOCAL = 0x04_03_4b_50

/** Reads a ZIP’s table of contents and nothing else. */
export async function readContents(source: Source): Promise<Result<readonly ZipEntry[], AnkiProblem>> {
  const start = Math.max(0, source.size - TAIL_BYTES)
  const tail = viewOf(await source.read(start, source.size))
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1
  if (end < 0) return fail({ kind: 'cut' })
  const bytes = tail.getUint32(end + 12, true)
  const at = tail.getUint32(end + 16, true)
  if (bytes > CONTENTS_MAX_BYTES || at + bytes > start + end)
    return fail({ kind: 'altered', where: 'contents' })
  return entriesOf(await source.read(at, at + bytes), tail.getUint16(end + 10, true))
}

function entriesOf(bytes: Uint8Array<ArrayBuffer>, count: number): Result<readonly ZipEntry[], AnkiProblem> {
  const view = viewOf(bytes)
  const entries: ZipEntry[] = []
  let at = 0
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) {
      return fail({ kind: 'altered', where: 'contents' })
    }
    const nameBytes = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(entries)
}

/** Unpacks one file, and stops as soon as it grows larger than the table of contents said, which is at most `maxBytes`. */
export async function unpack(
  source: Source,
  entry: ZipEntry,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, AnkiProblem>> {
  const { name, at, packedBytes, method } = entry
  const huge = { kind: 'huge', what: 'packed', maxBytes } as const
  if (entry.isLocked) return fail({ kind: 'locked' })
  if (entry.bytes > maxBytes || packedBytes > maxBytes) return fail(huge)
  const head = viewOf(await source.read(at, at + 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) return fail({ kind: 'altered', where: name })
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const packed = await source.read(from, from + packedBytes)
  if (packed.length < packedBytes || (method !== 0 && method !== 8))
    return fail({ kind: 'altered', where: name })
  const bytes = method === 0 ? packed : await inflate(packed, entry.bytes)
  if (
    bytes === 'damaged' ||
    bytes === 'too-large' ||
    bytes.length !== entry.bytes ||
    (await crc32(bytes)) !== entry.crc
  ) {
    return fail({ kind: 'altered', where: name })
  }
  return ok(bytes)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
