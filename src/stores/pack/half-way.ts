/** Drafts of writing in packs are kept under this, their attempt and their item. */
export const WRITING_DRAFTS = 'pack-writing:'
