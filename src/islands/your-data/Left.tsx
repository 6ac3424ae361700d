import { useEffect, useRef, useState } from 'preact/hooks'
import { shared } from '#messages/shared.ts'
import { LEFT_HASH } from '#stores/shared.ts'

/** Said once after leaving the mode for shared computers. */
export function Left() {
  const [isLeft, setLeft] = useState(false)
  const said = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (location.hash !== LEFT_HASH) return
    setLeft(true)
    // A reload must not say it again.
    history.replaceState(history.state, '', location.pathname)
  }, [])
  useEffect(() => {
    if (isLeft) said.current?.focus()
  }, [isLeft])
  if (!isLeft) return null
  return (
    <div class="flow weighed" ref={said} tabIndex={-1}>
      <h2>{shared.leftTitle}</h2>
      <p>
        {shared.left} {shared.leftFile}
      </p>
    </div>
  )
}
