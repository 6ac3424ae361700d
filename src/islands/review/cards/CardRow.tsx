import type { Id } from '#domain/id.ts'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { isHard, standingOf } from '#domain/review/cards/standing.ts'
import type { Day } from '#domain/time.ts'
import { lapsesWords, standingWords, cards as words } from '#messages/cards.ts'
import { cardAddress } from '#messages/cards-address.ts'
import { tick } from '#stores/review/cards/chosen.ts'

interface Props {
  readonly line: CardLine
  /** Absent while where it stands is not known yet. */
  readonly today: Day | undefined
  readonly isChosen: boolean
  /** It was ticked last: from here a keyboard comes to what can be done, past all the rows between. */
  readonly isLast: boolean
  /** All that are found, as they are shown, for a stretch of ticks. */
  readonly order: readonly Id[]
}

/** One card of the list: its tick in the margin, what it asks, where it stands, what it belongs to. */
export function CardRow({ line, today, isChosen, isLast, order }: Props) {
  const { id, own, taught, tags } = line
  const name = nameOf(line)
  return (
    <li class="card-line hang">
      <label class="hang_mark card-line_tick needs-script">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={today === undefined}
          onClick={(event) => tick(id, event.currentTarget.checked, order, event.shiftKey)}
        />
        <span class="unseen">
          {words.choose}: {name}
        </span>
      </label>
      {isChosen && isLast ? (
        <button type="button" class="action card-line_on" onClick={toBar}>
          {words.toBar}
        </button>
      ) : null}
      <a href={cardAddress(id)}>{name}</a>
      <p class="small quiet">
        {[
          ...(today === undefined ? [] : [standingOfLine(line, today)]),
          ...(own ? [words.own] : []),
          ...(taught && taught.title !== '' ? [taught.title] : []),
          ...tags,
        ].join(' · ')}
      </p>
    </li>
  )
}

function toBar(): void {
  document.querySelector<HTMLElement>('.cards-bar_do > button')?.focus()
}

/** What a card is called in the list: what it asks. */
export function nameOf({ id, front, isWithdrawn }: CardLine): string {
  return isWithdrawn ? words.withdrawn(id) : front
}

/** Where a card stands, and whether it is a hard one. */
export function standingOfLine({ state, isWithdrawn }: CardLine, today: Day): string {
  if (isWithdrawn) return words.askedNoMore
  const stands = standingWords(standingOf(state, today), today)
  return isHard(state) ? `${stands}, ${lapsesWords(state?.lapses ?? 0)}` : stands
}
