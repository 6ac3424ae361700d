import { useStore } from '@nanostores/preact'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { CardChange } from '#domain/review/cards/change.ts'
import { reviewOf } from '#domain/review/cards/deck.ts'
import type { Day } from '#domain/time.ts'
import { chosenCount, reviewWords, chosenWords as words } from '#messages/cards.ts'
import { onlyTheseAddress } from '#messages/cards-address.ts'
import { $chosen, chooseNone, turnRange } from '#stores/review/cards/chosen.ts'
import { $done, changeCards } from '#stores/review/cards/deeds.ts'
import { lineOf } from '#stores/review/cards/list.ts'
import { DoneLine } from './DoneLine.tsx'
import { MoreChanges } from './MoreChanges.tsx'

interface Props {
  /** The cards of the list as they are shown. */
  readonly order: readonly Id[]
  readonly today: Day
}

/** At the foot of the screen: what to do with the chosen cards, or what was just done and the way back. */
export function ChosenBar({ order, today }: Props) {
  const { ids, isRange, last } = useStore($chosen)
  const done = useStore($done)
  const [isMore, setMore] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const lines = [...ids].flatMap((id) => lineOf(id) ?? [])
  const sitting = reviewOf(lines, today)
  const unseen = useMemo(() => {
    const seen = new Set(ids.size > 0 ? order : [])
    return [...ids].filter((id) => !seen.has(id)).length
  }, [ids, order])
  const change = async (what: CardChange) => {
    const changed = await changeCards(lines, what, today)
    if (changed.length === 0) return false
    chooseNone()
    setMore(false)
    bar.current?.querySelector<HTMLElement>('.cards-bar_done')?.focus()
    return true
  }
  const isEmpty = lines.length === 0
  return (
    <section class={isEmpty && !done ? 'cards-bar' : 'cards-bar is-shown'} aria-label={words.label} ref={bar}>
      <DoneLine today={today} />
      {isEmpty ? null : (
        <>
          <p class="small cards-bar_count" role="status">
            {isRange ? words.rangeHint : chosenCount(lines.length, unseen)}
          </p>
          <div class="actions cards-bar_do">
            <button type="button" class="action" onClick={() => void change({ kind: 'away' })}>
              {words.away}
            </button>
            <button type="button" class="action" onClick={() => void change({ kind: 'bury' })}>
              {words.bury}
            </button>
            {sitting.count > 0 ? (
              <a class="action" href={onlyTheseAddress(sitting.first)}>
                {reviewWords(sitting.first.length, sitting.count)}
              </a>
            ) : null}
            <button type="button" class="action" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
              {words.more}
            </button>
            {last === undefined || isRange ? null : (
              <button type="button" class="action" aria-pressed={isRange} onClick={turnRange}>
                {words.range}
              </button>
            )}
            <button type="button" class="action" onClick={chooseNone}>
              {words.clear}
            </button>
          </div>
          {isMore ? <MoreChanges lines={lines} today={today} onChange={change} /> : null}
        </>
      )}
    </section>
  )
}
