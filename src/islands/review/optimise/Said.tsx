import { useEffect, useRef } from 'preact/hooks'
import { optimiseWords as words } from '#messages/optimise.ts'
import { type Change, type Search, undoChoice } from '#stores/review/optimise/optimise.ts'

interface Props {
  readonly search: Search
  readonly change: Change
}

/** What is going on and what was done, spoken once, and the way back. */
export function Said({ search, change }: Props) {
  const undo = useRef<HTMLButtonElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  const { kind } = change
  const isChosen = kind === 'own' || kind === 'usual'
  useEffect(() => {
    // Whoever pressed a button that is gone goes on where what they did is said.
    if (isChosen) undo.current?.focus()
    else if (kind === 'undone') said.current?.focus()
  }, [kind, isChosen])
  return (
    <p class="setting_said" role="status" tabIndex={-1} ref={said}>
      {sentence(search, change)}{' '}
      {isChosen && (
        <button type="button" class="link" ref={undo} onClick={() => void undoChoice()}>
          {words.undo}
        </button>
      )}
    </p>
  )
}

function sentence({ kind }: Search, change: Change): string {
  if (change.kind === 'not-kept') return words.notKept
  if (kind === 'looking' || kind === 'stopped' || kind === 'failed') return words[kind]
  return change.kind === 'none' ? '' : words[change.kind]
}
