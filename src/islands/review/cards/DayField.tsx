import { useState } from 'preact/hooks'
import { isLocalDate } from '#domain/local-date.ts'
import type { CardChange } from '#domain/review/cards/change.ts'
import { DAY_MILLIS, type Day } from '#domain/time.ts'
import { chosenWords as words } from '#messages/cards.ts'

interface Props {
  readonly id: string
  /** It is about one card, and not several. */
  readonly isOne: boolean
  readonly today: Day
  readonly onChange: (change: CardChange) => void
}

/** The latest day that a fact can name is far beyond; ten years is as far as anyone plans. */
const AHEAD_DAYS = 3_653

/** Sets the day on which cards come. */
export function DayField({ id, isOne, today, onChange }: Props) {
  const [date, setDate] = useState('')
  const [isWrong, setWrong] = useState(false)
  const set = (event: Event) => {
    event.preventDefault()
    const day = isLocalDate(date) ? Math.floor(Date.parse(date) / DAY_MILLIS) : undefined
    const isGood = day !== undefined && day >= today && day <= today + AHEAD_DAYS
    setWrong(!isGood)
    if (isGood) onChange({ kind: 'day', day })
  }
  return (
    <form class={isWrong ? 'cards-bar_field is-wrong' : 'cards-bar_field'} onSubmit={set} noValidate>
      <label class="label" for={id}>
        {words.dayField(isOne)}
      </label>
      <input
        class="field_input is-short"
        id={id}
        type="date"
        min={dateOf(today)}
        max={dateOf(today + AHEAD_DAYS)}
        value={date}
        aria-describedby={isWrong ? `${id}-problem` : undefined}
        aria-invalid={isWrong || undefined}
        onInput={(event) => setDate(event.currentTarget.value)}
      />
      <button type="submit" class="action">
        {words.dayKeep}
      </button>
      <p class="field_problem" id={`${id}-problem`} role="alert">
        {isWrong ? words.dayWrong : ''}
      </p>
    </form>
  )
}

function dateOf(day: Day): string {
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10)
}
