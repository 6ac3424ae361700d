import { useStore } from '@nanostores/preact'
import { useAlive } from '#islands/ui/use-alive.ts'
import { address } from '#messages/address.ts'
import { backupWords, lastBackupText } from '#messages/backup.ts'
import { unsavedText, yourData } from '#messages/your-data.ts'
import { $lastBackup } from '#stores/backup-last.ts'
import { $kept } from '#stores/your-data.ts'
import { HalfFilled } from './HalfFilled.tsx'
import { OpenFile } from './OpenFile.tsx'
import { TakeFile } from './TakeFile.tsx'
import { TakeLocked } from './TakeLocked.tsx'
import { TestFile } from './TestFile.tsx'

/** One file with everything: when the last one was taken, what is in none yet, and the way back in. */
export function Backup() {
  const last = useAlive($lastBackup)
  const kept = useStore($kept, { ssr: 'initial' })
  const unsaved = kept?.unsaved
  return (
    <>
      <h2 id="backup">{yourData.backup}</h2>
      <div class="beside">
        <p>{yourData.backupLead}</p>
        <p class="gutter small">
          {last ? lastBackupText(last.at, last.offsetMin, last.facts) : backupWords.never}
          {last && unsaved?.facts === 0 && unsaved.forms === 0 && ` ${backupWords.allIn}`}
        </p>
      </div>
      {unsaved && unsaved.facts > 0 && (
        <p class={unsaved.isPressing ? 'to-put-right' : undefined}>
          {unsavedText(unsaved.facts, unsaved.tally, last !== undefined)}
        </p>
      )}
      <HalfFilled />
      <TakeFile at="backup" isFirst />
      <TakeLocked />
      <p class="small">
        {yourData.logAlone} <a href={address.log}>{yourData.exportLog}</a>.
      </p>
      <h2>{yourData.restore}</h2>
      <OpenFile id="backup-file" label={backupWords.choose} hint={yourData.restoreHint} />
      <TestFile />
    </>
  )
}
