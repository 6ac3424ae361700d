import { useStore } from '@nanostores/preact'
import { useState } from 'preact/hooks'
import { storageTrouble, storageWords } from '#messages/storage.ts'
import { makeBackup } from '#stores/backup.ts'
import { $keeping, $lastProblem, putProblemAway } from '#stores/storage.ts'

/** Says when what one does cannot be kept as it should, and offers the file. Empty while all is well. */
export function StorageBanner() {
  const keeping = useStore($keeping)
  const refused = useStore($lastProblem)
  const [away, setAway] = useState<string>()
  const problem = keeping?.kind === 'memory' ? keeping.problem : refused
  const shown = problem && problem.kind !== away ? storageTrouble[problem.kind] : undefined
  const putAway = () => {
    putProblemAway()
    setAway(problem?.kind)
  }
  return (
    <aside class="news" aria-label={storageWords.label} aria-live="polite">
      {shown && (
        <div class="news_strip">
          <p>
            <b>{shown.title}.</b> {shown.text}
          </p>
          <div class="actions">
            <button type="button" class="button is-second" onClick={() => void makeBackup()}>
              {storageWords.takeFile}
            </button>
            {(problem?.kind === 'newer' || problem?.kind === 'held') && (
              <button type="button" class="action" onClick={() => location.reload()}>
                {storageWords.reload}
              </button>
            )}
            <button type="button" class="action" onClick={putAway}>
              {storageWords.putAway}
            </button>
          </div>
        </div>
      )}
    </aside>
  )
}
