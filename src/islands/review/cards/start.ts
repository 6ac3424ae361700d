import { afterLoad } from '#islands/ui/after-load.ts'

/**
 * Brings the page of all cards alive. It stands there already with its first cards, so that can wait until all of it
 * has loaded, unless the address asks for one card or a form.
 */
export function startCards(): void {
  const place = document.querySelector<HTMLElement>('[data-cards]')
  if (!place) return
  const bring = () => void import('./show-cards.tsx').then(({ showCards }) => showCards(place))
  if (location.hash === '') afterLoad(bring)
  else bring()
}
