import { wordCount } from '#domain/clean.ts'
import type { Draft } from './draft.ts'
import { error, inside, type Owner, type Problem, type Spot, warning } from './problem.ts'

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
  const shown = [
    ...draft.units,
    ...draft.points,
    ...draft.misconceptions,
    ...draft.concepts,
    ...draft.terms,
    ...draft.cards,
    ...draft.questions,
    ...draft.scenarios,
    ...draft.tasks,
  ]
  return [
    ...shown.flatMap(({ spot, value }) =>
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

/** Fields whose text is a name for machines or for the record, not words for a reader. */
const UNREAD = new Set([
  'id',
  'source',
  'points',
  'concepts',
  'concept',
  'section',
  'misconception',
  'verified',
  'when',
])

function textsIn(value: unknown, spot: Spot): readonly { text: string; at: Spot }[] {
  if (typeof value === 'string') return [{ text: value, at: spot }]
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, inside(spot, index)))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([field, inner]) =>
    UNREAD.has(field) ? [] : textsIn(inner, inside(spot, field)),
  )
}

/** The prose of a page: tags keep only what a reader sees of them, and offsets stay true. */
function proseOf(body: string): string {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ')
  return body
    .replace(/\{\/\*[\s\S]*?\*\/\}|```[\s\S]*?```|`[^`\n]*`/g, blank)
    .replace(/<\/?[A-Za-z][^>]*>/g, (tag) =>
      tag.replace(
        /^<\/?[A-Za-z]\w*|\b(?!ask=|title=|who=)[\w-]+="[^"]*"|\b(?:ask|title|who)=|"|\/?>/g,
        blank,
      ),
    )
}
