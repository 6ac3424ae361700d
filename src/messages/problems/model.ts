import type { ModelTrouble } from '#domain/catalogue/model-trouble.ts'

type Words<K extends ModelTrouble['kind']> = (trouble: Extract<ModelTrouble, { readonly kind: K }>) => string

/** What is wrong with a drawn model and what to do, to follow its place in a line. */
export const MODEL_PROBLEMS: { readonly [K in ModelTrouble['kind']]: Words<K> } = {
  'asks-nothing': ({ owner, got }) =>
    `ask of ${owner} ends with “${got.slice(-12)}”; write the question that the stage asks, with its question mark`,
  'long-mark': ({ owner, mark }) =>
    `mark of ${owner} is ${mark}; the circle holds one character or two, so shorten it`,
}
