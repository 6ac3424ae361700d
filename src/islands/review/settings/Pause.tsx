import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { PauseDay, PauseProblem } from '#domain/review/parse-pause.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { means, refusedWords, settingsWords as words } from '#messages/review-settings.ts'
import { planPause, takePauseOff } from '#stores/review/settings/pause.ts'
import { Group } from './Field.tsx'
import type { Costs } from './use-costs.ts'

interface Props {
  readonly pause: ReviewSettings['pause']
  readonly costs: Costs | undefined
}

/** A planned pause, from one day to another, typed as days are everywhere: kept once both are there and it is asked for. */
export function Pause({ pause, costs }: Props) {
  const [from, fillFrom] = useTyped('typed-pause:from', pause && typedDateOf(pause.from))
  const [to, fillTo] = useTyped('typed-pause:to', pause && typedDateOf(pause.to))
  const [problem, setProblem] = useState<PauseProblem>()
  const fields = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) }
  const due = useDueIn(pause, costs)
  useEffect(() => setProblem(undefined), [pause?.from, pause?.to])
  const plan = async () => {
    const found = await planPause({ from, to })
    setProblem(found)
    if (found) return fields[found.day].current?.focus()
    // They stand in the fields as they were kept.
    fillFrom(undefined)
    fillTo(undefined)
  }
  // The button that had the focus goes with the pause.
  const takeOff = () => void takePauseOff().then(() => fields.from.current?.focus())
  return (
    <Group
      of="pause"
      name={words.pause}
      means={means.pause(pause, due)}
      problem={problem && refusedWords.pause[problem.kind]}
    >
      <p class="small quiet" id="pause-hint">
        {words.pauseHint}
      </p>
      <div class="setting_span">
        {(['from', 'to'] as const).map((day) => (
          <DayField
            key={day}
            day={day}
            field={fields[day]}
            typed={day === 'from' ? from : to}
            isWrong={problem?.day === day}
            onType={day === 'from' ? fillFrom : fillTo}
            onEnter={() => void plan()}
          />
        ))}
      </div>
      <p class="actions">
        <button type="button" class="action" onClick={() => void plan()}>
          {pause ? words.changePause : words.plan}
        </button>
        {pause ? (
          <button type="button" class="action" onClick={takeOff}>
            {words.noPause}
          </button>
        ) : null}
      </p>
    </Group>
  )
}

interface DayProps {
  readonly day: PauseDay
  readonly field: RefObject<HTMLInputElement>
  readonly typed: string
  readonly isWrong: boolean
  readonly onType: (text: string) => void
  readonly onEnter: () => void
}

function DayField({ day, field, typed, isWrong, onType, onEnter }: DayProps) {
  return (
    <label>
      <span>{words[day]}</span>
      <input
        class="field_input"
        type="text"
        ref={field}
        autocomplete="off"
        maxLength={40}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? 'pause-hint pause-problem' : 'pause-hint'}
        onInput={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.isComposing && !event.repeat) onEnter()
        }}
      />
    </label>
  )
}

/** How many cards were put on those days before. */
function useDueIn(pause: ReviewSettings['pause'], costs: Costs | undefined): number | undefined {
  const [due, setDue] = useState<number>()
  useEffect(() => {
    setDue(undefined)
    if (pause && costs) costs.dueBetween(pause.from, pause.to).then(setDue, () => undefined)
  }, [pause?.from, pause?.to, costs])
  return due
}
