import { useEffect, useState } from 'preact/hooks'
import { isLocalDate, studyDayNamed } from '#domain/local-date.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { means, refusedWords, settingsWords as words } from '#messages/review-settings.ts'
import { choose } from '#stores/review/settings/choose.ts'
import { Group } from './Field.tsx'
import type { Costs } from './use-costs.ts'

interface Props {
  readonly pause: ReviewSettings['pause']
  readonly costs: Costs | undefined
}

/** A planned pause, from one day to another: kept once both are there and it is asked for. */
export function Pause({ pause, costs }: Props) {
  const [from, setFrom] = useState(pause?.from ?? '')
  const [to, setTo] = useState(pause?.to ?? '')
  const [problem, setProblem] = useState<string>()
  const due = useDueIn(pause, costs)
  useEffect(() => {
    setFrom(pause?.from ?? '')
    setTo(pause?.to ?? '')
    setProblem(undefined)
  }, [pause?.from, pause?.to])
  const plan = () => {
    const wrong = problemOf(from, to, costs?.basis.today)
    setProblem(wrong)
    if (wrong === undefined) void choose('pause', `${from}/${to}`)
  }
  return (
    <Group of="pause" name={words.pause} means={means.pause(pause, due)} problem={problem}>
      <div class="setting_span">
        <label>
          <span>{words.from}</span>
          <input
            class="field_input"
            type="date"
            value={from}
            onInput={({ currentTarget }) => setFrom(currentTarget.value)}
          />
        </label>
        <label>
          <span>{words.to}</span>
          <input
            class="field_input"
            type="date"
            value={to}
            onInput={({ currentTarget }) => setTo(currentTarget.value)}
          />
        </label>
      </div>
      <p class="actions">
        <button type="button" class="action" onClick={plan}>
          {words.plan}
        </button>
        {pause ? (
          <button type="button" class="action" onClick={() => void choose('pause', '')}>
            {words.noPause}
          </button>
        ) : null}
      </p>
    </Group>
  )
}

function problemOf(from: string, to: string, today: number | undefined): string | undefined {
  if (!isLocalDate(from) || !isLocalDate(to)) return refusedWords.noDates
  if (to < from) return refusedWords.backwards
  return today !== undefined && studyDayNamed(to) < today ? refusedWords.over : undefined
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
