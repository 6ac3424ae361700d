import { useEffect, useState } from 'preact/hooks'
import { useAlive } from '#islands/ui/use-alive.ts'
import { browserWords, type MayDo, mayDo, seenText } from '#messages/browser.ts'
import { getBrowser } from '#stores/browser.ts'
import { $keeping } from '#stores/storage.ts'

/** What the browser may do with what is kept here, each with what to do about it. */
export function Browser() {
  const keeping = useAlive($keeping)
  const [said, setSaid] = useState<{ readonly seen: string; readonly may: readonly MayDo[] }>()
  // While the page is built there is no browser to ask.
  useEffect(() => {
    const browser = getBrowser()
    setSaid({ seen: seenText(browser), may: mayDo(browser) })
  }, [])
  if (keeping?.kind !== 'disk') return null
  return (
    <>
      <h2 id="browser">{browserWords.title}</h2>
      <p>{browserWords.lead}</p>
      {said && (
        <>
          <p>
            <b>{said.seen}</b> {browserWords.unsure}
          </p>
          <dl class="may-do">
            {said.may.map(({ what, when, doing }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{when}</dd>
                <dd>
                  <span class="quiet">{browserWords.toDo}</span> {doing}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
