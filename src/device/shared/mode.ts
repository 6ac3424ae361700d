/** Name of the flag in `sessionStorage`, so that the mode ends with its tab; `#layouts/before-paint.ts` reads it too. */
export const FLAG = 'due-credit-shared'

/**
 * Whether this tab is in the mode for shared computers: facts, marks and drafts live in its `sessionStorage`
 * alone, and what this browser kept before is neither shown nor touched.
 */
export function isSharedMode(): boolean {
  try {
    return FLAG in sessionStorage
  } catch {
    // No storage at all, or a page that is being built.
    return false
  }
}
