import { useEffect, useRef } from 'preact/hooks'
import { shared } from '#messages/shared.ts'
import { BEGUN_HASH } from '#stores/shared.ts'
import { OpenFile } from './OpenFile.tsx'
import { SharedLeave } from './SharedLeave.tsx'

/** The mode for shared computers while it is on: a file in, and the way out. */
export function SharedHere() {
  const title = useRef<HTMLHeadingElement>(null)
  // The page was loaded anew for it: the button that was pressed is gone.
  useEffect(() => {
    if (location.hash === BEGUN_HASH) title.current?.focus()
  }, [])
  return (
    <>
      <h2 id="shared" ref={title} tabIndex={-1}>
        {shared.on}
      </h2>
      <p>{shared.onLead}</p>
      <p>{shared.facts[1]}</p>
      <OpenFile id="shared-file" label={shared.open} hint={shared.openHint} />
      <SharedLeave />
    </>
  )
}
