import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { byEscape } from '#islands/ui/by-escape.ts'
import { useFocusBack } from '#islands/ui/use-focus-back.ts'
import { yourData } from '#messages/your-data.ts'
import { $erasing, askToErase, erase, leaveEverything } from '#stores/your-data.ts'

/** Everything removed from this browser, in two steps; the second cannot be pressed by mistake for the first. */
export function Erase() {
  const { kind } = useStore($erasing, { ssr: 'initial' })
  const question = useRef<HTMLParagraphElement>(null)
  const ask = useRef<HTMLButtonElement>(null)
  const isAsked = kind === 'asked' || kind === 'erasing'
  useFocusBack(isAsked, ask)
  useEffect(() => {
    if (kind === 'asked') question.current?.focus()
  }, [kind])
  return (
    <>
      <h2>{yourData.erase}</h2>
      <p>{yourData.eraseHint}</p>
      {isAsked ? (
        <section class="flow" key="asked" aria-labelledby="erase-sure" onKeyDown={byEscape(leaveEverything)}>
          <p id="erase-sure" ref={question} tabIndex={-1}>
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
        </section>
      ) : (
        <div class="actions" key="idle">
          <button type="button" class="button is-second" ref={ask} onClick={askToErase}>
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
