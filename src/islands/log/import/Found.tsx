import type { LogUnit } from '#domain/log/log-unit.ts'
import {
  bringText,
  countsText,
  formatText,
  problemText,
  sameText,
  logImport as words,
} from '#messages/log-import.ts'
import { storageTrouble } from '#messages/storage.ts'
import { leaveFile } from '#stores/log/import/begin.ts'
import type { Shown } from '#stores/log/import/state.ts'
import { bringIn, chooseAll, chooseStage, turnLine } from '#stores/log/import/work.ts'
import { Changed } from './Changed.tsx'
import { Columns } from './Columns.tsx'
import { Lines, More } from './Lines.tsx'

/** Why what was chosen could not be kept. */
export function troubleText(kind: keyof typeof storageTrouble): string {
  return storageTrouble[kind].text
}

/** The dry run: what a file would add, what the log has already, what could not be read, and what one can choose. */
export function Found({ state, units }: { readonly state: Shown; readonly units: readonly LogUnit[] }) {
  const { name, format, lines, problems, damaged, chosen, table } = state
  const places = (of: string) => lines.flatMap(({ state: stands }, at) => (stands === of ? [at] : []))
  const fresh = places('new')
  const changed = places('changed')
  const unread = [...damaged.map((line) => ({ line, kind: 'stray' }) as const), ...problems]
  return (
    <>
      <h2 class="import-cell">{name}</h2>
      <p>
        {formatText[format]} {countsText(lines, unread.length)}
      </p>
      {format === 'own-table' && <p>{words.ownTable}</p>}
      {table && format === 'table' && <Columns table={table} />}
      {fresh.length > 0 && (
        <section class="flow" aria-labelledby="import-new">
          <h3 id="import-new">{words.chooseLines}</h3>
          {fresh.length > 1 && (
            <div class="actions">
              <button type="button" class="action" onClick={() => chooseAll(true)}>
                {words.all}
              </button>
              <button type="button" class="action" onClick={() => chooseAll(false)}>
                {words.none}
              </button>
            </div>
          )}
          <Lines lines={lines} places={fresh} chosen={chosen} onTurn={turnLine} />
        </section>
      )}
      {changed.length > 0 && <Changed units={units} state={state} places={changed} />}
      {(['known', 'gone', 'twice'] as const).map((stands) => (
        <Others key={stands} stands={stands} state={state} places={places(stands)} />
      ))}
      {unread.length > 0 && (
        <details class="import-more" open={unread.length < 6}>
          <summary>
            {words.unread} ({unread.length})
          </summary>
          <More items={unread} show={problemText} />
        </details>
      )}
      {format !== 'log' && fresh.length > 0 && <Stage stage={state.stage} />}
      <div class="actions">
        {fresh.length + changed.length > 0 && (
          <button
            type="button"
            class="button"
            aria-disabled={chosen.size === 0}
            onClick={() => void bringIn()}
          >
            {bringText(chosen.size)}
          </button>
        )}
        <button type="button" class="action" onClick={leaveFile}>
          {words.another}
        </button>
      </div>
    </>
  )
}

interface OthersProps {
  readonly stands: 'known' | 'gone' | 'twice'
  readonly state: Shown
  readonly places: readonly number[]
}

function Others({ stands, state: { lines }, places }: OthersProps) {
  if (places.length === 0) return null
  const titles = places.flatMap((at) => lines[at] ?? [])
  return (
    <details class="import-more">
      <summary>
        {words[stands]} ({places.length})
      </summary>
      {stands === 'gone' && <p>{words.goneLead}</p>}
      <More
        items={titles}
        show={(line) => (stands === 'gone' ? line.record.title : `${line.record.title}. ${sameText(line)}`)}
      />
    </details>
  )
}

function Stage({ stage }: Pick<Shown, 'stage'>) {
  return (
    <fieldset class="field">
      <legend class="field_name">{words.where}</legend>
      {(['inbox', 'draft'] as const).map((one) => (
        <label class="tickbox" key={one}>
          <input
            type="radio"
            name="import-stage"
            checked={stage === one}
            onChange={() => void chooseStage(one)}
          />
          {words.stages[one]}
        </label>
      ))}
    </fieldset>
  )
}
