/** Anki’s alphabet for names of notes: printable, without quotation marks and backslash. */
const BASE91 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~'

/** Letters of an own card’s id and of a device’s name. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * Anki’s name for one of our cards: the first eight bytes of the SHA-256 of the card’s first id, as a number, written
 * to base 91. The same for ever, so that a card taken again is known again.
 */
export async function guidOf(firstId: string): Promise<string> {
  let rest = new DataView((await digest(firstId)).buffer).getBigUint64(0)
  let guid = ''
  while (rest > 0n) {
    guid = BASE91.charAt(Number(rest % 91n)) + guid
    rest /= 91n
  }
  return guid
}

/** A whole number below 2^40 that stands for a text: Anki names rows by numbers. */
export async function numberOf(text: string): Promise<number> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = await digest(text)
  return (((a * 256 + b) * 256 + c) * 256 + d) * 256 + e
}

/** Letters of a–z and 2–7 that stand for a text, five bits each. */
export async function lettersOf(text: string, length: number): Promise<string> {
  const bytes = await digest(text)
  return Array.from({ length }, (_, at) => {
    const bit = at * 5
    const two = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0)
    return BASE32.charAt((two >> (11 - (bit & 7))) & 31)
  }).join('')
}

/** Anki’s checksum of a note: the first four bytes of the SHA-1 of its first field without HTML. */
export async function checksumOf(plain: string): Promise<number> {
  const bytes = await crypto.subtle.digest('SHA-1', new TextEncoder().encode(plain))
  return new DataView(bytes).getUint32(0)
}

async function digest(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
}
