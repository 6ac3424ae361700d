import { useRef, useState } from 'preact/hooks'
import { minutesToChoose } from '#domain/quiz/time-limit.ts'
import { quizSet as words } from '#messages/quiz-set.ts'
import { beginSet, type ReadySet } from '#stores/quiz-set.ts'

interface Props {
  readonly view: ReadySet
}

/** What a set is, before it begins: how many questions, why these, and whether there is a time limit. */
export function BeginSet({ view: { title, set, of, all } }: Props) {
  const limit = useRef<HTMLSelectElement>(null)
  const [isBegun, setBegun] = useState(false)
  const begin = (event: Event) => {
    event.preventDefault()
    if (isBegun) return
    setBegun(true)
    const minutes = Number(limit.current?.value ?? 0)
    void beginSet(minutes > 0 ? minutes : undefined)
  }
  const why = words.why(set)
  return (
    <>
      <p class="small quiet kicker">{words.kicker}</p>
      <h1>{title}</h1>
      <p class="lead">{words.of(of, all)}</p>
      {why ? <p>{why}</p> : null}
      <form method="dialog" onSubmit={begin} noValidate>
        <div class="field">
          <label class="field_name" for="limit">
            {words.limit}
          </label>
          <p class="small quiet" id="limit-hint">
            {words.limitHint}
          </p>
          <select class="field_input set_limit" id="limit" ref={limit} aria-describedby="limit-hint">
            <option value="0">{words.noLimit}</option>
            {minutesToChoose(of).map((minutes, index) => (
              <option key={minutes} value={minutes}>
                {words.minutes(minutes, index === 0)}
              </option>
            ))}
          </select>
        </div>
        <div class="actions">
          <button class="button" type="submit">
            {words.begin}
          </button>
        </div>
      </form>
    </>
  )
}
