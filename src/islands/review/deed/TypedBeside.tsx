import type { ShownCard } from '#domain/review/shown-card.ts'
import { besideTyped } from '#domain/review/typed.ts'
import { proposedWords, typing as words } from '#messages/review-kinds.ts'
import type { Settings } from '#stores/settings.ts'

interface Props {
  readonly card: ShownCard
  readonly typed: string
  readonly grades: Settings['grades']
}

/** Under the answer: what one typed, what of the answer is not in it, and what that looks like. One grades oneself. */
export function TypedBeside({ card, typed, grades }: Props) {
  const beside = besideTyped(typed, card.back)
  if (!beside) return null
  const { missing, spelt, of, had, proposed } = beside
  // What is missing is told of an answer that is there by half; a list of nearly all of it would be the answer again.
  return (
    <div class="slip_beside small">
      <p>
        {words.typed} <q>{typed.trim()}</q>
      </p>
      <p>
        {missing.length === 0 ? words.allThere(of) : words.there(had, of)}
        {missing.length === 0 || had < missing.length ? null : (
          <>
            {' '}
            {words.missing} <span class="ink-red">{missing.join(', ')}</span>.
          </>
        )}
        {spelt.length === 0 ? null : ` ${words.spelt(spelt)}`} {proposedWords(grades, proposed)}
      </p>
    </div>
  )
}
