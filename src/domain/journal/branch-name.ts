import type { Clock } from './clock.ts'
import { DIGEST_START, digestText, digestWord } from './digest.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Of ten letters these come from what is named, and the rest from them. */
const TELLING = 8

/**
 * The name of what a copy of a device wrote on its own, from its first fact on: the same wherever it is found out. Two
 * of its ten letters follow from the others, so that such a name is known; of random names one in a thousand looks so.
 */
export function branchName(device: string, first: { readonly seq: number; readonly clock: Clock }): string {
  const text = `${device}-${first.seq}-${first.clock.wall}-${first.clock.count}`
  return withCheck(lettersOf(text, TELLING))
}

/** Whether a device’s name looks like that of a branch. */
export function isBranchName(device: string): boolean {
  return device === withCheck(device.slice(0, TELLING))
}

function withCheck(letters: string): string {
  return letters + lettersOf(`branch ${letters}`, 10 - TELLING)
}

/** Five bits a letter, of as many digests as it takes. */
function lettersOf(text: string, count: number): string {
  return Array.from({ length: count }, (_, place) => {
    const digest = digestWord(digestText(digestWord(DIGEST_START, Math.floor(place / 4)), text), text.length)
    return LETTERS.charAt((digest >>> (7 * (place % 4))) & 31)
  }).join('')
}
