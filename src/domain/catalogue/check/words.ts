import type { Draft } from '#domain/catalogue/draft.ts'
import { error, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import { proseOf, shownIn, textsIn } from '#domain/catalogue/texts.ts'
import { wordCount } from '#domain/clean.ts'

/** How long a stretch of words may be: above `warn` it is listed, above `max` or below `min` it is refused. */
interface Length {
  readonly min?: number
  readonly warn?: number
  readonly max: number
}

/** Holds a text to its length. */
export function checkLength(
  spot: Spot,
  owner: Owner,
  field: string,
  text: string,
  { min, warn, max }: Length,
): readonly Problem[] {
  const words = wordCount(text)
  const trouble = { kind: 'word-count', owner, field, words, ...(min === undefined ? {} : { min }) } as const
  if (words > max || (min !== undefined && words < min)) return [error(spot, { ...trouble, max })]
  return warn !== undefined && words > warn ? [warning(spot, { ...trouble, max: warn })] : []
}

/** A text as it counts for being the same as another: letters and digits only, in lower case. */
export function sameAs(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** These units are judged from a portfolio by an assessor; words of other ways of judging mislead. */
const AVOIDED: readonly (readonly [RegExp, string])[] = [
  [/\bexaminers?\b/i, 'say assessor'],
  [/\bexam(?:ination)?s?\b/i, 'these units are judged from a portfolio; say what is meant'],
  [/\bpass marks?\b/i, 'these units are judged from a portfolio; say what is meant'],
  [/\bflash cards?\b/i, 'write flashcard in one word'],
]

/** Words and marks that are never shipped, wherever an author wrote them. */
export function checkWords(draft: Draft): readonly Problem[] {
  return [
    ...shownIn(draft).flatMap(({ spot, value }) =>
      textsIn(value, spot).flatMap(({ text, at }) => faultsOf(text, () => at)),
    ),
    ...draft.pages.flatMap(({ file, body }) =>
      faultsOf(proseOf(body.text), (offset) => ({ file, offset: body.offset + offset })),
    ),
  ]
}

function faultsOf(text: string, at: (offset: number) => Spot): readonly Problem[] {
  const words = AVOIDED.flatMap(([pattern, instead]) =>
    [...text.matchAll(new RegExp(pattern, 'gi'))].map((match) =>
      error(at(match.index), { kind: 'avoided-word', word: match[0], instead }),
    ),
  )
  const marks = [...text.matchAll(/["']/g)].map((match) =>
    error(at(match.index), { kind: 'straight-quote', mark: match[0] }),
  )
  return [...words, ...marks]
}
