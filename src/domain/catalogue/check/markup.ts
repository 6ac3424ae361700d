import type { Draft } from '#domain/catalogue/draft.ts'
import { error, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { shownIn, textsIn, withoutCode } from '#domain/catalogue/texts.ts'

/** The most characters of one text: more is read by nobody, and a link to a pack cannot carry it. */
const TEXT_MAX_LENGTH = 4000

/** Words are words: no HTML, no address that is not https, and no text that goes on for pages. */
export function checkMarkup(draft: Draft): readonly Problem[] {
  return [
    ...shownIn(draft).flatMap(({ spot, value }) =>
      textsIn(value, spot).flatMap(({ text, at }) => [
        ...found(text, MARKUP, () => at, 'markup').slice(0, 1),
        ...found(text, ADDRESS, () => at, 'unsafe-address').slice(0, 1),
        ...(text.length > TEXT_MAX_LENGTH
          ? [error(at, { kind: 'too-long', characters: text.length, max: TEXT_MAX_LENGTH })]
          : []),
      ]),
    ),
    ...draft.pages.flatMap(({ file, body }) => {
      const text = withoutCode(body.text)
      const at = (offset: number): Spot => ({ file, offset: body.offset + offset })
      return [...found(text, PAGE_MARKUP, at, 'markup'), ...found(text, ADDRESS, at, 'unsafe-address')]
    }),
  ]
}

const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]+|#\w+);/gi
/** In a page a name with a capital is one of our components; `pages.ts` looks at those. */
const PAGE_MARKUP = /<\/?[a-z][^<>]*>|<!--/g
/** Schemes that fetch, run or open something; `data:` with a type after it, for the word alone ends many a clause. */
const ADDRESS = /\b(?:(?:http|ftp|file|ws):\/\/|javascript:|vbscript:|data:\w+\/)\S*|(?<=\]\()\/\/\S*/gi

function found(
  text: string,
  pattern: RegExp,
  at: (offset: number) => Spot,
  kind: 'markup' | 'unsafe-address',
): readonly Problem[] {
  return [...text.matchAll(pattern)].map(({ 0: mark, index }) =>
    kind === 'markup'
      ? error(at(index), { kind, mark })
      : error(at(index), { kind, address: mark.replace(/[).,]+$/, '') }),
  )
}
