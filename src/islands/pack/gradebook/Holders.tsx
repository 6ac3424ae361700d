import { useState } from 'preact/hooks'
import type { Holder } from '#domain/pack/insight/belief-map.ts'
import { heldWords, beliefs as words } from '#messages/gradebook-beliefs.ts'

interface Props {
  /** Who was sure first. */
  readonly holders: readonly Holder[]
}

/** More names than these are for who asks, and for paper. */
const FIRST = 6

/** Who gave a misconception away, by which items, and how sure they were. */
export function Holders({ holders }: Props) {
  const [hasAll, setHasAll] = useState(false)
  const more = holders.length - FIRST
  return (
    <>
      <ul class="holders small">
        {holders.map((holder, at) => (
          <li class={at < FIRST || hasAll ? undefined : 'is-later'} key={holder.key}>
            <bdi>{holder.name}</bdi> <span class="quiet">{heldWords(holder)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && !hasAll && (
        <button
          type="button"
          class="action screen-only"
          aria-expanded={false}
          onClick={() => setHasAll(true)}
        >
          {words.moreWho(more)}
        </button>
      )}
    </>
  )
}
