import { useState } from 'preact/hooks'
import type { CardLine } from '#domain/review/cards/card-line.ts'
import { type CardChange, isHiddenOn } from '#domain/review/cards/change.ts'
import { reviewOf } from '#domain/review/cards/deck.ts'
import type { Day } from '#domain/time.ts'
import { address } from '#messages/address.ts'
import { chosenWords } from '#messages/cards.ts'
import { editAddress } from '#messages/cards-address.ts'
import { oneCard as words } from '#messages/cards-one.ts'
import { DayField } from './DayField.tsx'

interface Props {
  readonly line: CardLine
  readonly today: Day
  readonly onChange: (change: CardChange) => void
}

/** What one can do with one card; what it does not allow is not offered. */
export function OneActions({ line, today, onChange }: Props) {
  const [isMore, setMore] = useState(false)
  const { id, own, state } = line
  const isHidden = isHiddenOn(line, today)
  const isRemoved = own?.removed === true
  const isMet = state !== undefined && (state.reps > 0 || state.because !== undefined)
  if (isRemoved) {
    return (
      <div class="actions">
        <Act name={chosenWords.restore} onPress={() => onChange({ kind: 'restore' })} />
      </div>
    )
  }
  return (
    <>
      <div class="actions">
        {reviewOf([line], today).count > 0 ? (
          <a class="button is-second" href={address.cardsFirst([id])}>
            {words.review}
          </a>
        ) : null}
        {own ? (
          <a class="action" href={editAddress(id)}>
            {words.edit}
          </a>
        ) : null}
        {isHidden ? <Act name={chosenWords.show} onPress={() => onChange({ kind: 'show' })} /> : null}
        {state?.suspended ? null : <Act name={chosenWords.away} onPress={() => onChange({ kind: 'away' })} />}
        {isHidden ? null : <Act name={chosenWords.bury} onPress={() => onChange({ kind: 'bury' })} />}
        <button type="button" class="action" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {chosenWords.more}
        </button>
      </div>
      {isMore ? (
        <div>
          <div class="actions">
            {isMet ? <Act name={chosenWords.forget} onPress={() => onChange({ kind: 'forget' })} /> : null}
            {own ? <Act name={chosenWords.remove} onPress={() => onChange({ kind: 'remove' })} /> : null}
          </div>
          <DayField id="card-day" isOne today={today} onChange={onChange} />
        </div>
      ) : null}
    </>
  )
}

function Act({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return (
    <button type="button" class="action" onClick={onPress}>
      {name}
    </button>
  )
}
