import { useEffect, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import type { TaskWork } from '#domain/quiz/task/work.ts'
import { clockText, lengthText, rehearsal as words } from '#messages/task.ts'
import type { TaskStore } from '#stores/task/task.ts'

interface Props {
  readonly task: TaskStore
  readonly part: Id
  readonly work: TaskWork | undefined
}

const TICK_MILLIS = 500

/** Answering aloud: a clock that counts up, and then what to do with what one said. Nothing listens. */
export function Aloud({ task, part, work }: Props) {
  const isTalking = work?.talking?.part === part
  const [, setTick] = useState(0)
  useEffect(() => {
    if (!isTalking) return
    const timer = setInterval(() => setTick((tick) => tick + 1), TICK_MILLIS)
    return () => clearInterval(timer)
  }, [isTalking])
  const spoken = work ? task.spokenMillis(part) : 0
  return (
    <div class="task_aloud">
      <p class="actions">
        <button
          class="button is-second"
          type="button"
          onClick={() => (isTalking ? task.stopTalking() : task.startTalking(part))}
        >
          {isTalking ? words.done : spoken > 0 ? words.goOnAloud : words.aloud}
        </button>
        {isTalking ? (
          <span class="task_clock">
            {words.talking} <b role="timer">{clockText(spoken)}</b>
          </span>
        ) : null}
      </p>
      <p class="small quiet" role="status">
        {isTalking || spoken === 0 ? words.aloudHint : words.spoke(lengthText(spoken))}
      </p>
    </div>
  )
}
