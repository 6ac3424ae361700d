import { useEffect, useRef } from 'preact/hooks'
import { optimiseWords as words } from '#messages/optimise.ts'
import {
  chooseFound,
  chooseUsual,
  leaveFound,
  lookForWeights,
  type Search,
  type Standing,
  stopLooking,
} from '#stores/review/optimise/optimise.ts'

interface Props {
  readonly standing: Standing | undefined
  readonly search: Search
  readonly isWorking: boolean
}

/** What one can do now. */
export function Buttons({ standing, search, isWorking }: Props) {
  const look = useRef<HTMLButtonElement>(null)
  const { kind } = search
  const before = useRef(kind)
  useEffect(() => {
    // The button that was pressed is gone: on to the one that begins it again.
    if (kind === 'stopped' || (kind === 'idle' && before.current === 'found' && !isWorking))
      look.current?.focus()
    before.current = kind
  }, [kind, isWorking])
  if (kind === 'looking') return <Second does={stopLooking}>{words.stop}</Second>
  if (search.kind === 'found') {
    return (
      <>
        {search.outcome.kind === 'better' && (
          <button type="button" class="button" onClick={() => void chooseFound()}>
            {words.use}
          </button>
        )}
        <Second does={leaveFound}>{words.leave}</Second>
      </>
    )
  }
  return (
    <>
      {standing?.missing === 0 && (
        <button
          type="button"
          class="button is-second"
          ref={look}
          disabled={isWorking}
          onClick={() => void lookForWeights()}
        >
          {standing.own || kind !== 'idle' ? words.lookAgain : words.look}
        </button>
      )}
      {(standing?.own || standing?.isUnread) && (
        <button
          type="button"
          class="button is-second"
          disabled={isWorking}
          onClick={() => void chooseUsual()}
        >
          {words.goBack}
        </button>
      )}
    </>
  )
}

function Second({ does, children }: { readonly does: () => void; readonly children: string }) {
  return (
    <button type="button" class="button is-second" onClick={does}>
      {children}
    </button>
  )
}
