import { quizTime as words } from '#messages/quiz-set.ts'
import type { TimeView } from '#stores/quiz-time.ts'

/** How much time is left, in whole minutes: beside the place, and never announced by itself. */
export function TimeLeft({ view: { minutes } }: { readonly view: TimeView }) {
  if (minutes === undefined) return null
  return (
    <span class="time-left" role="timer" aria-live="off">
      {minutes > 0 ? words.left(minutes) : words.up}
    </span>
  )
}

interface ToldProps {
  readonly view: TimeView
  readonly isReading: boolean
  readonly onCount: () => void
  readonly onGoOn: () => void
}

/** What is to be told of the time: five minutes and one minute before its end, at its end, and where the clock jumped. */
export function TimeTold({ view: { minutes, warning, jumpMillis }, isReading, onCount, onGoOn }: ToldProps) {
  return (
    <>
      <p class="unseen" role="status">
        {minutes === undefined || minutes === 0 || warning === undefined ? null : words.warn(warning)}
      </p>
      <div class="told" role="status">
        {jumpMillis ? (
          <>
            <p>{jumpMillis > 0 ? words.jumpedOn(jumpMillis) : words.jumpedBack(jumpMillis)}</p>
            <div class="actions">
              <button class="action" type="button" onClick={onGoOn}>
                {jumpMillis > 0 ? words.goOn : words.seen}
              </button>
              {jumpMillis > 0 ? (
                <button class="action" type="button" onClick={onCount}>
                  {words.count}
                </button>
              ) : null}
            </div>
          </>
        ) : minutes === 0 && isReading ? (
          <p>{words.upWhileReading}</p>
        ) : null}
      </div>
    </>
  )
}
