import { useEffect, useState } from 'preact/hooks'
import type { KnownMisconception, OwnMisconception } from '#domain/credit/misconceptions.ts'
import { Unread } from '#islands/ui/Opening.tsx'
import { useAlive } from '#islands/ui/use-alive.ts'
import { address } from '#messages/address.ts'
import { misconceptions as words } from '#messages/misconceptions.ts'
import { $misconceptions, followMisconceptions, type ShownMisconceptions } from '#stores/misconceptions.ts'
import { OwnLine } from './OwnLine.tsx'

interface Props {
  readonly known: readonly KnownMisconception[]
}

/** The learner's own misconceptions: what is open, the most urgent first, and what is cleared, folded away. */
export function Misconceptions({ known }: Props) {
  const shown = useAlive($misconceptions)
  useEffect(() => followMisconceptions(known), [])
  return (
    <>
      <h2>{words.yours}</h2>
      {shown ? (
        <Own shown={shown} />
      ) : (
        <Unread>
          <Nothing says={words.none} isOpening />
        </Unread>
      )}
    </>
  )
}

function Own({ shown: { open, cleared, chose, today } }: { readonly shown: ShownMisconceptions }) {
  const [isUnfolded, setUnfolded] = useState(false)
  const line = (own: OwnMisconception) => (
    <OwnLine key={own.id} own={own} today={today} chose={chose.get(own.id)} />
  )
  return (
    <>
      {open.length > 0 ? (
        <ol class="beliefs">{open.map(line)}</ol>
      ) : (
        <Nothing says={cleared.length === 0 ? words.none : words.allCleared} />
      )}
      {cleared.length > 0 ? (
        <>
          <p>
            <button
              type="button"
              class="action"
              aria-expanded={isUnfolded}
              aria-controls="cleared"
              onClick={() => setUnfolded(!isUnfolded)}
            >
              {words.cleared(cleared.length)}
            </button>{' '}
            <span class="small quiet">{words.clearedText}</span>
          </p>
          <ol class="beliefs" id="cleared" hidden={!isUnfolded}>
            {cleared.map(line)}
          </ol>
        </>
      ) : null}
    </>
  )
}

/** Nothing is open. Someone new reads so at once; who has been here sees room instead until it is known. */
function Nothing({ says, isOpening }: { readonly says: string; readonly isOpening?: boolean }) {
  return (
    <div class={`flow${isOpening ? ' own-opening' : ''}`}>
      <p>{says}</p>
      <p>
        <a class="action" href={address.quizzes}>
          {words.takeQuiz}
        </a>
      </p>
    </div>
  )
}
