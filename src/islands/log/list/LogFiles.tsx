import { useStore } from '@nanostores/preact'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { isInbox } from '#domain/log/stage.ts'
import { fileMade, fileStands, log } from '#messages/log.ts'
import { $exporting, exportLog } from '#stores/log/export.ts'
import { $log } from '#stores/log/list.ts'
import { SourceFiles } from './SourceFiles.tsx'

/** The log as a file: a table for spreadsheets, or JSON for other programs. Of an empty one, only the way to fill it. */
export function LogFiles({ units }: { readonly units: readonly LogUnit[] }) {
  const list = useStore($log)
  const exporting = useStore($exporting)
  if (list.kind !== 'open' || list.entries.length === 0) return <SourceFiles hasResources={false} />
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
          {fileStands(exporting, ({ name, entries }) => fileMade(name, entries))}
        </p>
      </div>
      <SourceFiles hasResources={list.entries.some(isResource)} />
    </>
  )
}

function isResource({ record }: Entry): boolean {
  return record.type === 'resource' && !isInbox(record)
}
