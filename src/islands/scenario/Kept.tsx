import { notKept, scenario as words } from '#messages/scenario.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'

interface Props {
  readonly play: Play
  readonly view: Over
}

/** After the last line: whether the run is kept, and the way to the debrief, or on where that has to wait. */
export function Kept({ play, view: { keeping, isLookedAt } }: Props) {
  const { held } = play
  return (
    <div class="kept">
      {held ? <p>{held.says}</p> : null}
      <p class="small quiet" role="status">
        {keeping.kind === 'kept' ? words.kept : keeping.kind === 'saving' ? words.keeping : null}
      </p>
      {keeping.kind === 'not-kept' ? (
        <p class="field_problem" role="alert">
          {notKept(keeping.trouble)}
        </p>
      ) : null}
      <div class="actions">
        {held ? (
          <button class="button" type="button" onClick={held.go}>
            {held.next}
          </button>
        ) : null}
        {isLookedAt || held ? null : (
          <button class="button" type="button" onClick={() => play.lookBack()}>
            {words.toDebrief}
          </button>
        )}
        {keeping.kind === 'not-kept' ? (
          <button class="action" type="button" onClick={() => void play.keep()}>
            {words.tryAgain}
          </button>
        ) : null}
      </div>
    </div>
  )
}
