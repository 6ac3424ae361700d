import type { RefObject } from 'preact'
import { opened as words } from '#messages/pack-opened.ts'
import { unread } from '#messages/unread.ts'

interface Props {
  readonly heading: RefObject<HTMLHeadingElement>
  readonly onRetry: () => void
  /** The browser lets nobody read what is kept in it. */
  readonly isOfDisk?: boolean | undefined
}

/** What opening a pack needs is neither kept here nor reachable. */
export function Unreachable({ heading, onRetry, isOfDisk }: Props) {
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.unreachable.title}
      </h1>
      <p class="lead">{isOfDisk ? unread.once : words.unreachable.text}</p>
      <div class="actions">
        <button class="button" type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
      </div>
    </>
  )
}
