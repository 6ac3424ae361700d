import type { RefObject } from 'preact'
import { opening } from '#messages/pack-open.ts'
import type { Elsewhere } from '#stores/pack/open-view.ts'

interface Props {
  readonly view: Elsewhere
  readonly heading: RefObject<HTMLHeadingElement>
}

/** A pack that another tab goes on with: what is said of it, and the way to go on here. */
export function InOtherTab({ view: { begun, isMoved, isTaking, take }, heading }: Props) {
  const { elsewhere: words } = opening
  const { title, text } = isMoved ? words.moved : words.open
  return (
    <>
      <p class="small quiet kicker">{begun.body.title}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="lead">{text}</p>
      {begun.body.rules?.minutes === undefined ? null : <p>{words.time}</p>}
      <div class="actions">
        <button class="button" type="button" aria-disabled={isTaking} onClick={() => isTaking || take()}>
          {words.take}
        </button>
      </div>
      <p role="status">{isTaking ? words.taking : ''}</p>
    </>
  )
}
