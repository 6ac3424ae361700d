/** Where this site lives now, where a build says that it has moved (`MOVED_TO`); nothing where it does not. */
export function movedTo(said: string | undefined): URL | undefined {
  if (said === undefined || said.trim() === '') return undefined
  const address = URL.parse(said.trim())
  if (address?.protocol !== 'https:' || address.search !== '' || address.hash !== '') {
    throw new Error(
      `MOVED_TO is “${said}”: it must be the new address of the site, as in https://example.org/due-credit/`,
    )
  }
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  return address
}
