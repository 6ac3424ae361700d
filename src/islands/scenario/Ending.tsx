import type { ComponentChildren, RefObject } from 'preact'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'
import { DebriefPage } from './DebriefPage.tsx'
import { Kept } from './Kept.tsx'

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
    <DebriefPage play={play} view={view} heading={heading}>
      {children}
    </DebriefPage>
  )
}
