import { useStore } from '@nanostores/preact'
import type { Id } from '#domain/id.ts'
import type { Day } from '#domain/time.ts'
import {
  deedBefore,
  deedWords,
  nothingWords,
  outcomeWords,
  taggedWords,
  takenBackWords,
  cards as words,
} from '#messages/cards.ts'
import { $done, type Done, moveOn, takeBack } from '#stores/review/cards/deeds.ts'

interface Props {
  readonly today: Day
  /** Where one card is shown: what was done before to others is not spoken of. */
  readonly card?: Id
}

/** What was done last, said once, and the way to take it back: after a reload too. */
export function DoneLine({ today, card }: Props) {
  const last = useStore($done)
  const done = last && card !== undefined && isOfOthers(last, card) ? undefined : last
  const canTurn =
    done !== undefined && ('facts' in done || (done.kind === 'not-kept' && done.still !== undefined))
  return (
    <div class="cards-bar_said">
      <p class="cards-bar_done" role="status" tabIndex={-1}>
        {done ? wordsOf(done, today) : ''}
      </p>
      {canTurn ? (
        <button type="button" class="action" onClick={() => void takeBack()}>
          {done.kind === 'taken-back' ? words.doAgain : words.undo}
        </button>
      ) : null}
      {done && done.kind !== 'doing' ? (
        <button type="button" class="action" onClick={moveOn}>
          {words.close}
        </button>
      ) : null}
    </div>
  )
}

/** Whether it was done before this page was opened, and to other cards than this one. */
function isOfOthers(done: Done, card: Id): boolean {
  return done.kind === 'before' && !done.facts.some((fact) => 'card' in fact && fact.card === card)
}

function wordsOf(done: Done, today: Day): string {
  switch (done.kind) {
    case 'done':
      return done.tagged ? taggedWords(done.facts.length, done.tagged) : deedWords(done.deed, today)
    case 'before':
      return deedBefore(done.deed, today)
    case 'taken-back':
    case 'done-again':
      return takenBackWords(done.kind, done.deed, today)
    case 'nothing':
      return nothingWords[done.change]
    case 'doing':
      return done.count > 500 ? outcomeWords.doing(done.count, done.share) : ''
    case 'not-kept':
      return outcomeWords['not-kept']
  }
}
