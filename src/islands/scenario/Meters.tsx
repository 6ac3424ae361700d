import { Fragment } from 'preact'
import type { Meter, Scenario } from '#domain/catalogue/scenario.ts'
import type { Run } from '#domain/quiz/scenario/play.ts'
import { playing as words } from '#messages/scenario-playing.ts'
import { type Reading, readingOf } from './reading.ts'

interface Props {
  readonly scenario: Scenario
  readonly run: Run
}

/**
 * The meters of a run: on a wide screen the first is a scale on the margin's rule and the others lie below it; on a
 * phone it lies flat and sticks, and the others are words.
 */
export function Meters({ scenario, run }: Props) {
  const [first, ...others] = scenario.meters
  if (!first) return null
  const reading = readingOf(first, run)
  return (
    <div class="meter">
      <Words meter={first} reading={reading} />
      <Across reading={reading} />
      <Up meter={first} reading={reading} />
      {others.map((meter) => (
        <Fragment key={meter.id}>
          <Words meter={meter} reading={readingOf(meter, run)} />
          <Across reading={readingOf(meter, run)} />
        </Fragment>
      ))}
    </div>
  )
}

function Words({ meter, reading }: { readonly meter: Meter; readonly reading: Reading }) {
  const { word, now, was } = reading
  return (
    <p class="meter_word">
      <meter
        class="unseen"
        min={0}
        max={100}
        value={now}
        aria-label={meter.label}
        aria-valuetext={words.meter(word, now, was)}
      />
      <span aria-hidden="true">
        <b>{meter.label}</b> {words.meter(word, now)}
      </span>
    </p>
  )
}

const FIFTHS = [0, 20, 40, 60, 80, 100]
const TWENTY_FIFTHS = Array.from({ length: 26 }, (_, index) => index * 4)

function Across({ reading: { now, was } }: { readonly reading: Reading }) {
  return (
    <svg class="meter_across" aria-hidden="true">
      {was === now ? null : <line class="meter_was" x1={pc(now)} x2={pc(was)} y1="9" y2="9" />}
      <line class="meter_now" x1="0" x2={pc(now)} y1="9" y2="9" />
      <g class="meter_scale">
        <line x1="0" x2="100%" y1="18" y2="18" />
        {FIFTHS.map((at) => (
          <line key={at} x1={pc(at)} x2={pc(at)} y1="12" y2="24" />
        ))}
      </g>
    </svg>
  )
}

function Up({ meter, reading: { now, was, word } }: { readonly meter: Meter; readonly reading: Reading }) {
  return (
    <svg class="meter_up" aria-hidden="true">
      <g class="meter_scale">
        {TWENTY_FIFTHS.map((at) => (
          <line key={at} x1={at % 20 === 0 ? '78%' : '88%'} x2="100%" y1={pc(at)} y2={pc(at)} />
        ))}
      </g>
      <line class="meter_now" x1="97%" x2="97%" y1={pc(100 - now)} y2="100%" />
      {was === now ? null : (
        <line class="meter_was" x1="97%" x2="97%" y1={pc(100 - was)} y2={pc(100 - now)} />
      )}
      {meter.words.map((band, place) => (
        <text
          key={band.from}
          x="72%"
          y={pc(100 - (band.from + (meter.words[place + 1]?.from ?? 100)) / 2)}
          dy=".35em"
          class={band.word === word ? 'is-now' : undefined}
        >
          {band.word}
        </text>
      ))}
    </svg>
  )
}

function pc(value: number): string {
  return `${value}%`
}
