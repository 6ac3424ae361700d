import type { Grade } from '#domain/journal/fact.ts'
import { plainWords } from '#domain/quiz/typed/plain-words.ts'
import { typosAllowed } from '#domain/quiz/typed/typed.ts'
import { mistakesBetween } from '#domain/quiz/typed/typo.ts'

/** A typed answer beside the one on the card. It is held up to be compared, and never marked. */
export interface TypedBeside {
  /** Words of the answer that carry its meaning, as they are spelt there, and are not in what was typed. */
  readonly missing: readonly string[]
  /** Words that are there but for their spelling, as they should be. */
  readonly spelt: readonly string[]
  /** The words of the answer that carry its meaning, and how many of them were typed. */
  readonly of: number
  readonly had: number
  /** What it looks like; absent where words alone cannot tell: own words may say the same. */
  readonly proposed?: Grade
}

/** An answer of so few words is looked for word by word; longer ones have more than one wording. */
const SHORT_WORDS = 4

/** The share of a longer answer’s words from which it looks recalled. */
const ENOUGH = 0.75

/**
 * Compares words as people type them: capitals, punctuation, accents, American spelling, a typo and the ending of a
 * word make no difference, and small words do not count. `not` and its like do.
 */
export function besideTyped(typed: string, answer: string): TypedBeside | undefined {
  const said = plainWords(typed).split(' ').filter(Boolean)
  if (said.length === 0) return undefined
  const words = wordsOf(answer)
  const matter = words.filter(({ plain }) => !SMALL.has(plain))
  const counted = matter.length > 0 ? matter : words
  const left = [...said]
  const missing: string[] = []
  const spelt: string[] = []
  for (const { plain, shown } of counted) {
    const place = placeOf(left, plain)
    if (place < 0) missing.push(shown)
    else if (isTypo(left.splice(place, 1)[0] ?? '', plain)) spelt.push(shown)
  }
  const had = counted.length - missing.length
  const proposed = proposedOf(had, counted.length, denies(said) === denies(words.map(({ plain }) => plain)))
  return { missing, spelt, of: counted.length, had, ...(proposed === undefined ? {} : { proposed }) }
}

function proposedOf(had: number, of: number, isSameSense: boolean): Grade | undefined {
  if (of === 0 || !isSameSense) return undefined
  if (had === of) return 3
  if (of <= SHORT_WORDS) return had === 0 ? 1 : 2
  return had / of >= ENOUGH ? 3 : undefined
}

/** Words of an answer as they are compared, and as they are shown. */
function wordsOf(answer: string): readonly { readonly plain: string; readonly shown: string }[] {
  return answer.split(/[\s\-‐-―]+/u).flatMap((piece) =>
    plainWords(piece)
      .split(' ')
      .filter(Boolean)
      .map((plain) => ({ plain, shown: piece.replace(EDGES, '') })),
  )
}

/** What is not part of a word, at its beginning and its end. */
const EDGES = /^[^\p{L}\p{N}£$€%]+|[^\p{L}\p{N}%]+$/gu

/** Where a word stands among those typed: as it is first, then with a typo or another ending. */
function placeOf(typed: readonly string[], word: string): number {
  const exact = typed.indexOf(word)
  return exact >= 0 ? exact : typed.findIndex((one) => stemOf(one) === stemOf(word) || isTypo(one, word))
}

function isTypo(one: string, word: string): boolean {
  if (stemOf(one) === stemOf(word)) return false
  const allowed = typosAllowed(word)
  return allowed > 0 && one[0] === word[0] && mistakesBetween(one, word, allowed) <= allowed
}

/** A word without an ending that changes no meaning here: `complaints`, `recorded`, `recording`. */
function stemOf(word: string): string {
  return word.length < 5 ? word : word.replace(/(?:ing|ed|es|s|e)$/, '')
}

function denies(words: readonly string[]): boolean {
  return words.some((word) => DENIALS.has(word))
}

const DENIALS: ReadonlySet<string> = new Set(
  'not no never nobody none nothing without cannot cant dont doesnt isnt arent wasnt wont didnt'.split(' '),
)

/** Words that an answer can do without. Denials are none of them. */
const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the of to and or in on at for is are was were be been it its that this these those with by as from ' +
    'you your they their them he she his her we our i my one what which who how when where so than then there ' +
    'do does did has have had will would can may if but'
  ).split(' '),
)
