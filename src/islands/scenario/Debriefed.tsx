import { useStore } from '@nanostores/preact'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Play } from '#stores/scenario.ts'
import { openSecond } from '#stores/scenario-second.ts'
import type { Over } from '#stores/scenario-view.ts'
import { DebriefPage } from './DebriefPage.tsx'
import { SecondPlayed } from './SecondPlayed.tsx'

interface Props {
  readonly play: Play
  readonly view: Over
  readonly heading: RefObject<HTMLHeadingElement>
  readonly children?: ComponentChildren
}

/** The debrief, or the run that is played on from one of its turns; the focus goes along from one to the other. */
export function Debriefed({ play, view, heading, children }: Props) {
  const [second] = useState(() => openSecond(view))
  const run = useStore(second.$run)
  const isPlaying = useStore(second.$isPlaying)
  const secondHeading = useRef<HTMLHeadingElement>(null)
  const wasPlaying = useRef(isPlaying)
  useEffect(() => {
    if (wasPlaying.current && !isPlaying) {
      secondHeading.current?.scrollIntoView({ block: 'start' })
      secondHeading.current?.focus({ preventScroll: true })
    }
    wasPlaying.current = isPlaying
  }, [isPlaying])
  // Nothing is to be read aloud on arrival, only where one went there oneself.
  const hasGone = useRef(false)
  const going = (go: () => void) => {
    hasGone.current = true
    go()
  }
  if (isPlaying && run) return <SecondPlayed second={second} from={run.from} isAsked={hasGone.current} />
  return (
    <DebriefPage
      play={play}
      view={view}
      heading={heading}
      second={run}
      secondHeading={secondHeading}
      onPlayOn={(turn) => going(() => second.playOnFrom(turn))}
      onGoOn={() => going(second.goOn)}
    >
      {children}
    </DebriefPage>
  )
}
