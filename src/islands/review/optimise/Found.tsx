import { useEffect, useRef } from 'preact/hooks'
import type { Outcome } from '#domain/review/optimise/optimise.ts'
import { lossHint, outcomeText, optimiseWords as words } from '#messages/optimise.ts'
import { chooseFound, leaveFound } from '#stores/review/optimise/optimise.ts'

/** What came of the look, and what one may do with it. */
export function Found({ outcome }: { readonly outcome: Outcome }) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  const isBetter = outcome.kind === 'better'
  return (
    <>
      <p ref={said} tabIndex={-1}>
        {outcomeText(outcome)}
      </p>
      {outcome.kind === 'too-few' ? null : <p class="field_hint">{lossHint}</p>}
      <p class="actions">
        {isBetter ? (
          <button type="button" class="button" onClick={() => void chooseFound()}>
            {words.use}
          </button>
        ) : null}
        <button type="button" class="button is-second" onClick={leaveFound}>
          {words.leave}
        </button>
      </p>
    </>
  )
}
