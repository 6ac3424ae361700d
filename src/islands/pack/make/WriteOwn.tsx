import { useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { making } from '#messages/pack-make.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
}

const ownPart = late(() => import('./own/OwnPart.tsx'))

/** Items of the tutor's own: their forms and their checks are fetched when they are used. */
export function WriteOwn({ draft, shelf }: Props) {
  const [isAsked, setAsked] = useState(false)
  const { piece, isAway } = useLate(ownPart, isAsked || draft.own.length > 0 ? 'now' : 'never')
  return (
    <>
      <h2>{making.own}</h2>
      <p>{making.ownAbout}</p>
      {piece ? (
        <piece.OwnPart draft={draft} shelf={shelf} isAsked={isAsked} />
      ) : (
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => setAsked(true)}>
            {making.writeOwn}
          </button>
        </div>
      )}
      {isAway && <p role="alert">{making.partAway}</p>}
    </>
  )
}
