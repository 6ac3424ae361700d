import { folderFileText, folderWords } from '#messages/folder.ts'
import { type FolderNow, leaveInFolder, takeFromFolder } from '#stores/folder.ts'

type Chosen = Extract<FolderNow, { readonly kind: 'chosen' }>

interface Props extends Pick<Chosen, 'state' | 'offsetMin'> {
  readonly isBusy: boolean
}

/** The files that other devices wrote: what came of each, and the question whether an unknown one is the person’s. */
export function FolderFiles({ state: { files }, offsetMin, isBusy }: Props) {
  if (files.length === 0) return null
  return (
    <>
      <h3>{folderWords.others}</h3>
      <ul class="plain-list">
        {files.map((file) => (
          <li key={file.name} class="flow">
            <p id={`folder-${file.name}`}>
              <b>{file.name}:</b> {folderFileText(file, offsetMin)}
            </p>
            {file.kind === 'waits' && (
              <div class="actions">
                <button
                  type="button"
                  class="button"
                  aria-disabled={isBusy || undefined}
                  aria-describedby={`folder-${file.name}`}
                  onClick={() => void takeFromFolder(file.name)}
                >
                  {folderWords.take}
                </button>
                <button
                  type="button"
                  class="action"
                  aria-disabled={isBusy || undefined}
                  aria-describedby={`folder-${file.name}`}
                  onClick={() => void leaveInFolder(file.name)}
                >
                  {folderWords.leave}
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
