import { useEffect, useRef } from 'preact/hooks'
import { opening, doing as words } from '#messages/pack-open.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly kind: 'loading' | 'unreachable' | 'gone'
}

/** An item whose words are not here: on their way, out of reach, or taken off the site. */
export function NoItem({ doing, kind, place, isNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNext && kind !== 'loading') heading.current?.focus()
  }, [kind])
  return (
    <>
      <h1 class="unseen" ref={heading} tabIndex={-1}>
        {place}
      </h1>
      <p role="status">{words[kind]}</p>
      {kind === 'loading' ? null : (
        <div class="actions">
          {kind === 'unreachable' ? (
            <button class="button" type="button" onClick={doing.retry}>
              {opening.tryAgain}
            </button>
          ) : (
            <button class="button" type="button" onClick={() => void doing.next()}>
              {words.next}
            </button>
          )}
        </div>
      )}
    </>
  )
}
