import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { recovery } from '#messages/recovery.ts'
import { $goingOn, askToGoOn, goOn, stayWithIt } from '#stores/missing.ts'

/** What is missing given up, in two steps; the second cannot be pressed by mistake for the first. */
export function GoWithout() {
  const { kind } = useStore($goingOn)
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (kind === 'asked') question.current?.focus()
  }, [kind])
  return (
    <>
      <p>{recovery.withoutText}</p>
      {kind === 'asked' || kind === 'leaving' ? (
        <div class="flow" key="asked">
          <p ref={question} tabIndex={-1}>
            <b>{recovery.goOnSure}</b>
          </p>
          <div class="actions">
            <button type="button" class="button is-second" onClick={stayWithIt}>
              {recovery.goOnNot}
            </button>
            <button type="button" class="action" onClick={() => void goOn()}>
              {recovery.goOnYes}
            </button>
          </div>
        </div>
      ) : (
        <div class="actions" key="idle">
          <button type="button" class="button is-second" onClick={askToGoOn}>
            {recovery.goOn}
          </button>
        </div>
      )}
      <p role="status">
        {kind === 'leaving' && recovery.goingOn}
        {kind === 'failed' && recovery.goOnFailed}
      </p>
    </>
  )
}
