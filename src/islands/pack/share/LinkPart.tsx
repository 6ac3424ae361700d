import { useStore } from '@nanostores/preact'
import { useEffect, useRef } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { sharing } from '#messages/pack-share.ts'
import { $sent, copyLink, shareLink } from '#stores/pack/share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'

/** The link, its length, and what that means; copied or shared with one press. */
export function LinkPart({ pack }: { readonly pack: SharedPack }) {
  const { link, reach, canShare, fragment, isBeyondLinks } = pack
  const sent = useStore($sent, { ssr: 'initial' })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (sent !== 'not-copied') return
    field.current?.focus()
    field.current?.select()
  }, [sent])
  const isLink = reach !== 'file-only'
  return (
    <>
      <h2 class="screen-only">{sharing.link}</h2>
      <div class="screen-only">
        {isLink && (
          <>
            <label class="unseen" for="link">
              {sharing.linkName}
            </label>
            <input
              class="field_input share_link"
              id="link"
              readOnly
              value={link}
              aria-describedby="link-length"
              ref={field}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
        <p class="small share_length" id="link-length">
          {sharing.length(link.length)} {sharing.reach(reach, link.length)}
        </p>
        <div class="actions">
          {isLink && (
            <button type="button" class="button" onClick={() => void copyLink()}>
              {sharing.copy}
            </button>
          )}
          {isLink && canShare && (
            <button type="button" class="button is-second" onClick={() => void shareLink()}>
              {sharing.share}
            </button>
          )}
          {!isBeyondLinks && (
            <a
              class="action"
              href={address.openPack(fragment)}
              target="_blank"
              rel="noopener"
              aria-describedby="see-hint"
            >
              {sharing.see}
            </a>
          )}
          <p role="status">
            {sent === 'copied' && sharing.copied}
            {sent === 'not-copied' && sharing.notCopied}
          </p>
        </div>
        <p class="small quiet field_after" id="see-hint">
          {isBeyondLinks ? sharing.seeFile : sharing.seeHint}
        </p>
      </div>
    </>
  )
}
