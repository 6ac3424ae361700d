import { useEffect, useState } from 'preact/hooks'
import { taskStops, task as words } from '#messages/task.ts'

/** Longer than this and one may want to try again. */
const PATIENCE_MILLIS = 4000

/** What marking needs is on its way; or out of reach. */
export function Waiting({ onRetry }: { readonly onRetry: () => void }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MILLIS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <h1 class="unseen">{words.opening}</h1>
      <p role="status">{isLate ? taskStops.unreachable : words.opening}</p>
      {isLate ? (
        <div class="actions">
          <button class="button" type="button" onClick={onRetry}>
            {words.tryAgain}
          </button>
        </div>
      ) : null}
    </>
  )
}
