import { render } from 'preact'
import { newCardAddress } from '#messages/cards-address.ts'
import { makeCard as words } from '#messages/make-card.ts'
import { markedNow } from './sentences.ts'

let place: HTMLElement | undefined

/** Offers a card of what is marked in a section, at the foot of the screen; nothing where nothing is marked. */
export function offerMarked(): void {
  const marked = markedNow()
  if (!place?.isConnected) {
    if (!marked) return
    place = document.createElement('div')
    document.querySelector('main')?.append(place)
  }
  const section = marked?.end.getAttribute('data-section') ?? ''
  render(
    marked ? (
      <p class="marked-strip">
        <a class="action" href={newCardAddress(section, marked.text)}>
          {words.strip}
        </a>
      </p>
    ) : null,
    place,
  )
}
