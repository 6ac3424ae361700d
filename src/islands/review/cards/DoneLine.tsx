import { useStore } from '@nanostores/preact'
import type { Day } from '#domain/time.ts'
import {
  deedBefore,
  deedWords,
  nothingWords,
  outcomeWords,
  takenBackWords,
  cards as words,
} from '#messages/cards.ts'
import { $done, type Done, moveOn, takeBack } from '#stores/review/cards/deeds.ts'

/** What was done last, said once, and the way to take it back: after a reload too. */
export function DoneLine({ today }: { readonly today: Day }) {
  const done = useStore($done)
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

function wordsOf(done: Done, today: Day): string {
  switch (done.kind) {
    case 'done':
      return deedWords(done.deed, today)
    case 'before':
      return deedBefore(done.deed, today)
    case 'taken-back':
    case 'done-again':
      return takenBackWords(done.kind, done.deed, today)
    case 'nothing':
      return nothingWords[done.change]
    case 'too-many':
      return outcomeWords['too-many'](done.count, done.most)
    case 'doing':
      return done.count > 500 ? outcomeWords.doing(done.count) : ''
    case 'not-kept':
      return outcomeWords['not-kept']
  }
}
