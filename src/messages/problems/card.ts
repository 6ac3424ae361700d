import type { CardTrouble } from '#domain/catalogue/card-trouble.ts'

type Words<K extends CardTrouble['kind']> = (trouble: Extract<CardTrouble, { readonly kind: K }>) => string

/** What is wrong with a flashcard of a kind of its own and what to do, to follow its place in a line. */
export const CARD_PROBLEMS: { readonly [K in CardTrouble['kind']]: Words<K> } = {
  'hole-count': ({ owner, count }) =>
    count === 0
      ? `front of ${owner} has no hole; put what is to be recalled in double braces, such as {{one month}}`
      : `front of ${owner} has ${count} holes; keep one, for one card asks one thing`,
  'hole-not-asked': ({ owner, braced }) =>
    `front of ${owner} has {{${braced}}}, which its kind shows as it stands; write kind: cloze above it, or take the braces out`,
  'hole-of-little-words': ({ owner, hole }) =>
    `the hole of ${owner} is “${hole}”, which the sentence gives away; leave out a word that carries its meaning`,
  'nothing-essential': ({ owner }) =>
    `${owner} has no essential part; write essential: true beside what must not be missed`,
  'slot-missing': ({ owner, slot, measure }) =>
    `front of ${owner} has no {{${slot}}}, without which ${measure} cannot be worked out; write it in`,
  'slot-unknown': ({ owner, slot, measure, nearest }) =>
    `front of ${owner} has {{${slot}}}, which ${measure} does not count; ${nearest === undefined ? 'take it out' : `did you mean {{${nearest}}}?`}`,
}
