import { useEffect, useRef } from 'preact/hooks'
import type { Outcome } from '#domain/review/optimise/optimise.ts'
import { lossHint, outcomeText } from '#messages/optimise.ts'

/** What came of the look, in a sentence; whoever began it goes on there. */
export function Found({ outcome }: { readonly outcome: Outcome }) {
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => said.current?.focus(), [])
  return (
    <>
      <p ref={said} tabIndex={-1}>
        <strong>{outcomeText(outcome)}</strong>
      </p>
      {outcome.kind !== 'too-few' && <p class="field_hint">{lossHint}</p>}
    </>
  )
}
