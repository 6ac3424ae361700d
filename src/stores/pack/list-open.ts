/** Where a pasted text leads: feedback to where packs open. Whether its link is whole is for the page that opens it. */
export type Led =
  | { readonly kind: 'pack' | 'receipt'; readonly fragment: string }
  /** `unreachable`: what reads links could not be fetched. */
  | { readonly kind: 'empty' | 'foreign' | 'unreachable' }

/** Finds the link of a pack in what was pasted, wherever in a message it stands and however it was wrapped. */
export async function whereLinkLeads(text: string): Promise<Led> {
  if (text.trim() === '') return { kind: 'empty' }
  const reader = await import('#formats/link-found.ts').catch(() => undefined)
  if (!reader) return { kind: 'unreachable' }
  const found = await reader.findLink(text)
  if (!found) return { kind: 'foreign' }
  return { kind: found.letter === 'r' ? 'receipt' : 'pack', fragment: found.fragment }
}
