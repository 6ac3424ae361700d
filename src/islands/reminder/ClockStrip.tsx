import { useStore } from '@nanostores/preact'
import { address } from '#messages/address.ts'
import { clockText, clockWords } from '#messages/clock.ts'
import { $clock, putClockAway } from '#stores/clock.ts'

/** A clock that is far off is said of once in a while, whatever page one opens: it lets flashcards come on wrong days. */
export function ClockStrip() {
  const clock = useStore($clock)
  // There the page itself says it.
  const isThere = location.pathname === new URL(address.yourData, location.href).pathname
  return (
    <aside class="news" aria-label={clockWords.label} aria-live="polite">
      {clock && !clock.isAway && !isThere && (
        <div class="news_strip">
          <p>{clockText(clock.fault, clock.seen.at, clock.seen.offsetMin)}</p>
          <div class="actions">
            <button type="button" class="action" onClick={putClockAway}>
              {clockWords.putAway}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}
