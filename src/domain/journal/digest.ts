/** A short digest that tells a damage, or one text from another; no secret is safe behind it. 32 bits. */
export type Digest = number

/** Where every digest begins. */
export const DIGEST_START: Digest = 0x9e3779b9

/** A digest after 32 more bits (a round of MurmurHash2, Austin Appleby). */
export function digestWord(digest: Digest, word: number): Digest {
  const mixed = Math.imul(digest ^ word, 0x5bd1e995)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** A digest after a text. */
export function digestText(digest: Digest, text: string): Digest {
  let sum = digestWord(digest, text.length)
  for (let place = 0; place < text.length; place++) sum = digestWord(sum, text.charCodeAt(place))
  return sum
}

/** A digest after bytes, four at a time where they lie so. */
export function digestBytes(digest: Digest, { buffer, byteOffset, byteLength }: ArrayBufferView): Digest {
  const fours = byteOffset % 4 === 0 ? Math.floor(byteLength / 4) : 0
  let sum = digestWord(digest, byteLength)
  for (const word of new Uint32Array(buffer, byteOffset - (byteOffset % 4), fours))
    sum = digestWord(sum, word)
  const rest = new Uint8Array(buffer, byteOffset + fours * 4, byteLength - fours * 4)
  for (const byte of rest) sum = digestWord(sum, byte)
  return sum
}
