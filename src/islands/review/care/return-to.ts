/** The way back from a lesson begins with the card that one left it from. */
export function returnTo(card: string): void {
  history.replaceState(null, '', `${location.pathname}${location.search}#first=${card}`)
}
