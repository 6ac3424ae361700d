import { useState } from 'preact/hooks'
import { changesBetween } from '#domain/log/changes.ts'
import type { Weighed } from '#domain/log/import-plan.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { ChangeList } from '#islands/log/list/ChangeList.tsx'
import { logImport } from '#messages/log-import.ts'
import { savedText, takeText, importChanged as words } from '#messages/log-import-changed.ts'
import { stageText } from '#messages/log-stages.ts'
import { entryText, tableWords } from '#messages/log-table.ts'
import type { Shown } from '#stores/log/import/state.ts'
import { chooseAll, turnLine } from '#stores/log/import/work.ts'
import { More } from './Lines.tsx'

interface Props {
  readonly units: readonly LogUnit[]
  readonly state: Shown
  readonly places: readonly number[]
}

/** Entries that the file says otherwise: each stays as it is here, or takes the file’s text as its newest. */
export function Changed({ units, state, places }: Props) {
  const { lines, chosen } = state
  return (
    <section class="flow" aria-labelledby="import-changed">
      <h3 id="import-changed">{logImport.changed}</h3>
      <p>{words.lead}</p>
      {places.length > 1 && (
        <div class="actions">
          <button type="button" class="action" onClick={() => chooseAll(true, 'changed')}>
            {words.takeAll}
          </button>
          <button type="button" class="action" onClick={() => chooseAll(false, 'changed')}>
            {words.keepAll}
          </button>
        </div>
      )}
      <More
        items={places}
        list="import-lines"
        show={(place) => (
          <One
            line={lines[place]}
            isChosen={chosen.has(place)}
            onTurn={() => turnLine(place)}
            units={units}
            log={state.log}
          />
        )}
      />
    </section>
  )
}

interface OneProps extends Pick<Props, 'units'> {
  readonly log: Shown['log'] | undefined
  readonly line: Weighed | undefined
  readonly isChosen: boolean
  readonly onTurn: () => void
}

function One({ line, isChosen, onTurn, units, log }: OneProps) {
  const [isOpen, setOpen] = useState(false)
  if (!line?.entry || !line.here) return null
  const { entry, here, savedAt } = line
  return (
    <>
      <label class="tickbox">
        <input type="checkbox" checked={isChosen} onChange={onTurn} />
        <span class="import-cell">
          {takeText(entry.number, here.record.title)}
          <span class="small quiet">{savedText(here, savedAt)}</span>
        </span>
      </label>
      <details class="import-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {words.differs}
          <span class="unseen">: {takeText(entry.number, here.record.title)}</span>
        </summary>
        {isOpen && <Differs line={line} units={units} log={log} />}
      </details>
    </>
  )
}

interface DiffersProps extends Pick<OneProps, 'units' | 'log'> {
  readonly line: Weighed
}

function Differs({ line: { here, record }, units, log }: DiffersProps) {
  if (!here || !log) return null
  const { entries, criteria } = log
  const table = tableWords(entries, units, criteria)
  const naming = {
    entry: (id: string) => entryText(entries.find((other) => other.id === id)),
    point: (id: string) => table.point(id).replace(/:$/, ''),
    stage: stageText,
  }
  return (
    <>
      <p class="small quiet">{words.differsLead}</p>
      <ChangeList changes={changesBetween(here.record, record)} type={record.type} naming={naming} />
    </>
  )
}
