import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { yourData } from '#messages/your-data.ts'
import { $erasing, askToErase, erase, leaveEverything } from '#stores/your-data.ts'

/** Everything removed from this browser, in two steps; the second cannot be pressed by mistake for the first. */
export function Erase() {
  const { kind } = useStore($erasing, { ssr: 'initial' })
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (kind === 'asked') question.current?.focus()
  }, [kind])
  return (
    <>
      <h2>{yourData.erase}</h2>
      <p>{yourData.eraseHint}</p>
      {kind === 'asked' || kind === 'erasing' ? (
        <div class="flow" key="asked">
          <p ref={question} tabIndex={-1}>
            <b>{yourData.eraseSure}</b>
          </p>
          <div class="actions">
            <button type="button" class="button is-second" onClick={leaveEverything}>
              {yourData.eraseNot}
            </button>
            <button type="button" class="action" onClick={() => void erase()}>
              {yourData.eraseNow}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions" key="idle">
          <button type="button" class="button is-second" onClick={askToErase}>
            {yourData.eraseAsk}
          </button>
        </div>
      )}
      <p role="status">
        {kind === 'erasing' && yourData.erasing}
        {kind === 'erased' && yourData.erased}
        {kind === 'failed' && yourData.eraseFailed}
      </p>
    </>
  )
}
