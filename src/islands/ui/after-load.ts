/** Does what a page can wait with once all of it has loaded, so that nothing competes with reading. */
export function afterLoad(work: () => void): void {
  if (document.readyState === 'complete') work()
  else addEventListener('load', work, { once: true })
}
