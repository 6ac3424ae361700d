import { readingPartWords, cardStatistics as words } from '#messages/card-statistics.ts'
import { chooseAll, type PartView } from '#stores/review/statistics/part.ts'

/** While a unit’s answers are read: how far, and the way out. */
export function PartReading({ view }: { readonly view: PartView }) {
  if (view.kind === 'unreachable') {
    return (
      <>
        <p role="alert">{words.partUnreachable}</p>
        <p>
          <button type="button" class="button is-second" onClick={chooseAll}>
            {words.showAll}
          </button>
        </p>
      </>
    )
  }
  if (view.kind !== 'reading') return null
  const { done, total } = view
  return (
    <div class="flow">
      <p id="part-reading">{readingPartWords(done, total)}</p>
      <progress
        aria-labelledby="part-reading"
        value={total === 0 ? undefined : done}
        max={Math.max(total, 1)}
      />
      <p>
        <button type="button" class="button is-second" onClick={chooseAll}>
          {words.stop}
        </button>
      </p>
    </div>
  )
}
