import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import type { ScenarioOpening } from '#domain/quiz/sheet.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { address } from '#messages/address.ts'
import { playing as words } from '#messages/scenario-playing.ts'
import { openScenario } from '#stores/scenario.ts'
import type { ScenarioView } from '#stores/scenario-view.ts'
import { Played } from './Played.tsx'

interface Props {
  readonly opening: ScenarioOpening
}

/** A scenario, played turn by turn, and looked back at when it is over. */
export function Scenario({ opening }: Props) {
  const { title } = opening.scenario
  const [play] = useState(() => openScenario(opening))
  const view = useStore(play.$view, { ssr: 'initial' })
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
        <Played play={play} view={view} title={`${title}, ${where}`} />
      </main>
    </div>
  )
}

function placeWords(view: ScenarioView): string {
  if (view.kind === 'playing') return words.place(Math.min(view.run.steps.length + 1, view.of), view.of)
  return view.isLookedAt ? words.debriefed : words.ended
}
