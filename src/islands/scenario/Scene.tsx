import { useEffect, useRef } from 'preact/hooks'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { turnsLeft } from '#domain/quiz/play.ts'
import { scriptOf } from '#domain/quiz/script.ts'
import { scenario as words } from '#messages/scenario.ts'
import type { Play, ScenarioView } from '#stores/scenario.ts'
import { Choices } from './Choices.tsx'
import { Kept } from './Kept.tsx'
import { Meters } from './Meters.tsx'
import { outLoud } from './out-loud.ts'
import { Speech } from './Speech.tsx'

interface Props {
  readonly scenario: Scenario
  readonly play: Play
  readonly view: ScenarioView
}

/** The script so far with its meters beside it, and the choices; new lines get the focus and are said once. */
export function Scene({ scenario, play, view }: Props) {
  const { run } = view
  const script = scriptOf(scenario, run)
  const of = run.steps.length + turnsLeft(scenario, run.state)
  const newest = useRef<HTMLDivElement>(null)
  // A run that was left half-way comes back in silence; only a choice made here is said and moves the focus.
  const hasChosen = useRef(false)
  useEffect(() => {
    if (!hasChosen.current) return
    newest.current?.focus({ preventScroll: true })
    newest.current?.scrollIntoView({ block: 'start' })
  }, [run])
  const chooseNow = (choice: Id) => {
    hasChosen.current = true
    play.choose(choice)
  }
  return (
    <div class="beside scene">
      <Meters scenario={scenario} run={run} />
      <div class="script">
        <p class="small quiet">{scenario.setting}</p>
        {script.map((exchange, place) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups what is said.
          <div
            key={place}
            ref={place === script.length - 1 ? newest : null}
            class="exchange"
            role="group"
            aria-label={place < of ? words.place(place + 1, of) : words.ended}
            tabIndex={-1}
          >
            <Speech exchange={exchange} isNow={place === script.length - 1} />
          </div>
        ))}
        <p class="unseen" aria-live="polite">
          {hasChosen.current ? outLoud(scenario, run, script.at(-1)) : ''}
        </p>
        {view.kind === 'playing' ? (
          <Choices key={run.steps.length} scenario={scenario} run={run} onChoose={chooseNow} />
        ) : (
          <Kept play={play} view={view} />
        )}
      </div>
    </div>
  )
}
