import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import { copyWords } from '#messages/copies.ts'
import { folderAwayText, folderForgotten, folderWords, inFolderText } from '#messages/folder.ts'
import { copyText, recovery } from '#messages/recovery.ts'
import {
  $folderOffered,
  chooseFolderOffered,
  followFolderOffered,
  openFolderOffered,
} from '#stores/folder-offered.ts'
import { $missing } from '#stores/missing.ts'

/** Files in the person’s folder that bring something back; nothing where no folder was chosen. */
export function FolderOffered() {
  const offered = useStore($folderOffered)
  const now = useStore($missing)
  const offsetMin = now.kind === 'missing' ? now.offsetMin : 0
  useEffect(followFolderOffered, [])
  if (!offered) return null
  if (offered === 'forgotten') return <Forgotten />
  const { name, asks, isGone, copies, isNotTaken } = offered
  if (copies.length === 0 && !asks && !isGone) return null
  return (
    <>
      <h3>{inFolderText(name)}</h3>
      {(asks || isGone) && <p>{folderAwayText(name, asks)}</p>}
      {asks && (
        <div class="actions">
          <button type="button" class="button" onClick={() => void openFolderOffered()}>
            {folderWords.allow}
          </button>
        </div>
      )}
      <ul class="plain-list">
        {copies.map(({ id, madeAt, records, bringsBack, take }) => (
          <li key={id} class="actions">
            <span id={`in-folder-${id}`}>{copyText(madeAt, offsetMin, bringsBack, records)}</span>
            <button
              type="button"
              class="button"
              aria-describedby={`in-folder-${id}`}
              onClick={() => void take()}
            >
              {recovery.takeCopy}
            </button>
          </li>
        ))}
      </ul>
      {isNotTaken && <p role="status">{copyWords.notTaken}</p>}
    </>
  )
}

/** The browser lost with the records which folder it was: it is chosen again. */
function Forgotten() {
  return (
    <>
      <h3>{folderForgotten.title}</h3>
      <p>{folderForgotten.text}</p>
      <div class="actions">
        <button type="button" class="button" onClick={() => void chooseFolderOffered()}>
          {folderForgotten.choose}
        </button>
      </div>
    </>
  )
}
