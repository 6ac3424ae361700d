import { useMemo } from 'preact/hooks'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { isDueOn, reviewOf } from '#domain/review/cards/deck.ts'
import { type CardFinding, FIND_ALL_CARDS, isNarrowed } from '#domain/review/cards/finding.ts'
import type { Day } from '#domain/time.ts'
import { foundWords, readingWords, reviewDueWords, reviewWords, cards as words } from '#messages/cards.ts'
import { onlyTheseAddress } from '#messages/cards-address.ts'
import { tickAll } from '#stores/review/cards/chosen.ts'
import type { CardList } from '#stores/review/cards/list.ts'

interface Props {
  /** Undefined while nothing is read yet. */
  readonly list: CardList | undefined
  readonly found: readonly CardLine[]
  readonly finding: CardFinding
  readonly onNarrow: (part: Partial<CardFinding>) => void
}

/** How many cards fit, and what one can do with all of them. Its room is kept, so that nothing moves when it comes. */
export function FoundBar({ list, found, finding, onNarrow }: Props) {
  const isAll = !isNarrowed(finding)
  const today = list?.today ?? 0
  const isRead = list !== undefined && !list.reading
  const sitting = useMemo(
    () => (isRead && !isAll ? sittingOf(found, today) : undefined),
    [found, today, isAll, isRead],
  )
  return (
    <div class="cards_found needs-script">
      <p class="small quiet" role="status">
        {saidOf(list, found.length, isAll)}
      </p>
      {isAll ? null : (
        <button type="button" class="action" onClick={() => onNarrow(FIND_ALL_CARDS)}>
          {words.showAll}
        </button>
      )}
      {sitting && sitting.count > 0 ? (
        <a class="action" href={onlyTheseAddress(sitting.first)}>
          {sitting.say(sitting.first.length, sitting.count)}
        </a>
      ) : null}
      {list && found.length > 1 ? (
        <button type="button" class="action" onClick={() => tickAll(found.map(({ id }) => id))}>
          {words.chooseAll(found.length)}
        </button>
      ) : null}
    </div>
  )
}

/** Of a deck one has those that are due; where none is, all of it. */
function sittingOf(found: readonly CardLine[], today: Day) {
  const due = found.filter((line) => isDueOn(line, today))
  return due.length > 0
    ? { ...reviewOf(due, today), say: reviewDueWords }
    : { ...reviewOf(found, today), say: reviewWords }
}

function saidOf(list: CardList | undefined, found: number, isAll: boolean): string {
  if (!list) return isAll ? '' : words.reading
  if (list.reading) return readingWords(list.reading.done, list.reading.total)
  return isAll ? '' : foundWords(found)
}
