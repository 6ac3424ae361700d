import { useStore } from '@nanostores/preact'
import { sharing } from '#messages/pack-share.ts'
import { $sent, savePackFile } from '#stores/pack/share.ts'

/** The pack as a file. */
export function SaveFile() {
  const sent = useStore($sent, { ssr: 'initial' })
  return (
    <>
      <h2 class="screen-only">{sharing.file}</h2>
      <div class="screen-only flow">
        <p>{sharing.fileHint}</p>
        <div class="actions">
          <button type="button" class="button is-second" onClick={() => void savePackFile()}>
            {sharing.saveFile}
          </button>
          <p role="status">
            {sent === 'saved' && sharing.saved}
            {sent === 'not-saved' && sharing.notSaved}
          </p>
        </div>
      </div>
    </>
  )
}
