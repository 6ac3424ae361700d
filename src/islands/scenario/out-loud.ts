import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Run } from '#domain/quiz/scenario/play.ts'
import type { Exchange } from '#domain/quiz/scenario/script.ts'
import { speaker, playing as words } from '#messages/scenario-playing.ts'
import { readingOf } from './reading.ts'

/** What a screen reader says after a choice: the reply, then each meter. */
export function outLoud(scenario: Scenario, run: Run, exchange: Exchange | undefined): string {
  const lines = (exchange?.lines ?? []).map(({ who, text }) =>
    who === 'story' ? text : `${speaker(who)}: ${text}`,
  )
  const meters = scenario.meters.map((meter) => {
    const { word, now, was } = readingOf(meter, run)
    return words.meterSays(meter.label, words.meter(word, now, was))
  })
  return [...lines, ...meters].join(' ')
}
