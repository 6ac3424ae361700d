import type { TaskTrouble } from '#domain/catalogue/task-trouble.ts'

type Words<K extends TaskTrouble['kind']> = (trouble: Extract<TaskTrouble, { readonly kind: K }>) => string

/** What is wrong with a task and what to do, to follow its place in a line. */
export const TASK_PROBLEMS: { readonly [K in TaskTrouble['kind']]: Words<K> } = {
  'no-marking-point': ({ owner, id }) =>
    `${owner} begins with ${id}; the first point of a rehearsal is its marking point`,
  'all-met': ({ owner }) =>
    `${owner} has samples that meet every mark point; mark one partly or not-yet, so that there is something to tell apart`,
  'none-met': ({ owner }) =>
    `${owner} comes first and meets no mark point; begin with one in which something is met or partly met, so that there is a passage to find`,
  'quote-not-there': ({ owner, quote }) =>
    `quote of ${owner} is “${quote.length > 40 ? `${quote.slice(0, 39)}…` : quote}”, which does not stand in the sample; copy it word for word`,
}
