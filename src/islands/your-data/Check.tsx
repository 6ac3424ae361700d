import { useStore } from '@nanostores/preact'
import { checkedText, unreadText, unsoundText, yourData } from '#messages/your-data.ts'
import { $checking, checkRecords } from '#stores/your-data.ts'

/** Works every screen’s figures out again from the records, and says what differed. */
export function Check() {
  const state = useStore($checking, { ssr: 'initial' })
  const isDamaged = state.kind === 'checked' && state.unread > 0
  return (
    <>
      <h2>{yourData.check}</h2>
      <p>{yourData.checkHint}</p>
      <div class="actions">
        <button
          type="button"
          class="button is-second"
          aria-disabled={state.kind === 'checking' || undefined}
          onClick={() => void checkRecords()}
        >
          {yourData.checkNow}
        </button>
        {state.kind === 'checking' ? (
          <progress class="share" max={1} value={state.share} aria-label={yourData.checking} />
        ) : null}
        <p role="status">
          {state.kind === 'checking' && yourData.checking}
          {state.kind === 'checked' && checkedText(state)}
          {state.kind === 'failed' && yourData.checkFailed}
        </p>
      </div>
      <p class={isDamaged ? 'to-put-right' : undefined} role="status">
        {isDamaged && unreadText(state)}
      </p>
      <p role="status">{state.kind === 'checked' && unsoundText(state)}</p>
    </>
  )
}
