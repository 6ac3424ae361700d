import { useAlive } from '#islands/ui/use-alive.ts'
import { clockText } from '#messages/clock.ts'
import { $clock } from '#stores/clock.ts'

/** On Your data: that the clock is far off, and what comes of it. */
export function ClockNote() {
  const clock = useAlive($clock)
  if (!clock) return null
  return <p class="to-put-right">{clockText(clock.fault, clock.seen.at, clock.seen.offsetMin)}</p>
}
