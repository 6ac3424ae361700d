import { TYPED_MAX_LENGTH } from '#domain/quiz/response.ts'
import { british } from './british.ts'

/**
 * Typed words without what nobody is asked for: capitals, accents on Latin letters, quotation marks and apostrophes,
 * dashes (a space instead), further spaces, punctuation after a word, `&`, American spelling. Two answers are the
 * same where these are. What comes after `TYPED_MAX_LENGTH` is left out, and so is the end of a word beyond 60
 * letters. Doing it twice makes no difference.
 */
export function plainWords(text: string): string {
  const words = text
    .slice(0, TYPED_MAX_LENGTH)
    .toWellFormed()
    .replace(QUOTES, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(QUOTES, '')
    .replace(DASHES, ' ')
    .replaceAll('&', ' and ')
    .replace(LATIN_ACCENTS, '')
    .normalize('NFKC')
    .split(SPACES)
    .map((word) => british([...word].slice(0, WORD_MAX_LENGTH).join('').replace(AFTER_WORD, '')))
  return upTo(
    TYPED_MAX_LENGTH,
    words.filter((word) => word !== ''),
  )
}

const WORD_MAX_LENGTH = 60

/** Every mark that stands for an apostrophe, a prime or a quotation mark; some would fall apart into a space and an accent. */
const QUOTES = /['"`´ʹ-ˈ‘-‟′-‷‹›«»＇＂]/gu

const DASHES = /[-‐-―−_]/gu

const LATIN_ACCENTS = /(?<=\p{Script=Latin})\p{M}+/gu

const SPACES = /\s+/u

const AFTER_WORD = /[.,;:!?]+$/u

function upTo(most: number, words: readonly string[]): string {
  let text = ''
  for (const word of words) {
    const next = text === '' ? word : `${text} ${word}`
    if (next.length > most) break
    text = next
  }
  return text
}
