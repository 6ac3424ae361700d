/** Marks that one spelling of a name has and another leaves out: accents, and the points of Hebrew and Arabic. */
const LEFT_OUT = /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]/g

/**
 * What two spellings of one name have in common: letters, their vowel signs and figures, without case, accents,
 * spaces or punctuation. In the scripts of India vowels are marks, and tell names apart.
 */
export function nameKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  // A name may be an emoji, as long as it is one.
  return /[\p{L}\p{N}]/u.test(letters) ? letters : name.trim()
}
