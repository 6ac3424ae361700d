/**
 * Text in half bytes, for links: the eleven characters that English uses most take one, sixty-four more take two,
 * any other takes its code point in steps of three bits. English needs five bits a character, and unlike a
 * deflated text it needs no room for a table. The order of the characters is frozen.
 */
const ONE = ' etaoinsrhl'
const TWO = "dcumfgypwbvkxjqzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,’'-\n?:!()\0"

/** Half bytes from here on begin one of the characters of `TWO`, sixteen each. */
const TWO_FROM = ONE.length

/** Begins any other character; alone at the end it fills the last byte. */
const OTHER = 15

/** In the steps of a code point: another one follows. */
const MORE = 8

/** A text in half bytes. */
export function writeShortText(text: string): Uint8Array<ArrayBuffer> {
  const halves = Array.from(text, halvesOf).flat()
  if (halves.length % 2 === 1) halves.push(OTHER)
  return Uint8Array.from(
    { length: halves.length / 2 },
    (_, at) => (halves[2 * at] ?? 0) * 16 + (halves[2 * at + 1] ?? 0),
  )
}

/** The text again; total on any bytes, for what is no character is left out. */
export function readShortText(bytes: Uint8Array): string {
  const halves = Array.from(bytes, (byte) => [byte >> 4, byte & 15]).flat()
  let text = ''
  for (let at = 0; at < halves.length; at++) {
    const half = halves[at] ?? OTHER
    if (half < TWO_FROM) text += ONE[half] ?? ''
    else if (half < OTHER) text += TWO[(half - TWO_FROM) * 16 + (halves[++at] ?? TWO.length)] ?? ''
    else {
      const steps = [halves[++at] ?? MORE]
      while ((steps.at(-1) ?? 0) >= MORE && at < halves.length) steps.push(halves[++at] ?? MORE)
      text += otherCharacter(steps)
    }
  }
  return text
}

function halvesOf(character: string): number[] {
  const one = ONE.indexOf(character)
  if (one >= 0) return [one]
  const two = TWO.indexOf(character)
  if (two >= 0) return [TWO_FROM + (two >> 4), two & 15]
  const steps: number[] = []
  for (let rest = character.codePointAt(0) ?? 0; rest > 0; rest >>= 3) steps.unshift((rest & 7) | MORE)
  return [OTHER, ...steps.map((step, at) => (at === steps.length - 1 ? step & 7 : step))]
}

function otherCharacter(steps: readonly number[]): string {
  if ((steps.at(-1) ?? MORE) >= MORE || steps.length > 7) return ''
  const point = steps.reduce((sum, step) => sum * 8 + (step & 7), 0)
  return point <= 0x10_ff_ff ? String.fromCodePoint(point).toWellFormed() : ''
}
