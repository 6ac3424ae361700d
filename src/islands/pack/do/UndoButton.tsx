import { doing as words } from '#messages/pack-open.ts'
import type { Doing } from '#stores/pack/do.ts'

/** Takes the card graded just now back. */
export function UndoButton({ doing }: { readonly doing: Doing }) {
  return (
    <button type="button" class="link" onClick={() => void doing.undo()}>
      {words.undo}
    </button>
  )
}
