/** The letters of a reveal code: Crockford’s base 32, which has no I, L, O or U, so that none is taken for another. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen letters are 80 random bits: nobody guesses them, however long a pack lies on their disk. */
const LENGTH = 16

/** A new reveal code in groups of four: `7K2M-9QXA-44TB-ZC0D`. `chance` draws evenly below its limit, and cannot be foretold. */
export function newRevealCode(chance: (limit: number) => number): string {
  return grouped(Array.from({ length: LENGTH }, () => LETTERS.charAt(chance(LETTERS.length))).join(''))
}

/** A code as it was typed or pasted, in its one form: any case, spaces and hyphens; O for 0, I and L for 1. `undefined` where it is none. */
export function readRevealCode(typed: string): string | undefined {
  const letters = typed
    .slice(0, 200)
    .toUpperCase()
    .replace(/[\s\-–—.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const isOne = letters.length === LENGTH && [...letters].every((letter) => LETTERS.includes(letter))
  return isOne ? grouped(letters) : undefined
}

function grouped(letters: string): string {
  return (letters.match(/.{4}/g) ?? []).join('-')
}
