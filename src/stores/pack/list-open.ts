/** Where a pasted text leads. Whether its link is whole is for the page that opens it. */
export type Led =
  | { readonly kind: 'pack' | 'receipt'; readonly fragment: string }
  | { readonly kind: 'empty' | 'foreign' }

/** No link of ours is longer; what is beyond is not carried into an address. */
const MOST = 16_000

/** Finds the link of a pack in what was pasted, wherever in a message it stands and however it was wrapped. */
export function whereLinkLeads(text: string): Led {
  if (text.trim() === '') return { kind: 'empty' }
  const found = /#?\b([pr])\d{1,4}\./.exec(text)
  if (!found) return { kind: 'foreign' }
  const data = text.slice(found.index).replace(/\s+/g, '').replace(/^#/, '').slice(0, MOST)
  return { kind: found[1] === 'p' ? 'pack' : 'receipt', fragment: `#${data}` }
}
