import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { folderWaits, waitingText, writtenText } from '#messages/folder-waits.ts'
import { allowWaiting, followWaiting, lookWhetherWaiting, putWaitingAway } from '#stores/folder-waits.ts'
import { $folderWaits, type FolderWaits } from '#stores/folder-waits-mark.ts'

/** Says once in a visit that the copies into the person’s folder wait, and lets the browser ask right here. */
export function FolderStrip() {
  const waits = useStore($folderWaits)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(lookInView, [])
  useEffect(followWaiting, [])
  const came = waits?.came
  useEffect(() => {
    // The button that was pressed went with what came of it; who works by keys goes on from there.
    if (came && came !== 'nothing' && document.activeElement === document.body) said.current?.focus()
  }, [came])
  return (
    <aside class="news" aria-label={folderWaits.label} aria-live="polite">
      {waits && (
        <div class="news_strip">
          <p ref={said} tabIndex={-1}>
            <Said waits={waits} />
          </p>
          <div class="actions">
            {(came === 'nothing' || came === 'asking') && (
              <button
                type="button"
                class="button is-second"
                aria-disabled={came === 'asking' || undefined}
                onClick={() => void allowWaiting()}
              >
                {folderWaits.allow}
              </button>
            )}
            <button type="button" class="action" onClick={putWaitingAway}>
              {came === 'nothing' || came === 'asking' ? folderWaits.later : folderWaits.putAway}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}

function Said({ waits: { name, came } }: { readonly waits: FolderWaits }) {
  const yourData = `${address.yourData}#folder`
  switch (came) {
    case 'nothing':
      return (
        <>
          {waitingText(name)} {folderWaits.always}
        </>
      )
    case 'asking':
      return (
        <>
          {folderWaits.asking} {folderWaits.always}
        </>
      )
    case 'written':
      return <>{writtenText(name)}</>
    case 'not-let-in':
      return (
        <>
          {folderWaits.notLetIn} <a href={yourData}>{folderWaits.toAskAgain}</a>
        </>
      )
    case 'not-written':
      return (
        <>
          {folderWaits.notWritten} <a href={yourData}>{folderWaits.toSeeWhy}</a>
        </>
      )
  }
}

/** A tab that was opened behind another is looked at when it is seen. Returns the way to stop. */
function lookInView(): () => void {
  const stop = new AbortController()
  const look = () => {
    if (document.visibilityState !== 'visible') return
    stop.abort()
    // There the page itself says it; and nobody is disturbed who writes.
    if (!isYourData() && !isWriting()) void lookWhetherWaiting()
  }
  document.addEventListener('visibilitychange', look, { signal: stop.signal })
  look()
  return () => stop.abort()
}

function isYourData(): boolean {
  return location.pathname === new URL(address.yourData, location.href).pathname
}

/** Whether a field is being filled, or holds something already. */
function isWriting(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)
  return [...fields].some((field) => field === document.activeElement || field.value !== '')
}

/** What one types into, but for a search. */
const FIELDS =
  'main :is(textarea, input:is(:not([type]), [type="text"], [type="date"], [type="number"])):not([readonly])'
