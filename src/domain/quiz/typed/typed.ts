import type { Typed } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { plainWords } from './plain-words.ts'
import { mistakesBetween } from './typo.ts'

/** What a typed answer is worth, and what is said of it. */
export interface TypedMark {
  /** 0 to 1. */
  readonly fraction: number
  readonly why: string
  readonly misconception?: Id
  /** The accepted answer as it is spelt, where what was typed is that but for its spelling. */
  readonly spelling?: string
}

/**
 * Marks typed words. First what is the same but for capitals and the like (`plainWords`) or an article before it,
 * accepted before rejected; then whatever lies nearest within the typos allowed, rejected before accepted where both are as near.
 */
export function markTyped({ accept, reject, typos, why }: Typed, given: string): TypedMark {
  const said = withoutArticle(plainWords(given))
  if (said === '') return { fraction: 0, why }
  const accepted = nearest(accept, said, typos)
  const rejected = nearest(reject, said, typos)
  if (accepted && (accepted.typos === 0 || !rejected || accepted.typos < rejected.typos)) {
    const { fraction = 1, text, why: own = why } = accepted.answer
    return { fraction, why: own, ...(accepted.typos === 0 ? {} : { spelling: text }) }
  }
  if (!rejected) return { fraction: 0, why }
  const { why: own, misconception } = rejected.answer
  return { fraction: 0, why: own, ...(misconception === undefined ? {} : { misconception }) }
}

/**
 * How many letters may be wrong in one word of an expected answer, whatever the question allows in all: none in
 * words of up to four letters and in those with a digit, one in five to seven, two in longer ones; and never the
 * first letter. Short words and words with another beginning are too often other words: `act` and `ask`, `effect`
 * and `affect`. Where longer ones are (`formative`, `normative`), the question names the other one in `reject`.
 */
export function typosAllowed(word: string): 0 | 1 | 2 {
  const length = [...word].length
  if (length < 5 || /\d/.test(word)) return 0
  return length < 8 ? 1 : 2
}

/** The first of the answers that lie nearest to what was said. */
function nearest<T extends { readonly text: string }>(
  answers: readonly T[],
  said: string,
  most: number,
): { readonly answer: T; readonly typos: number } | undefined {
  let best: { readonly answer: T; readonly typos: number } | undefined
  for (const answer of answers) {
    const typos = typosIn(said, withoutArticle(plainWords(answer.text)), most)
    if (typos !== undefined && (!best || typos < best.typos)) best = { answer, typos }
  }
  return best
}

/** Plain words without one article that stands before others. */
function withoutArticle(words: string): string {
  return words.replace(/^(?:an?|the) (?=.)/, '')
}

/** Typos that make what was said of what was expected, word by word; undefined where they are more than allowed. */
function typosIn(said: string, expected: string, most: number): number | undefined {
  if (expected === '') return undefined
  if (said === expected) return 0
  const saidWords = said.split(' ')
  const words = expected.split(' ')
  // A space too many or too few is one typo, and the only one.
  if (said.replaceAll(' ', '') === expected.replaceAll(' ', '')) return most > 0 ? 1 : undefined
  if (saidWords.length !== words.length) return undefined
  let typos = 0
  for (const [place, word] of words.entries()) {
    const wrong = typosInWord(saidWords[place] ?? '', word)
    if (wrong === undefined) return undefined
    typos += wrong
  }
  return typos <= most ? typos : undefined
}

function typosInWord(said: string, word: string): number | undefined {
  if (said === word) return 0
  const allowed = typosAllowed(word)
  if (allowed === 0 || [...said][0] !== [...word][0]) return undefined
  const typos = mistakesBetween(said, word, allowed)
  return typos <= allowed ? typos : undefined
}
