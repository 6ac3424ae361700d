import { render } from 'preact'
import { newCardAddress } from '#messages/cards-address.ts'
import { makeCard as words } from '#messages/make-card.ts'
import { markedIn, sectionEndOf } from './sentences.ts'

let place: HTMLElement | undefined

/** Offers a card of what is marked in a section, at the foot of the screen; nothing where nothing is marked. */
export function offerMarked(): void {
  const anchor = getSelection()?.anchorNode
  const end = anchor ? sectionEndOf(anchor) : null
  const marked = end ? markedIn(end) : ''
  if (!place) {
    if (marked === '') return
    place = document.createElement('div')
    document.querySelector('main')?.append(place)
  }
  const section = end?.getAttribute('data-section') ?? ''
  render(
    marked === '' ? null : (
      <p class="marked-strip">
        <a class="action" href={newCardAddress(section, marked)}>
          {words.strip}
        </a>
      </p>
    ),
    place,
  )
}
