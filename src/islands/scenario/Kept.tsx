import type { ComponentChildren } from 'preact'
import { notKept, scenario as words } from '#messages/scenario.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'

interface Props {
  readonly play: Play
  readonly view: Over
  /** What comes now where looking back has to wait. */
  readonly held?: ComponentChildren
}

/** After the last line: whether the run is kept, and the way to the debrief, or what comes in its place. */
export function Kept({ play, view: { keeping, isLookedAt }, held }: Props) {
  return (
    <div class="kept">
      <p class="small quiet" role="status">
        {keeping.kind === 'kept' ? words.kept : keeping.kind === 'saving' ? words.keeping : null}
      </p>
      {keeping.kind === 'not-kept' ? (
        <p class="field_problem" role="alert">
          {notKept(keeping.trouble)}
        </p>
      ) : null}
      <div class="actions">
        {held}
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
