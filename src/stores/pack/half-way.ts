/** Drafts of writing in packs are kept under this, their attempt and their item. */
export const WRITING_DRAFTS = 'pack-writing:'

/**
 * Comments of a tutor are kept under this, their pack and whom they are for: a learner, for the whole of the answers, or
 * an attempt and the item that is marked.
 */
export const COMMENT_DRAFTS = 'pack-comment:'
