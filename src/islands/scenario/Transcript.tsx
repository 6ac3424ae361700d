import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Run } from '#domain/quiz/scenario/play.ts'
import { scriptOf } from '#domain/quiz/scenario/script.ts'
import { scenario as words } from '#messages/scenario.ts'
import { Speech } from './Speech.tsx'

interface Props {
  readonly scenario: Scenario
  readonly run: Run
}

/** All that was said in a run, to read again. */
export function Transcript({ scenario, run }: Props) {
  return (
    <details class="key">
      <summary class="action">{words.script}</summary>
      <p class="small quiet">{scenario.setting}</p>
      {scriptOf(scenario, run).map((exchange, place) => (
        <Speech key={place} exchange={exchange} isNow={false} />
      ))}
    </details>
  )
}
