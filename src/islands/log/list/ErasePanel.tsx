import { useEffect, useRef, useState } from 'preact/hooks'
import { eraseNot, eraseNow, eraseTitle, erasing as words } from '#messages/log-erase.ts'
import { type Erasable, eraseForGood } from '#stores/log/erase.ts'

interface Props {
  /** At least one. */
  readonly entries: readonly Erasable[]
  readonly onLeave: () => void
  readonly onErased: () => void
}

/** Says what erasing does and does not do, and does it at a second press. */
export function ErasePanel({ entries, onLeave, onErased }: Props) {
  const [state, setState] = useState<'asked' | 'erasing' | 'failed'>('asked')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const numbers = entries.map((entry) => entry.number)
  const many = numbers.length > 1
  const erase = async () => {
    if (state === 'erasing') return
    setState('erasing')
    const erased = await eraseForGood(entries)
    if (erased.ok) onErased()
    else setState('failed')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // What it stands in is not left with it.
    event.stopPropagation()
    onLeave()
  }
  return (
    <section class="history erasing" aria-labelledby="erase" onKeyDown={onKeyDown}>
      <h4 class="label" id="erase" ref={heading} tabIndex={-1}>
        {eraseTitle(numbers)}
      </h4>
      <dl class="history_changes">
        <dt>{words.goes}</dt>
        <dd>{words.goesText(many)}</dd>
        <dt>{words.stays}</dt>
        <dd>{words.staysText(many)}</dd>
        <dt>{words.beyond}</dt>
        <dd>
          {words.beyondText} {words.disk}
        </dd>
      </dl>
      <p>
        <b>{words.final}</b>
      </p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={onLeave}>
          {eraseNot(many)}
        </button>
        <button type="button" class="action" onClick={() => void erase()}>
          {eraseNow(numbers)}
        </button>
      </div>
      <p role="status" class="small">
        {state === 'erasing' && words.doing}
        {state === 'failed' && words.failed}
      </p>
    </section>
  )
}
