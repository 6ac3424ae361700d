import { useEffect, useState } from 'preact/hooks'
import { CatchUpLine } from '#islands/today/CatchUpLine.tsx'
import { CatchUpOffer } from '#islands/today/CatchUpOffer.tsx'
import { catchUp as words } from '#messages/catch-up.ts'
import { readStart, type SittingStart } from '#stores/review/care/start.ts'

/** The plan after an absence, or its offer, as Today has them; for so many built-in cards. */
export function Start({ cards }: { readonly cards: number }) {
  const [start, setStart] = useState<SittingStart>()
  useEffect(() => {
    let isHere = true
    // What cannot be read now stands on Today.
    readStart(cards).then(
      (read) => isHere && setStart(read),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [cards])
  if (!start) return null
  const { catchUp, backlog, today } = start
  return (
    <aside class="flow" aria-label={words.label}>
      {catchUp ? <CatchUpLine plan={catchUp} today={today} /> : null}
      {backlog ? (
        <>
          <p>{words.due(backlog.due)}</p>
          <CatchUpOffer due={backlog.due} />
        </>
      ) : null}
    </aside>
  )
}
