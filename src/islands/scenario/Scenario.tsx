import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { ScenarioOpening } from '#domain/quiz/sheet.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { playing as words } from '#messages/scenario-playing.ts'
import { openScenario } from '#stores/scenario.ts'
import type { ScenarioView } from '#stores/scenario-view.ts'
import { Scene } from './Scene.tsx'

type After = typeof import('./Ending.tsx')

interface Props {
  readonly opening: ScenarioOpening
}

/** A scenario, played turn by turn, and looked back at when it is over. */
export function Scenario({ opening }: Props) {
  const { title } = opening.scenario
  const [play] = useState(() => openScenario(opening))
  const view = useStore(play.$view, { ssr: 'initial' })
  const [after, setAfter] = useState<After>()
  const fetchAfter = () => void import('./Ending.tsx').then(setAfter)
  useEffect(
    () =>
      afterLoad(() => {
        void play.wake()
        fetchAfter()
      }),
    [],
  )
  useEffect(() => {
    if (view.kind === 'over' && !after) fetchAfter()
  }, [view.kind])
  const isAsked = view.kind === 'over' && view.isLookedAt
  const heading = useFocusOn(isAsked && after !== undefined, view.kind === 'playing')
  const where = placeWords(view)
  return (
    <div class="scenario">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{where}</b> <span class="quiet">{title}</span>
          </>
        }
      >
        <a href={address.quizzes}>{view.kind === 'over' ? words.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {isAsked && after ? (
          <after.Ending play={play} view={view} heading={heading} />
        ) : (
          <>
            <h1 class="unseen">{`${title}, ${where}`}</h1>
            <Scene play={play} view={view} Ending={after?.Ending} />
          </>
        )}
      </main>
    </div>
  )
}

function placeWords(view: ScenarioView): string {
  if (view.kind === 'playing') return words.place(Math.min(view.run.steps.length + 1, view.of), view.of)
  return view.isLookedAt ? words.debriefed : words.ended
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
