import { useStore } from '@nanostores/preact'
import { offline } from '#messages/offline.ts'
import { $versionNews, leaveNewVersion, takeNewVersion } from '#stores/offline.ts'

/** Says that a newer version is there, and changes to it on the person's word. Empty until then. */
export function UpdateNotice() {
  const news = useStore($versionNews)
  const isWaiting = news === 'waiting'
  return (
    <aside class="news" aria-label={offline.label} aria-live="polite">
      {news !== 'none' && (
        <div class="news_strip">
          <p>
            <b>{isWaiting ? offline.waiting : offline.replaced}</b>{' '}
            {isWaiting ? offline.waitingHint : offline.replacedHint}
          </p>
          <div class="actions">
            <button type="button" class="button is-second" onClick={takeNewVersion}>
              {isWaiting ? offline.takeOver : offline.reload}
            </button>
            <button type="button" class="action" onClick={leaveNewVersion}>
              {offline.later}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}
