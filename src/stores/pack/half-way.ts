import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { PackId } from '#domain/pack/pack.ts'

/** Drafts of writing in packs are kept under this, their attempt and their item. */
export const WRITING_DRAFTS = 'pack-writing:'

/**
 * Comments of a tutor are kept under this, their pack and whom they are for: a learner, for the whole of the answers, or
 * an attempt and the item that is marked.
 */
export const COMMENT_DRAFTS = 'pack-comment:'

/** Receipts that are pasted and not taken in yet are kept under this, whichever packs they are of. */
export const PASTED_RECEIPTS = 'typed-answers'

/** Where the comment on one answer is kept, and beside it its marks. */
export function answerDraft(pack: PackId, attempt: FactId, item: Id): string {
  return `${COMMENT_DRAFTS}${pack}:${attempt}:${item}`
}

/** Where it is kept under whose name, or which number, answers are to go out, until they have. */
export function learnerDraft(attempt: FactId): string {
  // No item is called so: a dot stands in the name of each.
  return `${WRITING_DRAFTS}${attempt}:learner`
}

/** What else a tutor types about a pack; they go with it, as its comments do. */
export function deskDraft(
  pack: PackId,
  what: 'reminder' | 'list' | 'names' | 'names-before' | 'keys',
): string {
  // No learner is called so: a name with letters has nothing but letters and figures in its key.
  return `${COMMENT_DRAFTS}${pack}::${what}`
}
