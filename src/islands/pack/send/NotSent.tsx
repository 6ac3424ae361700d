import { useEffect, useRef } from 'preact/hooks'
import { sending as words } from '#messages/pack-send.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { Outcome, SendView } from '#stores/pack/send-view.ts'

interface Props {
  readonly sending: Sending
  readonly view: SendView
}

/** Why a press has sent nothing: the receipt is not ready, the share sheet was closed, or the browser refused to copy. */
export function NotSent({ sending, view: { outcome, letter } }: Props) {
  return (
    <>
      <p role="status">{said(outcome?.kind)}</p>
      {outcome?.kind === 'copy-by-hand' && letter ? <ByHand sending={sending} link={letter.link} /> : null}
    </>
  )
}

function said(kind: Outcome['kind'] | undefined): string | null {
  if (kind === 'preparing') return words.preparing
  if (kind === 'not-ready') return words.notReady
  return kind === 'declined' ? words.declined : null
}

/** The link to be copied by hand; copied, it counts as sent by link. */
function ByHand({ sending, link }: { readonly sending: Sending; readonly link: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div class="field">
      <label class="field_name" for="receipt-link">
        {words.linkName}
      </label>
      <p class="field_problem">{words.copyByHand}</p>
      <textarea
        class="field_input"
        id="receipt-link"
        ref={field}
        rows={4}
        readOnly
        value={link}
        onCopy={() => void sending.noteCopied()}
      />
    </div>
  )
}
