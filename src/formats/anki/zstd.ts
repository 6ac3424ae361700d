import { Decompress } from 'fzstd'

/** How many packed bytes are looked at in one go. */
const SLICE = 64 * 1024

/** What a packed file may ask to be kept in memory while it is unpacked; Anki asks for 8 MiB at most. */
const WINDOW_MAX_BYTES = 128 * 1024 * 1024

/**
 * The bytes that were packed by Zstandard (RFC 8878); `damaged` where they are none or end too early, `too-large` as
 * soon as there are more than `maxBytes`. The page can answer between two slices.
 */
export async function unzstd(
  packed: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'too-large'> {
  const window = windowOf(packed)
  if (window === undefined) return 'damaged'
  if (window > WINDOW_MAX_BYTES && window > maxBytes) return 'too-large'
  const pieces: Uint8Array[] = []
  let length = 0
  const stream = new Decompress((piece) => {
    length += piece.length
    if (length <= maxBytes) pieces.push(piece.slice())
  })
  try {
    for (let start = 0; start < packed.length; start += SLICE) {
      stream.push(packed.subarray(start, start + SLICE), start + SLICE >= packed.length)
      if (length > maxBytes) return 'too-large'
      if (start % (16 * SLICE) === 0) await new Promise((resolve) => setTimeout(resolve))
    }
  } catch {
    return 'damaged'
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** How many bytes the first frame’s head asks to be kept, before anything is set aside for them. */
function windowOf(packed: Uint8Array): number | undefined {
  if (packed.length < 6) return undefined
  const view = new DataView(packed.buffer, packed.byteOffset, Math.min(packed.length, 32))
  if (view.getUint32(0, true) !== 0xfd_2f_b5_28) return undefined
  const head = view.getUint8(4)
  const isSingle = (head & 0x20) !== 0
  if (!isSingle) {
    const descriptor = view.getUint8(5)
    const base = 2 ** (10 + (descriptor >> 3))
    return base + (base / 8) * (descriptor & 7)
  }
  const at = 5 + ([0, 1, 2, 4][head & 3] ?? 0)
  if (at + 8 > view.byteLength) return 0
  const size = head >> 6
  if (size === 0) return view.getUint8(at)
  if (size === 1) return view.getUint16(at, true) + 256
  return size === 2 ? view.getUint32(at, true) : Number(view.getBigUint64(at, true))
}
