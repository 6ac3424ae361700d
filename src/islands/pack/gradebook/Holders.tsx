import { useState } from 'preact/hooks'
import type { Holder } from '#domain/pack/insight/belief-map.ts'
import { heldWords, beliefs as words } from '#messages/gradebook-beliefs.ts'

interface Props {
  /** Who was sure first. */
  readonly holders: readonly Holder[]
  /** A table of who holds which follows. */
  readonly hasTable: boolean
}

/** More names than these are for who asks, and for paper. */
const FIRST = 6

/** More would fill pages that the table behind them fills once more. */
const ON_PAPER = 24

/** Who gave a misconception away, by which items, and how sure they were. */
export function Holders({ holders, hasTable }: Props) {
  const [hasAll, setHasAll] = useState(false)
  const more = holders.length - FIRST
  const isTold = hasTable && holders.length > ON_PAPER && !hasAll
  return (
    <>
      <ul class="holders small">
        {(isTold ? holders.slice(0, FIRST) : holders).map((holder, at) => (
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
      {isTold && <p class="holders_more small">{words.moreOnPaper(more)}</p>}
    </>
  )
}
