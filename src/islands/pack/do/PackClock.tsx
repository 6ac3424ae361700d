import { useStore } from '@nanostores/preact'
import { ending } from '#messages/pack-end.ts'
import type { PackTime } from '#stores/pack/do-time.ts'

/** How much time is left, beside the place; five minutes and one minute before the end it is said aloud. */
export function PackClock({ time }: { readonly time: PackTime }) {
  const { minutes, warning } = useStore(time.$time)
  const { time: words } = ending
  return (
    <>
      {' '}
      <span class="time-left" role="timer" aria-live="off">
        {minutes > 0 ? words.left(minutes) : words.up}
      </span>
      <span class="unseen" role="status">
        {minutes === 0 || warning === undefined ? '' : words.warn(warning)}
      </span>
    </>
  )
}
