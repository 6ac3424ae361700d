import { Inflate, inflateSync } from 'fflate'
import { fail, ok, type Result } from '#domain/result.ts'
import type { HandedFile } from './handed.ts'

/** One file of an archive, as its list of contents has it: nothing of it is unpacked yet. */
export interface ZipEntry {
  readonly name: string
  /** What it says it unpacks to. */
  readonly size: number
  readonly packedSize: number
  readonly method: number
  readonly offset: number
  readonly isLocked: boolean
}

/** An archive with its list of contents. */
export interface Zip {
  readonly entries: readonly ZipEntry[]
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'bomb'>
}

type Blobby = HandedFile['blob']
type Slice = (from: number, to: number) => Promise<DataView<ArrayBuffer>>

const END = { signature: 0x06054b50, length: 22, commentMost: 65_535 }
const ENTRY = { signature: 0x02014b50, length: 46 }
const LOCAL = { signature: 0x04034b50, length: 30 }

/** A list of contents that is longer is of no class's receipts. */
const LIST_MAX_BYTES = 32 * 1024 * 1024

/** Archives up to this size are read at once, larger ones piece by piece. */
const AT_ONCE_BYTES = 64 * 1024 * 1024

/** Packed bytes unpacked in one go: what comes of them, at most a thousandfold, is all that can go beyond a limit. */
const PIECE = 16 * 1024

/** Whether bytes begin as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/** Opens an archive by its list of contents, or says that the list is missing, damaged or far too long. */
export async function openZip(blob: Blobby): Promise<Result<Zip, 'cut' | 'damaged' | 'huge'>> {
  const slice = await slicesOf(blob)
  const tail = await slice(Math.max(0, blob.size - END.length - END.commentMost), blob.size)
  const end = endIn(tail)
  if (end === undefined) return fail('cut')
  const count = tail.getUint16(end + 10, true)
  const length = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  // Values that are full say that the true ones stand elsewhere: an archive of more than four gigabytes.
  if (count === 0xffff || start === 0xffffffff || length > LIST_MAX_BYTES) return fail('huge')
  if (start + length > blob.size) return fail('damaged')
  const entries = entriesIn(await slice(start, start + length), count)
  return entries ? ok({ entries, read: (entry) => unpack(slice, entry, blob.size) }) : fail('damaged')
}

async function slicesOf(blob: Blobby): Promise<Slice> {
  if (blob.size > AT_ONCE_BYTES)
    return async (from, to) => new DataView(await blob.slice(from, to).arrayBuffer())
  const all = await blob.arrayBuffer()
  return async (from, to) => new DataView(all, from, Math.max(0, Math.min(to, all.byteLength) - from))
}

function endIn(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END.length; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === END.signature) return at
  return undefined
}

function entriesIn(list: DataView<ArrayBuffer>, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    if (at + ENTRY.length > list.byteLength || list.getUint32(at, true) !== ENTRY.signature) return undefined
    const nameLength = list.getUint16(at + 28, true)
    const next =
      at + ENTRY.length + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true)
    if (next > list.byteLength) return undefined
    entries.push({
      name: nameIn(new Uint8Array(list.buffer, list.byteOffset + at + ENTRY.length, nameLength)),
      isLocked: (list.getUint16(at + 8, true) & 1) === 1,
      method: list.getUint16(at + 10, true),
      packedSize: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: list.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

async function unpack(
  slice: Slice,
  entry: ZipEntry,
  end: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'bomb'> {
  const { offset, packedSize, size, method } = entry
  if (offset + LOCAL.length > end) return 'damaged'
  const head = await slice(offset, offset + LOCAL.length)
  if (head.getUint32(0, true) !== LOCAL.signature) return 'damaged'
  const start = offset + LOCAL.length + head.getUint16(26, true) + head.getUint16(28, true)
  if (start + packedSize > end) return 'damaged'
  const { buffer, byteOffset, byteLength } = await slice(start, start + packedSize)
  const packed = new Uint8Array(buffer, byteOffset, byteLength)
  if (method === 0) return packed.length === size ? packed : 'damaged'
  return method === 8 ? inflated(packed, size) : 'damaged'
}

/** An archive can say what it likes of its sizes: what unpacks to more than it said is not unpacked further. */
function inflated(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | 'damaged' | 'bomb' {
  return packed.length <= PIECE ? inflatedAtOnce(packed, size) : inflatedByPieces(packed, size)
}

/** As a receipt is: into room for one byte more than it said, which shows whether there are more. Unpacking by pieces takes ten times as long, because it makes room for the longest piece there could be. */
function inflatedAtOnce(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | 'damaged' | 'bomb' {
  try {
    const { length, buffer } = inflateSync(packed, { out: new Uint8Array(size + 1) })
    if (length > size) return 'bomb'
    return length === size ? new Uint8Array(buffer, 0, size) : 'damaged'
  } catch (error) {
    // What is stored as it is, and has no room, is a range that is too large.
    return error instanceof RangeError ? 'bomb' : 'damaged'
  }
}

function inflatedByPieces(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> | 'damaged' | 'bomb' {
  const whole = new Uint8Array(size)
  let length = 0
  const inflate = new Inflate((piece) => {
    if (length + piece.length <= size) whole.set(piece, length)
    length += piece.length
  })
  try {
    for (let at = 0; at < packed.length && length <= size; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
  } catch {
    return 'damaged'
  }
  if (length > size) return 'bomb'
  return length === size ? whole : 'damaged'
}

/** Names are UTF-8, or of a time before it. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
