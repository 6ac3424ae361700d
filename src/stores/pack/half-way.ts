/** Drafts of writing in packs are kept under this, their attempt and their item. */
export const WRITING_DRAFTS = 'pack-writing:'

/** Comments of a tutor on the whole of answers are kept under this, their pack and their learner. */
export const COMMENT_DRAFTS = 'pack-comment:'
