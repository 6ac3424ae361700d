import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { ending } from '#messages/pack-end.ts'
import type { DoingView } from '#stores/pack/do-view.ts'
import type { Doing } from '#stores/pack/doing.ts'

interface Props {
  readonly doing: Doing
  readonly view: DoingView
  /** How many items are still open. */
  readonly open: number
}

/** The way to end an attempt: asked once more, as nothing can be changed afterwards. */
export function FinishPart({ doing, view, open }: Props) {
  const [isAsked, ask] = useState(false)
  const [isEnding, setEnding] = useState(false)
  const question = useRef<HTMLParagraphElement>(null)
  const { overview: words } = ending
  useLayoutEffect(() => {
    if (isAsked) question.current?.focus()
  }, [isAsked])
  const end = async () => {
    setEnding(true)
    await doing.finish()
    setEnding(false)
  }
  return (
    <>
      {view.endTrouble ? (
        <p class="field_problem" role="alert">
          {words.notEnded}
        </p>
      ) : null}
      {isAsked ? (
        <p tabIndex={-1} ref={question}>
          {open > 0 ? `${words.finishOpen(open)} ` : null}
          {words.finishSure}
        </p>
      ) : null}
      <div class="actions">
        {isAsked ? (
          <>
            <button class="button" type="button" disabled={isEnding} onClick={() => void end()}>
              {words.yes}
            </button>
            <button class="action" type="button" disabled={isEnding} onClick={() => ask(false)}>
              {words.no}
            </button>
          </>
        ) : (
          <button class={open > 0 ? 'action' : 'button'} type="button" onClick={() => ask(true)}>
            {words.finish}
          </button>
        )}
      </div>
    </>
  )
}
