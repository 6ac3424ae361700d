import { useEffect, useRef, useState } from 'preact/hooks'
import { unread as words } from '#messages/unread.ts'
import type { Unread } from '#stores/unread.ts'

interface Props {
  readonly unread: Unread
  /** It was said above, with the way to try again. */
  readonly isSaid: boolean | undefined
}

/** What a page could not read, and the way to try again. */
export function Failed({ unread, isSaid }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  // Some pages have no heading until they have read.
  const [isUntitled] = useState(() => !headingInSight())
  useEffect(
    () => () => {
      // The button goes with the failure: who pressed it reads on from the heading.
      if (button.current && document.activeElement === button.current) queueMicrotask(toHeading)
    },
    [],
  )
  if (isSaid) return <p>{words.once}</p>
  return (
    <div class="flow">
      {isUntitled && <h1>{words.title}</h1>}
      <p role="alert">{Math.max(...unread.values()) > 1 ? words.still : words.once}</p>
      <p class="actions">
        <button class="button" type="button" onClick={() => readAgain(unread)} ref={button}>
          {words.tryAgain}
        </button>
      </p>
    </div>
  )
}

function readAgain(unread: Unread): void {
  for (const again of unread.keys()) again()
}

function toHeading(): void {
  const heading = headingInSight()
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}

/** Today has another for who is new, which is hidden. */
function headingInSight(): HTMLElement | undefined {
  return [...document.querySelectorAll('h1')].find((heading) => heading.checkVisibility())
}
