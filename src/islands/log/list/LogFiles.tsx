import { useStore } from '@nanostores/preact'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { fileMade, log } from '#messages/log.ts'
import { $exporting, type Exporting, exportLog } from '#stores/log/export.ts'

/** The log as a file: a table for spreadsheets, or JSON for other programs. */
export function LogFiles({ units }: { readonly units: readonly LogUnit[] }) {
  const exporting = useStore($exporting)
  return (
    <>
      <h2 class="screen-only">{log.files}</h2>
      <p class="screen-only">{log.filesLead}</p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void exportLog('csv', units)}>
          {log.csv}
        </button>
        <button type="button" class="action" onClick={() => void exportLog('json', units)}>
          {log.json}
        </button>
        <p role="status" class="small">
          {saidOf(exporting)}
        </p>
      </div>
    </>
  )
}

function saidOf(exporting: Exporting): string {
  switch (exporting.kind) {
    case 'idle':
      return ''
    case 'making':
      return log.making
    case 'declined':
      return log.declined
    case 'failed':
      return log.fileFailed
    case 'made':
      return fileMade(exporting.name, exporting.entries)
  }
}
