/**
 * Hands on what stands behind `#` in the address, at once and each time it changes, for pages that keep there what
 * they show. A link to a part of the page (“Skip to the page”) names nothing to show: what stood there before is put
 * back, so that a reload finds it again. `isNext` says that it came after something else. Returns the way to stop.
 */
export function followFragment(open: (fragment: string, isNext: boolean) => void): () => void {
  const turn = ({ oldURL }: HashChangeEvent) => {
    if (!isPartOfPage(location.hash)) return open(location.hash, true)
    const before = new URL(oldURL).hash
    putBack(isPartOfPage(before) ? '' : before)
  }
  if (isPartOfPage(location.hash)) putBack('')
  open(location.hash, false)
  addEventListener('hashchange', turn)
  return () => removeEventListener('hashchange', turn)
}

function isPartOfPage(hash: string): boolean {
  return document.getElementById(hash.slice(1)) !== null
}

function putBack(hash: string): void {
  history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`)
}
