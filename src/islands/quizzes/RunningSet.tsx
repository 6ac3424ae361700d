import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { Quiz } from '#islands/quiz/Quiz.tsx'
import { openQuiz } from '#stores/quiz.ts'
import type { RunningSet as Running } from '#stores/quiz-set.ts'
import { runTime, type SetTime } from '#stores/quiz-time.ts'
import { TimeLeft, TimeTold } from './TimeLeft.tsx'

interface Props {
  readonly of: Running
}

/** A taking of a set, with its clock where it has one. */
export function RunningSet({ of: { opening, markName, attempt } }: Props) {
  const [quiz] = useState(() => openQuiz(opening, markName, attempt))
  const [time, setTime] = useState<SetTime>()
  useEffect(() => {
    const running = runTime(quiz.hold)
    setTime(running)
    return running.stop
  }, [])
  return (
    <Quiz
      opening={opening}
      opened={quiz}
      isNext={attempt.answers.length === 0}
      beside={time ? <Beside time={time} quiz={quiz} /> : null}
      above={time ? <Above time={time} quiz={quiz} /> : null}
    />
  )
}

interface OnScreen {
  readonly time: SetTime
  readonly quiz: ReturnType<typeof openQuiz>
}

function Beside({ time, quiz }: OnScreen) {
  const view = useStore(time.$time)
  return useStore(quiz.$view).kind === 'ended' ? null : <TimeLeft view={view} />
}

function Above({ time, quiz }: OnScreen) {
  const view = useStore(time.$time)
  const { kind } = useStore(quiz.$view)
  return (
    <TimeTold view={view} isReading={kind === 'checked'} onCount={time.countJump} onGoOn={time.dropJump} />
  )
}
