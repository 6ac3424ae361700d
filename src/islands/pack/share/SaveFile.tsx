import { useStore } from '@nanostores/preact'
import { sharing } from '#messages/pack-share.ts'
import { $sent, savePackFile } from '#stores/pack/share.ts'
import type { SharedPack } from '#stores/pack/share-state.ts'

/** The pack as a file; by the share sheet where the link is too long for one. */
export function SaveFile({ pack: { reach, canShare } }: { readonly pack: SharedPack }) {
  const sent = useStore($sent, { ssr: 'initial' })
  const isSafer = reach === 'long' || reach === 'file-only'
  return (
    <>
      <h2 class="screen-only">{sharing.file}</h2>
      <div class="screen-only flow">
        <p>{sharing.fileHint}</p>
        <div class="actions">
          <button
            type="button"
            class={reach === 'file-only' ? 'button' : 'button is-second'}
            onClick={() => void savePackFile()}
          >
            {sharing.saveFile}
          </button>
          {isSafer && canShare && (
            <button type="button" class="button is-second" onClick={() => void savePackFile('share')}>
              {sharing.shareFile}
            </button>
          )}
          <p role="status">
            {sent === 'saved' && sharing.saved}
            {sent === 'not-saved' && sharing.notSaved}
          </p>
        </div>
      </div>
    </>
  )
}
