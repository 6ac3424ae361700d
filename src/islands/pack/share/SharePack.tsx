import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { followFragment } from '#islands/ui/follow-fragment.ts'
import { Opening } from '#islands/ui/Opening.tsx'
import { address } from '#messages/address.ts'
import { making } from '#messages/pack-make.ts'
import { sharing } from '#messages/pack-share.ts'
import { sharingKey } from '#messages/pack-share-key.ts'
import { $share, openShare } from '#stores/pack/share.ts'
import type { ShareState } from '#stores/pack/share-state.ts'
import { Change } from './Change.tsx'
import { KeyPart } from './KeyPart.tsx'
import { LinkPart } from './LinkPart.tsx'
import { Names } from './Names.tsx'
import { Poster } from './Poster.tsx'
import { SaveFile } from './SaveFile.tsx'

/** The page on which a tutor sends a pack that is made: by link, by QR code, as a file. */
export function SharePack() {
  const state = useStore($share, { ssr: 'initial' })
  useEffect(followAddress, [])
  return (
    <>
      {state.kind === 'ready' ? (
        <>
          <p class="small quiet kicker screen-only">
            {sharing.kicker(
              state.asks,
              state.body.items.length,
              making.minutes(state.minutes),
              state.body.due,
            )}
          </p>
          <h1>{state.body.title}</h1>
          {state.isRemoved && <p>{sharing.removed}</p>}
          <p class="lead screen-only">{sharing.lead}</p>
          <LinkPart pack={state} />
          <Poster pack={state} />
          <SaveFile pack={state} />
          <KeyPart pack={state} />
          <h2 class="screen-only">{sharingKey.seenTitle}</h2>
          <p class="screen-only">{sharingKey.seen(state.body)}</p>
          <Names key={state.id} pack={state} />
          <Change id={state.id} />
        </>
      ) : (
        <Waiting state={state} />
      )}
    </>
  )
}

function Waiting({ state }: { readonly state: Exclude<ShareState, { readonly kind: 'ready' }> }) {
  return (
    <>
      <h1>{sharing.title}</h1>
      {state.kind === 'opening' ? (
        <Opening class="opening" role="status" says={sharing.opening} />
      ) : (
        <p role="alert">{state.kind === 'gone' ? sharing.gone(state.title) : sharing[state.kind]}</p>
      )}
      <div class="actions">
        {state.kind === 'unreachable' && (
          <button type="button" class="button" onClick={() => showPack(location.hash)}>
            {sharing.again}
          </button>
        )}
        {state.kind === 'gone' && (
          <a class="button" href={`${address.makePack}#from=${state.id}`}>
            {sharing.duplicate}
          </a>
        )}
        <a class="action" href={address.packs}>
          {sharing.toPacks}
        </a>
      </div>
    </>
  )
}

let stop: (() => void) | undefined

/** Shows the pack named behind `#`, and another one when that changes. Returns the way to stop. */
function followAddress(): () => void {
  const stopFollowing = followFragment(showPack)
  return () => {
    stopFollowing()
    stop?.()
  }
}

function showPack(fragment: string): void {
  stop?.()
  stop = openShare(fragment.slice(1), (link) => new URL(address.openPack(link), location.origin).href)
}
