import type { Draft, PageDraft, Tag } from '#domain/catalogue/draft.ts'
import { error, type Problem, type Spot } from '#domain/catalogue/problem.ts'
import { proseOf } from '#domain/catalogue/texts.ts'
import { wordCount } from '#domain/clean.ts'
import { innerOf, plainOf, titleOf } from './page-parts.ts'
import { checkLength } from './words.ts'

/** The most words of a concept page. A lesson that shows a whole unit may be longer. */
const CONCEPT_WORDS = 900
const LESSON_WORDS = 1500

const HEADING_WORDS = 6

/** The most words a page’s sentences may have on average. */
const SENTENCE_WORDS = 18

/** The most words of a refutation: the belief, why one comes to it, what is right, an example. */
const REFUTATION_WORDS = 120

/** How many words of a page go with one open question at least. */
const WORDS_TO_A_WHY = 400

/** A page can be read: short headings and sentences, an example before a list, each guess asked again, few words. */
export function checkPagesRead(draft: Draft): readonly Problem[] {
  return [...draft.pages.flatMap((page) => checkPage(page)), ...checkRefutations(draft)]
}

function checkPage(page: PageDraft): readonly Problem[] {
  const { home, tags, body, file } = page
  const owner = titleOf(page)
  const words = wordCount(plainOf(page))
  const top: Spot = { file, offset: body.offset }
  const whys = tags.filter(({ name }) => name === 'Why')
  const most = Math.max(1, Math.floor(words / WORDS_TO_A_WHY))
  const max = home.kind === 'concept' ? CONCEPT_WORDS : LESSON_WORDS
  return [
    ...(words > max ? [error(top, { kind: 'word-count', owner, field: 'text', words, max })] : []),
    ...tags.flatMap(checkHeading),
    ...checkSentences(page),
    ...checkLists(page),
    ...checkGuesses(page),
    ...(whys.length > most
      ? [error(whys[most]?.spot ?? top, { kind: 'many-whys', owner, whys: whys.length, max: most })]
      : []),
  ]
}

function checkHeading({ name, spot, attributes }: Tag): readonly Problem[] {
  const title = name === 'Section' ? attributes.get('title') : undefined
  const words = wordCount(title?.value ?? '')
  const owner = `section ${attributes.get('id')?.value ?? ''}`
  return words > HEADING_WORDS
    ? [error(title?.spot ?? spot, { kind: 'long-heading', owner, words, max: HEADING_WORDS })]
    : []
}

function checkSentences(page: PageDraft): readonly Problem[] {
  const sentences = plainOf(page)
    .split(/(?<=[.!?…:]["”’)]*)\s+|\n{2,}/)
    .map(wordCount)
    .filter((words) => words > 0)
  const mean = sentences.reduce((sum, words) => sum + words, 0) / Math.max(1, sentences.length)
  const rounded = Math.round(mean * 10) / 10
  return rounded > SENTENCE_WORDS
    ? [
        error(
          { file: page.file, offset: page.body.offset },
          { kind: 'long-sentences', owner: titleOf(page), mean: rounded, max: SENTENCE_WORDS },
        ),
      ]
    : []
}

/** How many items a list has before it is abstract to who has seen no example. */
const SHORT_LIST = 3

/** Something shown before it is named: someone speaks, evidence, a drawn model with its examples, a sum worked out. */
const EXAMPLE = /<(?:Lead|Say|Evidence|Model|Measure)\b|“/

function checkLists(page: PageDraft): readonly Problem[] {
  const { file, body } = page
  return [...body.text.matchAll(/(?:^(?:[-*]|\d+\.) .*\n(?:[ \t]+.*\n|\n(?=[-*\d]))*)+/gm)].flatMap(
    (list) => {
      const items = list[0].match(/^(?:[-*]|\d+\.) /gm)?.length ?? 0
      if (items <= SHORT_LIST || EXAMPLE.test(body.text.slice(0, list.index))) return []
      const owner = titleOf(page)
      return [error({ file, offset: body.offset + list.index }, { kind: 'list-first', owner, items })]
    },
  )
}

function checkGuesses({ tags }: PageDraft): readonly Problem[] {
  const ids = (name: string, attribute: string) =>
    tags.flatMap((tag) => {
      const value = tag.name === name ? tag.attributes.get(attribute) : undefined
      return value === undefined ? [] : [value]
    })
  const guesses = ids('Guess', 'id')
  const again = ids('Again', 'of')
  return [
    ...guesses.flatMap(({ value, spot }) => {
      const times = again.filter((one) => one.value === value).length
      return times === 1 ? [] : [error(spot, { kind: 'asked-once', owner: `guess ${value}`, times })]
    }),
    ...again.flatMap(({ value, spot }) =>
      guesses.some((guess) => guess.value === value)
        ? []
        : [error(spot, { kind: 'elsewhere-asked', owner: '<Again>', id: value })],
    ),
  ]
}

function checkRefutations({ pages, points, misconceptions }: Draft): readonly Problem[] {
  const stated = new Map(
    [...points, ...misconceptions].flatMap(({ value }) =>
      'belief' in value ? [[value.id, `${value.belief} ${value.truth}`] as const] : [],
    ),
  )
  const seen = new Set<string>()
  return pages.flatMap((page) =>
    page.tags.flatMap((tag): readonly Problem[] => {
      const id = tag.name === 'Mis' ? tag.attributes.get('id') : undefined
      const words = stated.get(id?.value ?? '')
      if (id === undefined || words === undefined) return []
      const owner = `refutation of ${id.value}`
      const text = `${words} ${proseOf(innerOf(page, tag))}`
      const twice = seen.has(id.value)
      seen.add(id.value)
      return [
        ...checkLength(tag.spot, owner, 'text', text, { max: REFUTATION_WORDS }),
        ...(twice ? [error(id.spot, { kind: 'refuted-twice', owner: titleOf(page), id: id.value })] : []),
      ]
    }),
  )
}
