import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { opened as words } from '#messages/pack-opened.ts'
import { leaveOpened, openAddressLater } from '#stores/pack/open-later.ts'
import type { OpenView } from '#stores/pack/open-view.ts'
import { $opened } from '#stores/pack/opened.ts'
import { Unreachable } from './Unreachable.tsx'

type DoPack = typeof import('#islands/pack/do/DoPack.tsx').DoPack

/** What is shown of a pack before it is begun; the page is there before it. */
const openedPart = late(() => import('./Opened.tsx'))

/** A pack as its learner opens it: looked at first, then done, then sent. What each needs is fetched meanwhile. */
export function PackOpen() {
  const view = useStore($opened, { ssr: 'initial' })
  const { piece, isAway } = useLate(openedPart, 'now')
  const [later, setLater] = useState<{ readonly DoPack: DoPack }>()
  const [isLost, setLost] = useState(false)
  const heading = useFocusOnNext(view, piece !== undefined)
  useAddress(view)
  useEffect(() => {
    // Again each time a pack is begun: it may have been out of reach before.
    if (!later) import('#islands/pack/do/DoPack.tsx').then(setLater, () => setLost(true))
  }, [view.kind])
  if (view.kind === 'doing' && later) return <later.DoPack key={attemptOf(view)} doing={view.doing} />
  const isWaiting = view.kind === 'opening' || view.kind === 'doing' || !piece
  return (
    <>
      <SittingMasthead today={address.today} count={<b>{words.kicker}</b>}>
        <a href={address.packs}>{words.packs}</a>
      </SittingMasthead>
      <main class="page" id="main">
        {isAway || (isLost && view.kind === 'doing') ? (
          // A browser may remember that a script was out of reach, so the page is asked for again: nothing is lost by it.
          <Unreachable heading={heading} onRetry={() => location.reload()} />
        ) : isWaiting ? (
          <Waiting />
        ) : (
          <piece.Opened view={view} heading={heading} />
        )}
      </main>
    </>
  )
}

function Waiting() {
  return (
    <>
      <h1 class="pack-open_title">{words.title}</h1>
      <p class="pack-open_waiting" role="status">
        {words.opening}
      </p>
      <noscript>
        <p class="lead">{words.withoutScript}</p>
      </noscript>
    </>
  )
}

function attemptOf({ doing }: Extract<OpenView, { readonly kind: 'doing' }>): string {
  return doing.begun.attempt.attempt
}

/** Opens what the address names, also when it changes; names the pack there once it is begun and on the disk. */
function useAddress(view: OpenView): void {
  useEffect(() => {
    const stop = followFragment((fragment, isNext) => void openAddressLater(fragment, isNext))
    return () => {
      stop()
      leaveOpened()
    }
  }, [])
  const begun = view.kind === 'doing' && view.isOnDisk ? view.doing.begun.id : undefined
  useEffect(() => {
    // A link that holds the whole pack stays in the address as long as this browser may forget it.
    if (begun !== undefined) history.replaceState(history.state, '', `#${begun}`)
  }, [begun])
}

/** Focus goes to the heading of what comes after a first thing; that one is read from the top. */
function useFocusOnNext({ kind }: OpenView, isHere: boolean) {
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(false)
  useEffect(() => {
    if (kind === 'opening' || (!isHere && kind !== 'doing')) return
    if (seen.current && heading.current) {
      window.scrollTo(0, 0)
      heading.current.focus()
    }
    seen.current = true
  }, [kind, isHere])
  return heading
}
