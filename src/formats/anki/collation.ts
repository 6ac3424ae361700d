const OWN_ORDER = new TextEncoder().encode('unicase')
const PLAIN_ORDER = new TextEncoder().encode('binary ')
const BEFORE = 'collate '

/**
 * Takes Anki’s own order of letters out of a database’s schema, in place. Since schema 15 tables name an order that
 * only Anki’s engine has, and no other can read those tables, though nobody asks for their rows in that order here.
 * The plain order is a word of as many letters, so nothing moves.
 */
export function takeOutUnicase(bytes: Uint8Array): void {
  const [first = 0] = OWN_ORDER
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!OWN_ORDER.every((letter, place) => bytes[at + place] === letter)) continue
    const before = bytes.subarray(Math.max(0, at - BEFORE.length), at)
    if (new TextDecoder().decode(before).toLowerCase() === BEFORE) bytes.set(PLAIN_ORDER, at)
  }
}
