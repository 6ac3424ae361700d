import type { Draft } from '#domain/catalogue/draft.ts'
import { error, inside, type Owner, type Problem, type Spot, warning } from '#domain/catalogue/problem.ts'
import { contentWords, stemOf, stemsOf } from './stems.ts'

type CardDraft = Draft['cards'][number]

/**
 * A flashcard asks for one thing that is not in the question, and the question stands on its own. After Wozniak’s
 * twenty rules of formulating knowledge and Matuschak’s notes on prompts: focused, precise, effortful.
 */
export function checkRecall({ cards, concepts }: Draft): readonly Problem[] {
  const titles = new Map(concepts.map(({ id, value }) => [id, `${id.replaceAll('-', ' ')} ${value.title}`]))
  return [
    ...cards.flatMap((card) => {
      const home = card.value.concept ?? card.home.id
      return [...checkFront(card), ...checkBack(card, `${titles.get(home) ?? ''} ${home}`)]
    }),
    ...checkAlike(cards),
  ]
}

/** “And name” and “and list” ask for something only where that follows: a date and name are two things of one answer. */
const SECOND_TASK =
  /\b(?:and (?:then )?(?:why|how|what|who|whose|when|where|which)|(?:and|then) (?:give|say|explain|describe|(?:name|list)(?= (?:an?|the|its|their|it|them|each|all|both|at|one|two|three|four|five)\b)))\b/i

const VAGUE = /\b(?:tell me about|what about|discuss|how important|why is \w+ important)\b/i

const HANGING = /\b(?:it|this|that|these|those|they|them|the model|the above)\b/gi

/** Where such a word stands for what comes after it: “Why is it risky to …”, “How do you show that …”, “those who …”. */
const EXPLAINED =
  /\bit (?:(?!used\b)[\w’]+ ){0,2}(?:to|that|when|if|for) \w|(?<=\b(?:know|prove|say|see|show|so|sure|tell) )that \w|\bthose (?:who|whose|with|of|in|on|at|that)\b/gi

function checkFront({ spot, value }: CardDraft): readonly Problem[] {
  const owner: Owner = `card ${value.id}`
  const at = inside(spot, 'front')
  const asked = withoutQuotes(value.front)
  const second = SECOND_TASK.exec(asked)?.[0]
  const vague = VAGUE.exec(asked)?.[0]
  const explained = new Set([...asked.matchAll(EXPLAINED)].map(({ index }) => index))
  const hanging = [...asked.matchAll(HANGING)].find(
    ({ index }) => !explained.has(index) && contentWords(value.front.slice(0, index)).length === 0,
  )?.[0]
  return [
    ...(second === undefined ? [] : [error(at, { kind: 'second-task', owner, task: second })]),
    ...(hanging === undefined ? [] : [error(at, { kind: 'hanging-word', owner, word: hanging })]),
    ...(vague === undefined ? [] : [warning(at, { kind: 'vague-question', owner, words: vague })]),
  ]
}

/** More than these in one answer are a list: cards of their own, or a kind that lists. */
const MOST_ITEMS = 3

/** How many words an item of a list has at most; longer stretches between commas are clauses. */
const ITEM_WORDS = 3

function checkBack({ spot, value }: CardDraft, name: string): readonly Problem[] {
  if (value.kind !== 'plain') return []
  const owner: Owner = `card ${value.id}`
  const at = inside(spot, 'back')
  // What is wrong with a belief is one thing, however many words put it right.
  const items = value.use === 'misconception' ? 0 : longestList(value.back)
  const named = new Set(stemsOf(name))
  // What someone is quoted as saying may well hold the word that is asked about.
  const shown = new Set(stemsOf(withoutChoices(withoutQuotes(value.front))))
  const given =
    value.use === 'misconception'
      ? undefined
      : contentWords(value.back).find((word) => shown.has(stemOf(word)) && !named.has(stemOf(word)))
  const bare = /^\W*(\d[\d.,]*)\W*$/.exec(value.back)?.[1]
  return [
    ...(items > MOST_ITEMS ? [error(at, { kind: 'long-list', owner, items, max: MOST_ITEMS })] : []),
    ...(given === undefined ? [] : [error(at, { kind: 'gives-away', owner, word: given })]),
    ...(bare === undefined ? [] : [warning(at, { kind: 'bare-number', owner, number: bare })]),
  ]
}

/** How many items the longest list in a text has: short stretches with commas between them, and an “and” before the last. */
function longestList(text: string): number {
  return Math.max(
    0,
    ...text.split(/[.?!:;]\s+/).map((sentence) => {
      const items = sentence.split(/,\s*(?:(?:and|or)\s+)?/)
      const last = items.at(-1)?.split(/\s+(?:and|or)\s+/) ?? []
      const all = last.every(isShort) ? [...items.slice(0, -1), ...last] : items
      // What stands before the first item belongs to the sentence.
      return items.length > 1 && all.slice(1).every(isShort) ? all.length : 0
    }),
  )
}

function isShort(item: string): boolean {
  return item.split(/\s+/).length <= ITEM_WORDS
}

/** Above this share of words in common two fronts are taken for one another. */
const ALIKE = 0.8

function checkAlike(cards: readonly CardDraft[]): readonly Problem[] {
  const fronts = cards.map((card) => ({ card, words: new Set(stemsOf(card.value.front)) }))
  return fronts.flatMap(({ card, words }, index) => {
    const like = fronts.slice(0, index).find((earlier) => shareOf(words, earlier.words) >= ALIKE)
    if (like === undefined || words.size === 0) return []
    const other: Owner = `card ${like.card.value.id}`
    const first: Spot = inside(like.card.spot, 'front')
    const owner: Owner = `card ${card.value.id}`
    return [warning(inside(card.spot, 'front'), { kind: 'much-alike', owner, other, first })]
  })
}

/** Jaccard’s measure: the words both have, of all words. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  // Sets of such different sizes cannot share enough; most pairs are told apart by that.
  if (Math.min(one.size, other.size) < ALIKE * Math.max(one.size, other.size)) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both++
  return both / (one.size + other.size - both || 1)
}

/** Two that are to be told apart have to be named: “Coaching or mentoring?” */
function withoutChoices(text: string): string {
  return text.replace(/\p{L}+(?:, \p{L}+)*,? or (?:\p{L}+ ){0,2}\p{L}+/gu, ' ')
}

/** Quoted words blanked out letter by letter, so that places stay true. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”/g, (quoted) => quoted.replace(/[^“”]/g, '·'))
}
