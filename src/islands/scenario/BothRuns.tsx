import type { RefObject } from 'preact'
import type { Meter } from '#domain/catalogue/scenario.ts'
import { endingOf, meterWord, type Run, type Step } from '#domain/quiz/scenario/play.ts'
import { scoreOf } from '#domain/quiz/scenario/score.ts'
import { compared, type SecondRun } from '#domain/quiz/scenario/second-run.ts'
import { capital } from '#messages/in-words.ts'
import { movesOf } from '#messages/scenario.ts'
import { second as words } from '#messages/scenario-second.ts'
import type { Over } from '#stores/scenario-view.ts'
import { Chart } from './Chart.tsx'

interface Props {
  readonly over: Over
  readonly second: SecondRun
  readonly heading: RefObject<HTMLHeadingElement>
  readonly onGoOn: () => void
}

/** The first run and one played on from it: each meter of both, then turn by turn from where they part. */
export function BothRuns({ over: { scenario, run: first }, second: { run: other }, heading, onGoOn }: Props) {
  const { shared, apart } = compared(first, other)
  const hasEnded = endingOf(scenario, other.state) !== undefined
  const lasts = {
    first: apart.findLastIndex((pair) => pair.first),
    second: apart.findLastIndex((pair) => pair.second),
  }
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.both}
      </h2>
      {hasEnded ? (
        <p>{scenario.meters.map((meter) => insteadOf(meter, first, other)).join(' ')}</p>
      ) : (
        <>
          <p>{words.stopped(other.steps.length + 1)}</p>
          <button class="action" type="button" onClick={onGoOn}>
            {words.goOn}
          </button>
        </>
      )}
      <p class="small quiet">{apart.length === 0 ? words.allSame : words.same(shared)}</p>
      {scenario.meters.map((meter) => (
        <BothLines
          key={meter.id}
          meter={meter}
          first={first}
          other={other}
          isOneOf={scenario.meters.length > 1}
        />
      ))}
      <ol class="both_turns">
        {apart.map((pair, index) => (
          <li key={index}>
            <p class="label">{words.turn(shared + index + 1, (pair.first ?? pair.second)?.turn.title)}</p>
            <div class="both_pair">
              <Side
                name={words.first}
                step={pair.first}
                meters={scenario.meters}
                none={index < lasts.first ? words.passedBy : words.over}
              />
              <Side
                name={words.second}
                step={pair.second}
                meters={scenario.meters}
                none={index < lasts.second ? words.passedBy : hasEnded ? words.over : words.notYet}
              />
            </div>
          </li>
        ))}
        <li>
          <p class="label">{words.end}</p>
          <div class="both_pair">
            <End name={words.first} over={scenario} run={first} />
            <End name={words.second} over={scenario} run={other} />
          </div>
        </li>
      </ol>
    </>
  )
}

interface LinesProps {
  readonly meter: Meter
  readonly first: Run
  readonly other: Run
  readonly isOneOf: boolean
}

function BothLines({ meter, first, other, isOneOf }: LinesProps) {
  const lines = [lineOf(meter, first), lineOf(meter, other)] as const
  return (
    <Chart
      meter={meter}
      line={lines[0]}
      other={lines[1]}
      names={{ line: words.chart.first, other: words.chart.second }}
      places={[words.chart.start]}
      ringed={[]}
      label={words.chart.label(meter.label, ...lines)}
      caption={words.chart.caption(meter.label)}
      isOneOf={isOneOf}
    />
  )
}

interface SideProps {
  readonly name: string
  readonly step: Step | undefined
  readonly meters: readonly Meter[]
  /** Said where that run has no such turn. */
  readonly none: string
}

function Side({ name, step, meters, none }: SideProps) {
  return (
    <div>
      <p class="both_name">{name}</p>
      {step ? (
        <>
          <p>{step.choice.text}</p>
          <p class="small quiet">
            {capital(
              movesOf(
                meters.map(({ id, label }) => ({
                  label,
                  before: step.before.meters[id] ?? 0,
                  after: step.after.meters[id] ?? 0,
                })),
              ),
            )}
          </p>
        </>
      ) : (
        <p class="quiet">{none}</p>
      )}
    </div>
  )
}

function End({
  name,
  over,
  run,
}: {
  readonly name: string
  readonly over: Over['scenario']
  readonly run: Run
}) {
  const ending = endingOf(over, run.state)
  return (
    <div>
      <p class="both_name">{name}</p>
      {ending ? (
        <>
          <p>{ending.title}</p>
          <p class="small quiet">
            {over.meters
              .map((meter) => {
                const value = run.state.meters[meter.id] ?? 0
                return words.ended(meter.label, value, meterWord(meter, value))
              })
              .concat(over.meters.length > 1 ? words.score(scoreOf(over, run.state)) : [])
              .join('. ')}
            .
          </p>
        </>
      ) : (
        <p class="quiet">{words.notYet}</p>
      )}
    </div>
  )
}

function insteadOf({ id, label }: Meter, first: Run, other: Run): string {
  return words.instead(label, first.state.meters[id] ?? 0, other.state.meters[id] ?? 0)
}

function lineOf({ id }: Meter, { steps, state }: Run): readonly number[] {
  return [...steps.map(({ before }) => before.meters[id] ?? 0), state.meters[id] ?? 0]
}
