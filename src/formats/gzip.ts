/** Bytes as they come. */
export type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>

/** How a stream that was read ended; `stopped`: whoever takes the bytes wanted no more of them. */
export type Ending = 'whole' | 'cut' | 'damaged' | 'too-large' | 'stopped'

/** Takes the next bytes; false: no more of them are wanted. */
export type TakeBytes = (bytes: Uint8Array) => boolean

/** So many first bytes say what a file is. */
const PEEKED = 200

/** Whether bytes begin as gzip does (RFC 1952). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The first bytes of a stream, at least `PEEKED` where there are as many, and the same stream from its start. */
export async function peeked(bytes: Bytes): Promise<{ readonly first: Uint8Array; readonly bytes: Bytes }> {
  const reader = bytes.getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  while (length < PEEKED) {
    const { done, value } = await reader.read()
    if (done) break
    pieces.push(value)
    length += value.length
  }
  const again = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const piece = pieces.shift() ?? (await reader.read()).value
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
    cancel: (reason) => reader.cancel(reason),
  })
  return { first: new Uint8Array(await new Blob(pieces).slice(0, PEEKED).arrayBuffer()), bytes: again }
}

/** The same bytes, telling what share of so many has gone by. */
export function telling(bytes: Bytes, size: number, tell: (share: number) => void): Bytes {
  let passed = 0
  return bytes.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        passed += piece.length
        tell(Math.min(1, passed / Math.max(1, size)))
        controller.enqueue(piece)
      },
    }),
  )
}

/** Bytes made smaller (gzip, RFC 1952). */
export function gzipped(bytes: Bytes): Bytes {
  return bytes.pipeThrough(new CompressionStream('gzip'))
}

/** Hands on bytes as they come, no more than `maxBytes`. Rejects where the stream does. */
export async function readBytes(bytes: Bytes, maxBytes: number, take: TakeBytes): Promise<Ending> {
  const reader = bytes.getReader()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return 'whole'
    length += value.length
    const isWanted = length <= maxBytes && take(value)
    if (isWanted) continue
    await reader.cancel()
    return length > maxBytes ? 'too-large' : 'stopped'
  }
}

/**
 * Hands on what was made smaller, piece by piece: a few bytes that unpack to no end are stopped at `maxBytes`, and no
 * more than a piece beyond it is ever in memory. Rejects only where the packed stream itself does.
 */
export async function gunzip(packed: Bytes, maxBytes: number, take: TakeBytes): Promise<Ending> {
  const { readable, writable } = new DecompressionStream('gzip')
  const feeding = feed(packed, writable.getWriter())
  try {
    const ending = await readBytes(readable, maxBytes, take)
    if (ending !== 'whole') return ending
  } catch {
    const fed = await feeding
    if (fed.kind === 'source') throw fed.error
    return fed.kind === 'cut' ? 'cut' : 'damaged'
  }
  const fed = await feeding
  return fed.kind === 'fed' ? 'whole' : 'damaged'
}

type Fed = { readonly kind: 'fed' | 'cut' | 'damaged' } | { readonly kind: 'source'; readonly error: unknown }

/** What is refused before all was given is damaged; what is refused for want of more is cut. */
async function feed(
  packed: Bytes,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<Fed> {
  const reader = packed.getReader()
  for (;;) {
    const next = await reader.read().then(
      (read) => ({ ...read, error: undefined }),
      (error: unknown) => ({ done: undefined, value: undefined, error }),
    )
    if (next.done === undefined) {
      await writer.abort(next.error).catch(() => undefined)
      return { kind: 'source', error: next.error }
    }
    try {
      if (next.value) await writer.write(next.value)
      else await writer.close()
    } catch {
      await reader.cancel().catch(() => undefined)
      return { kind: next.done ? 'cut' : 'damaged' }
    }
    if (next.done) return { kind: 'fed' }
  }
}
