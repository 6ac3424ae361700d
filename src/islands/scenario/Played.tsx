import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { afterLoad } from '#islands/ui/after-load.ts'
import type { Play } from '#stores/scenario.ts'
import type { ScenarioView } from '#stores/scenario-view.ts'
import { Scene } from './Scene.tsx'

type After = typeof import('./Ending.tsx')

interface Props {
  readonly play: Play
  readonly view: ScenarioView
  /** The heading of the script, for who cannot see where they are. */
  readonly title: string
  /** Comes after something else on this page: its heading gets the focus. */
  readonly isNext?: boolean
  /** What one may do after the debrief, instead of playing again. */
  readonly children?: ComponentChildren
}

/** The script while it is played, and then the debrief. What comes after the first turn is fetched once the page has loaded. */
export function Played({ play, view, title, isNext, children }: Props) {
  const [after, setAfter] = useState<After | 'missing'>()
  const fetchAfter = () =>
    void import('./Ending.tsx').then(
      (found) => found.styled().then(() => setAfter(found)),
      () => setAfter('missing'),
    )
  const piece = after === 'missing' ? undefined : after
  useEffect(
    () =>
      afterLoad(() => {
        void play.wake()
        fetchAfter()
      }),
    [],
  )
  useEffect(() => {
    if (view.kind === 'over' && !piece) fetchAfter()
  }, [view.kind])
  const top = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNext) top.current?.focus()
  }, [])
  const isAsked = view.kind === 'over' && view.isLookedAt
  const heading = useFocusOn(isAsked && piece !== undefined, view.kind === 'playing')
  return isAsked && piece ? (
    <piece.Ending play={play} view={view} heading={heading}>
      {children}
    </piece.Ending>
  ) : (
    <>
      <h1 class="unseen" ref={top} tabIndex={-1}>
        {title}
      </h1>
      {piece ? <piece.Told view={view} /> : null}
      <Scene play={play} view={view} Ending={piece?.Ending} isMissing={after === 'missing'} />
    </>
  )
}

/** Focus goes to the debrief's heading when it is asked for; one that was there on arrival is read from the top. */
function useFocusOn(isDebrief: boolean, isPlaying: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const wasSeen = useRef(false)
  useEffect(() => {
    if (isDebrief && wasSeen.current) {
      window.scrollTo(0, 0)
      heading.current?.focus()
    }
    if (!isDebrief) wasSeen.current = !isPlaying
  }, [isDebrief, isPlaying])
  return heading
}
