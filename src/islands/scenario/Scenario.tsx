import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { turnsLeft } from '#domain/quiz/play.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { scenario as words } from '#messages/scenario.ts'
import { openScenario, type ScenarioSheet } from '#stores/scenario.ts'
import { DebriefPage } from './DebriefPage.tsx'
import { Scene } from './Scene.tsx'

interface Props {
  readonly sheet: ScenarioSheet
}

/** A scenario, played turn by turn, and looked back at when it is over. */
export function Scenario({ sheet }: Props) {
  const { scenario } = sheet
  const [play] = useState(() => openScenario(sheet))
  const view = useStore(play.$view, { ssr: 'initial' })
  const isDebrief = view.kind === 'over' && view.isLookedAt
  const heading = useRef<HTMLHeadingElement>(null)
  useFocusOn(heading, isDebrief, view.run.steps.length)
  const turn = view.run.steps.length + 1
  const of = view.run.steps.length + turnsLeft(scenario, view.run.state)
  const where = isDebrief ? words.debriefed : view.kind === 'over' ? words.ended : words.place(turn, of)
  return (
    <div class="scenario">
      <SittingMasthead
        today={address.today}
        count={
          <>
            <b>{where}</b> <span class="quiet">{scenario.title}</span>
          </>
        }
      >
        <a href={address.quizzes}>{view.kind === 'over' ? words.back : words.stop}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {isDebrief ? (
          <DebriefPage sheet={sheet} play={play} view={view} heading={heading} />
        ) : (
          <>
            <h1 class="unseen">{`${scenario.title}, ${where}`}</h1>
            <Scene scenario={scenario} play={play} view={view} />
          </>
        )}
      </main>
    </div>
  )
}

/** Focus goes to the debrief's heading when it is asked for; one that was there on arrival is read from the top. */
function useFocusOn(
  heading: { current: HTMLHeadingElement | null },
  isDebrief: boolean,
  steps: number,
): void {
  const played = useRef(false)
  useEffect(() => {
    if (!isDebrief) played.current = true
    else if (played.current && steps > 0) {
      window.scrollTo(0, 0)
      heading.current?.focus()
    }
  }, [isDebrief])
}
