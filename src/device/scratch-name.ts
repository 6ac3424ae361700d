import { STORAGE_NAME } from './marks.ts'

/** The database of drafts and of what was shared, beside the journal's, so that neither's version or lock stands in the other's way. */
export const SCRATCH_NAME = `${STORAGE_NAME}-scratch`
