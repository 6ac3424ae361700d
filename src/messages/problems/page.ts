import type { PackTrouble, PageTrouble, UnfinishedTrouble } from '#domain/catalogue/page-trouble.ts'
import { count } from './count.ts'

type All = PageTrouble | PackTrouble | UnfinishedTrouble
type Words<K extends All['kind']> = (trouble: Extract<All, { readonly kind: K }>) => string

/** What is wrong with a page, or missing from it, and what to do, to follow its place in a line. */
export const PAGE_PROBLEMS: { readonly [K in All['kind']]: Words<K> } = {
  'long-heading': ({ owner, words, max }) =>
    `title of ${owner} has ${count(words, 'word')}; keep it to ${max}`,
  'long-sentences': ({ owner, mean, max }) =>
    `the sentences of ${owner} have ${mean} words on average; keep them to ${max}: cut the longest in two`,
  'reading-age': ({ owner, years, max }) =>
    `${owner} is read without trouble at ${years}; bring it down to ${max}: shorter sentences, plainer words`,
  'american-spelling': ({ word, british }) => `“${word}” is American; write “${british}”`,
  'list-first': ({ owner, items }) =>
    `${owner} lists ${items} things before it has shown any; put a worked or spoken example first`,
  'refuted-twice': ({ owner, id }) => `${owner} refutes ${id}, which stands refuted before; keep one of them`,
  'asked-once': ({ owner, times }) =>
    times === 0
      ? `${owner} is not asked again; put <Again> for it at the end of the page`
      : `${owner} is asked again ${times} times; keep one <Again>`,
  'elsewhere-asked': ({ owner, id }) =>
    `${owner} asks ${id} again, which this page does not open with; put a <Guess> of that name at its top`,
  'many-whys': ({ owner, whys, max }) =>
    `${owner} has ${whys} open questions; keep ${max}, and make the others <Prompt>`,

  'asked-again': ({ owner, id }) => `${owner} asks for ${id} twice; keep one`,

  'no-section-of': ({ owner }) => `no section teaches ${owner}; put a <Beside> round the paragraph that does`,
  'no-card-of': ({ owner, use }) =>
    `${owner} has no flashcard${use === undefined ? '' : ` with use: ${use}`}; write one`,
  'not-refuted': ({ owner }) => `no page refutes ${owner}; write a <Mis> for it`,
  'refutation-short': ({ owner }) =>
    `the refutation of ${owner} needs two paragraphs: why one comes to believe it, and an example of what is right`,
  'few-guesses': ({ owner, guesses }) =>
    `${owner} opens with ${count(guesses, 'question')} to guess; ask two or three in <Guess>`,
  'page-lacks': ({ owner, what }) => `${owner} lacks ${what}`,
}
