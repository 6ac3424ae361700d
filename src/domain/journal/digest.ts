/** A short digest that tells a damage, or one text from another; no secret is safe behind it. 32 bits. */
export type Digest = number

/** Where every digest begins. */
export const DIGEST_START: Digest = 0x9e3779b9

/** A digest after 32 more bits (a round of MurmurHash2, Austin Appleby). */
export function digestWord(digest: Digest, word: number): Digest {
  return mixed(digest, word) >>> 0
}

/** A digest after a text. */
export function digestText(digest: Digest, text: string): Digest {
  let sum = digestWord(digest, text.length)
  for (let place = 0; place < text.length; place++) sum = mixed(sum, text.charCodeAt(place))
  return sum >>> 0
}

/** A digest after bytes, four at a time where they lie so. */
export function digestBytes(digest: Digest, { buffer, byteOffset, byteLength }: ArrayBufferView): Digest {
  const fours = byteOffset % 4 === 0 ? Math.floor(byteLength / 4) : 0
  const words = new Int32Array(buffer, byteOffset - (byteOffset % 4), fours)
  const rest = new Uint8Array(buffer, byteOffset + fours * 4, byteLength - fours * 4)
  let sum = digestWord(digest, byteLength)
  // By places: years of answers are a million words.
  for (let place = 0; place < words.length; place++) sum = mixed(sum, words[place] ?? 0)
  for (let place = 0; place < rest.length; place++) sum = mixed(sum, rest[place] ?? 0)
  return sum >>> 0
}

/** With a sign, so that it stays a small number in between. */
function mixed(digest: number, word: number): number {
  const product = Math.imul(digest ^ word, 0x5bd1e995)
  return product ^ (product >>> 15)
}
