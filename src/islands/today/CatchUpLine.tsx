import { useEffect, useRef, useState } from 'preact/hooks'
import type { CatchUpDay } from '#domain/review/catch-up.ts'
import type { Day } from '#domain/time.ts'
import { catchUp as words } from '#messages/catch-up.ts'
import { isFocusWanted } from './plan-focus.ts'

interface Props {
  readonly plan: CatchUpDay & { readonly left: number }
  readonly today: Day
}

/** Where a plan after an absence stands, and the way out of it. */
export function CatchUpLine({ plan, today }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  const [trouble, setTrouble] = useState('')
  useEffect(() => {
    if (isFocusWanted()) line.current?.focus()
  }, [])
  async function end() {
    const { endPlan } = await import('#stores/review/catch-up.ts')
    const ended = await endPlan()
    if (!ended.ok) setTrouble(words.notKept)
  }
  return (
    <>
      <p ref={line} tabIndex={-1}>
        {words.under(plan, today)}
      </p>
      <button type="button" class="action" onClick={() => void end()}>
        {words.end}
      </button>
      {trouble && <p role="alert">{trouble}</p>}
    </>
  )
}
