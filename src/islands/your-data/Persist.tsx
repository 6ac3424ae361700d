import { useEffect, useRef, useState } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { refusedOn, yourData } from '#messages/your-data.ts'
import { getBrowser } from '#stores/browser.ts'
import { $refusal } from '#stores/persist.ts'
import { askToPersist } from '#stores/your-data.ts'

/** Whether the browser has promised to keep what is here, what that means, and the way to ask it. */
export function Persist({ isPersisted }: { readonly isPersisted: boolean | undefined }) {
  const refusal = useAlive($refusal)
  const [asked, setAsked] = useState(false)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button goes with a promise: who works by keys goes on from what is said.
    if (asked && document.activeElement === document.body) said.current?.focus()
  }, [asked, isPersisted])
  const ask = () => void askToPersist().then(() => setAsked(true))
  return (
    <>
      <p role="status" ref={said} tabIndex={-1}>
        {isPersisted === true && yourData.persisted}
        {isPersisted === false && !refusal && yourData.notPersisted}
        {isPersisted === false && refusal && refusedOn(refusal.at, refusal.offsetMin, asked)}
        {isPersisted === undefined && yourData.cannotPersist}
      </p>
      {isPersisted === false && (
        <>
          <p>{refusal ? yourData.whatHelps[getBrowser().engine] : yourData.whyPersist}</p>
          <p>
            <button type="button" class="action" onClick={ask}>
              {refusal ? yourData.askAgain : yourData.askToPersist}
            </button>
          </p>
        </>
      )}
    </>
  )
}
