import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { useAlive } from '#islands/ui/use-alive.ts'
import { address } from '#messages/address.ts'
import { opening as words } from '#messages/pack-open.ts'
import { $opened, leave, openAddress } from '#stores/pack/open.ts'
import type { OpenView } from '#stores/pack/open-view.ts'
import { $keeping } from '#stores/storage.ts'
import { Opened } from './Opened.tsx'

type DoPack = typeof import('#islands/pack/do/DoPack.tsx').DoPack

/** A pack as its learner opens it: looked at first, then done, then sent. What doing needs is fetched meanwhile. */
export function PackOpen() {
  const view = useStore($opened, { ssr: 'initial' })
  const [later, setLater] = useState<{ readonly DoPack: DoPack }>()
  const [isLost, setLost] = useState(false)
  const heading = useFocusOnNext(view)
  useAddress(view)
  useEffect(() => {
    // Again each time a pack is begun: it may have been out of reach before.
    if (!later) import('#islands/pack/do/DoPack.tsx').then(setLater, () => setLost(true))
  }, [view.kind])
  if (view.kind === 'doing' && later) return <later.DoPack key={attemptOf(view)} doing={view.doing} />
  return (
    <>
      <SittingMasthead today={address.today} count={<b>{words.kicker}</b>}>
        <a href={address.packs}>{words.packs}</a>
      </SittingMasthead>
      <main class="page" id="main">
        <Opened view={isLost && view.kind === 'doing' ? { kind: 'unreachable' } : view} heading={heading} />
      </main>
    </>
  )
}

function attemptOf({ doing }: Extract<OpenView, { readonly kind: 'doing' }>): string {
  return doing.begun.attempt.attempt
}

/** Opens what the address names, also when it changes; names the pack there once it is begun and on the disk. */
function useAddress(view: OpenView): void {
  const keeping = useAlive($keeping)
  useEffect(() => {
    const stop = followFragment((fragment, isNext) => void openAddress(fragment, isNext))
    return () => {
      stop()
      leave()
    }
  }, [])
  const begun = view.kind === 'doing' && keeping?.kind === 'disk' ? view.doing.begun.id : undefined
  useEffect(() => {
    // A link that holds the whole pack stays in the address as long as this browser may forget it.
    if (begun !== undefined) history.replaceState(history.state, '', `#${begun}`)
  }, [begun])
}

/** Focus goes to the heading of what comes after a first thing; that one is read from the top. */
function useFocusOnNext({ kind }: OpenView) {
  const heading = useRef<HTMLHeadingElement>(null)
  const seen = useRef(false)
  useEffect(() => {
    if (kind === 'opening') return
    if (seen.current && heading.current) {
      window.scrollTo(0, 0)
      heading.current.focus()
    }
    seen.current = true
  }, [kind])
  return heading
}
