import { form as words } from '#messages/log-form.ts'

interface Props {
  /** What the day is of, for who cannot see where the buttons stand. */
  readonly label: string
  readonly onPick: (daysAgo: number) => void
}

/** The two days that are asked for most, in one tap. */
export function DayButtons({ label, onPick }: Props) {
  return (
    <p class="field_quick">
      <button type="button" class="action" onClick={() => onPick(0)}>
        {words.today} <span class="unseen">({label})</span>
      </button>
      <button type="button" class="action" onClick={() => onPick(1)}>
        {words.yesterday} <span class="unseen">({label})</span>
      </button>
    </p>
  )
}
