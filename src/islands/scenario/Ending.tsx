import type { ComponentChildren, RefObject } from 'preact'
import type { Debrief } from '#domain/quiz/scenario/debrief.ts'
import { letStylesIn } from '#islands/ui/late-styles.ts'
import { scenario as words } from '#messages/scenario.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over, ScenarioView } from '#stores/scenario-view.ts'
import { Debriefed } from './Debriefed.tsx'
import { Kept } from './Kept.tsx'
import { Verdict } from './Verdict.tsx'

interface Props {
  readonly play: Play
  readonly view: Over
  /** The debrief's heading; absent while the script is on screen, and the way to the debrief is all there is. */
  readonly heading?: RefObject<HTMLHeadingElement>
  /** What one may do after the debrief, instead of playing again. */
  readonly children?: ComponentChildren
}

/** What an ending brings: fetched before one can be reached, so that no first visit waits for it. */
export function Ending({ play, view, heading, children }: Props) {
  if (!heading) return <Kept play={play} view={view} />
  return (
    <Debriefed play={play} view={view} heading={heading}>
      {children}
    </Debriefed>
  )
}

/** A run turn by turn, where its debrief is a part of something else. */
export function Turns({ turns }: Pick<Debrief, 'turns'>) {
  return (
    <ol>
      {turns.map((turn, place) => (
        <li class="pack-turn" key={place}>
          <Verdict turn={turn} />
        </li>
      ))}
    </ol>
  )
}

/** Lets in the styles of what comes after a scenario's first turns: none of it is shown before they stand. */
export function styled(): Promise<unknown> {
  return letStylesIn()
}

/** Says of a run that was left here, and no longer fits, that it begins again. */
export function Told({ view }: { readonly view: ScenarioView }) {
  return view.kind === 'playing' && view.isLost ? (
    <p class="small" role="status">
      {words.lost}
    </p>
  ) : null
}
