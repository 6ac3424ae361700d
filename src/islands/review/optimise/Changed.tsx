import { useEffect, useRef } from 'preact/hooks'
import { optimiseWords as words } from '#messages/optimise.ts'
import { type Change, undoChoice } from '#stores/review/optimise/optimise.ts'

/** What was done about the weights in force, and the way back. */
export function Changed({ change }: { readonly change: Change }) {
  const undo = useRef<HTMLButtonElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const { kind } = change
  useEffect(() => {
    // Whoever pressed a button that is gone goes on where what they did is said.
    if (kind === 'own' || kind === 'usual') undo.current?.focus()
    else if (kind === 'undone') said.current?.focus()
  }, [kind])
  return (
    <p class="setting_said" role="status" tabIndex={-1} ref={said}>
      {kind === 'working' && words.working}
      {kind === 'own' && words.own}
      {kind === 'usual' && words.usual}
      {kind === 'undone' && words.undone}
      {kind === 'not-kept' && words.notKept}{' '}
      {kind === 'own' || kind === 'usual' ? (
        <button type="button" class="link" ref={undo} onClick={() => void undoChoice()}>
          {words.undo}
        </button>
      ) : null}
    </p>
  )
}
