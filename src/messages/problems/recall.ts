import type { Spot } from '#domain/catalogue/problem.ts'
import type { RecallTrouble } from '#domain/catalogue/recall-trouble.ts'

type Words<K extends RecallTrouble['kind']> = (
  trouble: Extract<RecallTrouble, { readonly kind: K }>,
  spell: (spot: Spot) => string,
) => string

/** What keeps a flashcard from being recalled, and what to do, to follow its place in a line. */
export const RECALL_PROBLEMS: { readonly [K in RecallTrouble['kind']]: Words<K> } = {
  'second-task': ({ owner, task }) =>
    `front of ${owner} asks for a second thing (“${task}”); make it a flashcard of its own`,
  'long-list': ({ owner, items, max }) =>
    `back of ${owner} lists ${items} things; keep it to ${max}, or make it kind: marking-point or kind: order`,
  'gives-away': ({ owner, word }) =>
    `front of ${owner} gives away “${word}”, which its back answers; ask without that word`,
  'hanging-word': ({ owner, word }) =>
    `front of ${owner} says “${word}” before anything that it could mean; name the thing, as in “Kolb’s cycle: …”`,
  'vague-question': ({ owner, words }) => `front of ${owner} asks vaguely (“${words}”); ask for one thing`,
  'bare-number': ({ owner, number }) =>
    `back of ${owner} is the bare number ${number}; say of what, and from when`,
  'much-alike': ({ owner, other, first }, spell) =>
    `front of ${owner} is much like that of ${other} at ${spell(first)}; make clear which is meant`,
}
