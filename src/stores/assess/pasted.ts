/** Comments that are pasted and not taken in yet are kept under this, whichever entries they are on. */
export const PASTED_COMMENTS = 'typed-comments'
