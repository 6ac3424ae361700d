import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { kindsIn, MATRIX_KINDS, type MatrixCell, type MatrixRow } from '#domain/log/matrix.ts'
import type { LogStanding } from '#domain/log/readiness.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { andMore } from '#messages/log.ts'
import { kindsText, kindText, statusText, matrix as words } from '#messages/log-matrix.ts'
import { readinessOf } from '#stores/log/list-standing.ts'

interface Props {
  readonly units: readonly LogUnit[]
  /** The person’s own criteria, after the units. */
  readonly criteria: readonly OwnCriterion[]
  /** One for each marking point of the units, and for each own criterion. */
  readonly rows: readonly MatrixRow[]
  readonly standing: LogStanding
}

/** What to do next takes the words of every form; it is on screen only, and comes once the table stands. */
const nextWords = late(() => import('#messages/log-matrix-next.ts'))

/** Numbers in one cell; a log of years would fill the sheet. */
const SHOWN = 12

/** Marking points by kinds of evidence; each number leads to its entry. */
export function MatrixTable({ units, criteria, rows, standing }: Props) {
  const byPoint = new Map(rows.map((row) => [row.point, row]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
    <section class="matrix-box" aria-labelledby="matrix" tabIndex={0}>
      <table class="matrix">
        <caption id="matrix" class="unseen">
          {words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            <th scope="col">{words.stands}</th>
            {MATRIX_KINDS.map((kind) => (
              <th key={kind} scope="col">
                {kindText(kind)}
              </th>
            ))}
          </tr>
        </thead>
        {units.map((unit) => (
          <UnitRows
            key={unit.id}
            unit={unit}
            rows={unit.points.flatMap(({ id }) => byPoint.get(id) ?? [])}
            standing={standing}
          />
        ))}
        {criteria.length > 0 && (
          <tbody>
            <tr class="matrix_unit">
              <th scope="rowgroup">{words.own}</th>
              <td class="quiet" colSpan={MATRIX_KINDS.length + 1}>
                {kindsText(kindsIn(criteria.flatMap(({ id }) => byPoint.get(id) ?? [])).length)}
              </td>
            </tr>
            {criteria.map((criterion) => {
              const row = byPoint.get(criterion.id)
              const name = [criterion.code, criterion.text].filter(Boolean).join(' ')
              return row && <PointRow key={criterion.id} name={name} row={row} standing={standing} />
            })}
          </tbody>
        )}
      </table>
    </section>
  )
}

interface UnitProps extends Omit<Props, 'units' | 'criteria'> {
  readonly unit: LogUnit
}

function UnitRows({ unit, rows, standing }: UnitProps) {
  return (
    <tbody>
      <tr class="matrix_unit">
        <th scope="rowgroup">{unit.title}</th>
        <td class="quiet" colSpan={MATRIX_KINDS.length + 1}>
          {kindsText(kindsIn(rows).length)}
        </td>
      </tr>
      {rows.map((row, at) => {
        const point = unit.points[at]
        return (
          point && (
            <PointRow key={row.point} name={`${at + 1}. ${point.text}`} row={row} standing={standing} />
          )
        )
      })}
    </tbody>
  )
}

interface RowProps extends Pick<Props, 'standing'> {
  /** As its row is headed. */
  readonly name: string
  readonly row: MatrixRow
}

function PointRow({ name, row, standing }: RowProps) {
  const readiness = readinessOf(standing, row.point)
  const { piece } = useLate(nextWords, readiness.status === 'ready' ? 'never' : 'soon')
  const next = piece?.nextText(readiness)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {statusText(readiness)}
        {next && <span class="matrix_next quiet screen-only">{next}</span>}
      </td>
      {row.cells.map((cell) => (
        <td key={cell.kind}>
          <Numbers cell={cell} />
        </td>
      ))}
    </tr>
  )
}

function Numbers({ cell: { entries } }: { readonly cell: MatrixCell }) {
  const more = entries.length > SHOWN + 1 ? entries.length - SHOWN : 0
  return (
    <>
      {entries.slice(0, entries.length - more).map(({ id, number, record }) => (
        <a key={id} class="matrix_entry" href={address.entry(id)} title={record.title}>
          <span class="unseen">{words.entry} </span>
          {number}
        </a>
      ))}
      {more > 0 && <span class="matrix_next quiet">{andMore(more)}</span>}
    </>
  )
}
