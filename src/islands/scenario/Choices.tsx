import { useRef } from 'preact/hooks'
import type { Scenario } from '#domain/catalogue/scenario.ts'
import type { Id } from '#domain/id.ts'
import { offered, type Run, turnAt } from '#domain/quiz/scenario/play.ts'
import { createTapGuard } from '#islands/review/tap-guard.ts'

interface Props {
  readonly scenario: Scenario
  readonly run: Run
  readonly onChoose: (choice: Id) => void
}

/** What one may say or do at this turn. A double tap does not answer the next turn as well. */
export function Choices({ scenario, run, onChoose }: Props) {
  const isSecondTap = useRef(createTapGuard()).current
  const turn = turnAt(scenario, run.state)
  if (!turn) return null
  return (
    <fieldset class="choices">
      <legend class="label">{turn.ask}</legend>
      {offered(turn, run.state).map(({ id, text }) => (
        <button
          key={id}
          type="button"
          class="choice"
          onClick={(event) => {
            if (!isSecondTap(event)) onChoose(id)
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  )
}
