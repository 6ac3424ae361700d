import type { ComponentChildren, RefObject } from 'preact'
import { meterWord } from '#domain/quiz/scenario/play.ts'
import type { SecondRun } from '#domain/quiz/scenario/second-run.ts'
import { address } from '#messages/address.ts'
import { logThis, logThisAddress } from '#messages/log-this.ts'
import { scenario as words } from '#messages/scenario.ts'
import type { Play } from '#stores/scenario.ts'
import type { Over } from '#stores/scenario-view.ts'
import { BothRuns } from './BothRuns.tsx'
import { Kept } from './Kept.tsx'
import { MeterLine } from './MeterLine.tsx'
import { Transcript } from './Transcript.tsx'
import { TurnByTurn } from './TurnByTurn.tsx'
import { TurnMap } from './TurnMap.tsx'

interface Props {
  readonly play: Play
  readonly view: Over
  readonly heading: RefObject<HTMLHeadingElement>
  /** A run played on from a turn of this one, where there is one, and its heading. */
  readonly second: SecondRun | undefined
  readonly secondHeading: RefObject<HTMLHeadingElement>
  readonly onPlayOn: (turn: number) => void
  readonly onGoOn: () => void
  /** What one may do next, instead of playing again. */
  readonly children?: ComponentChildren
}

/** A run looked back at: how it ended, the meter beside the best run, each turn with its verdict, and what comes first now. */
export function DebriefPage({ play, view, heading, children, ...given }: Props) {
  const { scenario, debrief, keeping, run } = view
  const { ending, score, best, turns, revealed } = debrief
  const { second, secondHeading, onPlayOn, onGoOn } = given
  const ends = scenario.meters.map((meter) => {
    const value = run.state.meters[meter.id] ?? 0
    return { label: meter.label, value, word: meterWord(meter, value) }
  })
  const cards = new Set(revealed.flatMap(({ misconception }) => view.words[misconception]?.cards ?? []))
  const strong = turns.filter((turn) => turn.strong).length
  return (
    <>
      <p class="small quiet kicker">{words.kicker(scenario.title)}</p>
      <h1 ref={heading} tabIndex={-1}>
        {ending.title}
      </h1>
      <p class="lead">{ending.text}</p>
      <p>
        {words.endedAt(ends)} {ends.length > 1 ? `${words.together(score)} ` : ''}
        {words.bestIs(score, best, ending.outcome === 'good')} {words.strong(strong, turns.length)}
      </p>
      {keeping.kind === 'not-kept' ? <Kept play={play} view={view} /> : null}
      {second ? <BothRuns over={view} second={second} heading={secondHeading} onGoOn={onGoOn} /> : null}
      {scenario.meters.map((meter) => (
        <MeterLine key={meter.id} meter={meter} debrief={debrief} isOneOf={ends.length > 1} />
      ))}
      <h2>{words.turns}</h2>
      <TurnByTurn view={view} onPlayOn={onPlayOn} />
      <Transcript scenario={scenario} run={run} />
      <TurnMap view={view} second={second} />
      <h2>{words.next}</h2>
      {cards.size > 0 && keeping.kind === 'kept' ? <p>{words.cardsFirst(cards.size)}</p> : null}
      <div class="actions">{children ?? <Onward play={play} hasCards={cards.size > 0} />}</div>
      <h2>{words.log}</h2>
      <p>{words.logWords}</p>
      <div class="actions">
        <a class="action" href={logAddress(view)}>
          {logThis.logScenario}
        </a>
      </div>
    </>
  )
}

/** The form of the log, with what this run put right. A debrief is never printed at build, so the page is known. */
function logAddress({ scenario, debrief, words: points }: Over): string {
  const insights = debrief.revealed.flatMap(({ misconception }) => {
    const point = points[misconception]
    return point?.truth ? [logThis.putRight(point.text, point.truth)] : []
  })
  const { title, minutes } = scenario
  const about = location.pathname
  return logThisAddress({
    type: 'resource',
    kind: 'lesson',
    title: logThis.scenarioTitle(title),
    about,
    minutes,
    insights,
  })
}

function Onward({ play, hasCards }: { readonly play: Play; readonly hasCards: boolean }) {
  return (
    <>
      {hasCards ? (
        <a class="button" href={address.flashcards}>
          {words.doCards}
        </a>
      ) : null}
      <button class="action" type="button" onClick={() => play.again()}>
        {words.again}
      </button>
    </>
  )
}
