import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { backText, missingText, recovery } from '#messages/recovery.ts'
import { $missing, putBackAway } from '#stores/missing.ts'

/** Says on every page what is missing and where it is brought back; and once, that it is back. */
export function MissingStrip() {
  const now = useStore($missing)
  // There the page itself says it.
  const isThere = location.pathname === new URL(address.yourData, location.href).pathname
  return (
    <aside class="news" aria-label={recovery.label} aria-live="polite">
      {!isThere && now.kind === 'missing' && (
        <div class="news_strip">
          <p>
            <b>{missingText(now.records, now.missing.of)}</b>{' '}
            <a href={`${address.yourData}#missing`}>{recovery.toDo}</a>
          </p>
        </div>
      )}
      {!isThere && now.kind === 'back' && (
        <div class="news_strip">
          <p>{backText(now.records)}</p>
          <div class="actions">
            <button type="button" class="action" onClick={putBackAway}>
              {recovery.putAway}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}
