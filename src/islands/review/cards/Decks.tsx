import { useMemo, useState } from 'preact/hooks'
import type { CardLine, CardUnit } from '#domain/review/cards/card-line.ts'
import { decksOf } from '#domain/review/cards/deck.ts'
import { FIND_ALL_CARDS } from '#domain/review/cards/finding.ts'
import type { Day } from '#domain/time.ts'
import { deckWords, cards as words } from '#messages/cards.ts'
import { flashcardAddress } from '#messages/cards-address.ts'
import { fragmentOf } from '#stores/review/cards/where.ts'

interface Props {
  readonly lines: readonly CardLine[]
  readonly units: readonly CardUnit[]
  readonly today: Day
}

/** All cards by unit and by tag, counted once one opens it: each leads to its cards, and from there to a sitting. */
export function Decks({ lines, units, today }: Props) {
  const [isOpen, setOpen] = useState(false)
  const decks = useMemo(() => (isOpen ? decksOf(lines, units, today) : []), [isOpen, lines, today])
  return (
    <details class="decks needs-script" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="small">
        <span class="link">{words.decks}</span>
      </summary>
      <ul>
        {decks.map(({ of, name, title, cards, due }) => (
          <li key={`${of} ${name}`}>
            <a
              class="decks_deck"
              href={flashcardAddress.cards(fragmentOf({ ...FIND_ALL_CARDS, [of]: name }))}
            >
              {title}
            </a>{' '}
            <span class="small quiet">{deckWords(cards, due)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
