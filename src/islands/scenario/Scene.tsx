import type { ComponentType } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { scriptOf } from '#domain/quiz/scenario/script.ts'
import { playing as words } from '#messages/scenario-playing.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over, ScenarioView } from '#stores/scenario-view.ts'
import { Choices } from './Choices.tsx'
import { Meters } from './Meters.tsx'
import { outLoud } from './out-loud.ts'
import { Speech } from './Speech.tsx'

interface Props {
  readonly play: Play
  readonly view: ScenarioView
  /** Shown at an ending, and fetched before one can be reached. */
  readonly Ending: ComponentType<{ readonly play: Play; readonly view: Over }> | undefined
  /** That could not be fetched. */
  readonly isMissing?: boolean
}

/** The script so far with its meters beside it, and the choices; what is new gets the focus and is said once. */
export function Scene({ play, view, Ending, isMissing }: Props) {
  const { scenario, run, of } = view
  const script = scriptOf(scenario, run)
  const newest = useRef<HTMLHeadingElement>(null)
  // A run that was left half-way comes back in silence; only a choice made here is said and moves the focus.
  const hasChosen = useRef(false)
  useEffect(() => {
    if (!hasChosen.current) return
    newest.current?.focus({ preventScroll: true })
    newest.current?.parentElement?.scrollIntoView({ block: 'start' })
  }, [run.steps.length])
  const chooseNow = (choice: Id) => {
    hasChosen.current = true
    play.choose(choice)
  }
  const isStuck = view.kind === 'over' ? isMissing : view.isUnreachable
  const tryAgain = () => {
    // Browsers go on saying that a file of script cannot be had; what was played is there after a reload.
    if (view.kind === 'over') return location.reload()
    // The button goes as soon as it helps.
    newest.current?.focus({ preventScroll: true })
    void play.wake()
  }
  return (
    <div class="beside scene">
      <Meters scenario={scenario} run={run} />
      <div class="script">
        <p class="small quiet">{scenario.setting}</p>
        {script.map((exchange, place) => (
          <div key={place} class="exchange">
            <h2 class="unseen" tabIndex={-1} ref={place === script.length - 1 ? newest : null}>
              {place < of ? words.place(place + 1, of) : words.ended}
            </h2>
            <Speech exchange={exchange} isNow={place === script.length - 1} />
          </div>
        ))}
        <p class="unseen" aria-live="polite">
          {hasChosen.current ? outLoud(scenario, run, script.at(-1)) : ''}
        </p>
        {view.kind === 'over' ? (
          Ending && <Ending play={play} view={view} />
        ) : (
          <Choices key={run.steps.length} scenario={scenario} run={run} onChoose={chooseNow} />
        )}
        {isStuck ? (
          <>
            <p class="field_problem" role="alert">
              {words.unreachable}
            </p>
            <button class="button" type="button" onClick={tryAgain}>
              {words.tryAgain}
            </button>
          </>
        ) : null}
      </div>
    </div>
  )
}
