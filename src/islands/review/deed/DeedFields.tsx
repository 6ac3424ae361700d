import { measureOf } from '#domain/measure/all.ts'
import { NUMBER_MAX_LENGTH } from '#domain/quiz/typed/number-typed.ts'
import type { MarkedDeed } from '#domain/review/deed.ts'
import { MovableRows } from '#islands/ui/MovableRows.tsx'
import { ordering } from '#messages/quiz-order.ts'
import { review } from '#messages/review.ts'
import { cardKinds as words } from '#messages/review-kinds.ts'
import type { Given } from './given.ts'

interface Props {
  readonly deed: MarkedDeed
  readonly given: Given
  readonly onGive: (given: Given) => void
  /** Enter in the field shows the answer, as it does anywhere else. */
  readonly onEnter: () => void
}

/** What one does before the answer is shown: puts steps in order, types a figure; or says it to oneself. */
export function DeedFields({ deed, given, onGive, onEnter }: Props) {
  if (deed.kind === 'marking-point') return <p class="quiet">{review.sayFirst}</p>
  if (deed.kind === 'sum') {
    const measure = measureOf(deed.measure)
    return (
      <div class="slip_sum">
        <label for="slip-sum">
          {words.sum.yours} <span class="quiet">{words.sum.said(measure)}</span>
        </label>
        <input
          class="slip_typed"
          id="slip-sum"
          type="text"
          // A phone’s keys for decimals have no minus, and net promoters can be fewer than none.
          inputMode={measure.unit === 'points' ? 'text' : 'decimal'}
          autocomplete="off"
          maxLength={NUMBER_MAX_LENGTH}
          value={given.typed}
          onInput={({ currentTarget }) => onGive({ ...given, typed: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.isComposing && !event.repeat) onEnter()
          }}
        />
      </div>
    )
  }
  const move = (id: string, by: -1 | 1) => {
    const places = [...given.places]
    const from = places.indexOf(Number(id))
    const [step] = places.splice(from, 1)
    if (step === undefined || from + by < 0 || from + by > places.length) return false
    places.splice(from + by, 0, step)
    onGive({ ...given, places })
    return true
  }
  return (
    <>
      <p class="small quiet">{ordering.howTo[deed.cyclic ? 'cycle' : 'line']}</p>
      <MovableRows
        rows={given.places.map((step) => ({ id: `${step}`, text: deed.steps[step] ?? '' }))}
        onMove={move}
      />
    </>
  )
}
