import { DRAFT_KEY } from './draft-key.ts'
import { FLAG, isSharedMode } from './mode.ts'

/**
 * Opens an address of this site in a new tab that keeps all it does to itself, with one draft in it: what is looked at
 * there leaves no trace in this browser. A new tab begins with a copy of what its opener’s tab keeps, so both are there
 * only while it opens. False: the browser opened none, or keeps nothing in tabs.
 */
export function openApart(address: string, draft: { readonly name: string; readonly text: string }): boolean {
  const was = isSharedMode()
  const key = DRAFT_KEY + draft.name
  try {
    sessionStorage.setItem(key, JSON.stringify({ text: draft.text, at: 0 }))
    if (!was) sessionStorage.setItem(FLAG, '1')
    return window.open(address, '_blank') !== null
  } catch {
    return false
  } finally {
    sessionStorage.removeItem(key)
    if (!was) sessionStorage.removeItem(FLAG)
  }
}
