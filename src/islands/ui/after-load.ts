let held: Promise<void> | undefined

/** Does what a page can wait with once all of it has loaded, and what it is for is there, so that nothing competes with it. */
export function afterLoad(work: () => void): void {
  const begin = () => void (held ? held.then(work) : work())
  if (document.readyState === 'complete') begin()
  else addEventListener('load', begin, { once: true })
}

/** Has all that can wait wait for this as well: what the page is for takes longer than its loading. It must come to an end. */
export function holdLate(work: Promise<void>): void {
  held = work
}
