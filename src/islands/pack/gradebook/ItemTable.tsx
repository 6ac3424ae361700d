// biome-ignore-all lint/a11y/noRedundantRoles: a narrow sheet takes away the display that browsers know a table by.

import { useState } from 'preact/hooks'
import type { Insight } from '#domain/pack/insight/insight.ts'
import type { ItemRow } from '#domain/pack/insight/item-rows.ts'
import { figureWords, idleWords, insight as words } from '#messages/gradebook-insight.ts'
import type { ItemView } from '#stores/pack/gradebook-view.ts'
import { type ItemColumn, type Sorting, sorted } from './insight-sort.ts'
import { openItem } from './item-id.ts'

interface Props {
  readonly insight: Insight
  readonly items: readonly ItemView[]
}

const COUNTS: readonly ItemColumn[] = ['number', 'right', 'partly', 'wrong', 'none']
const FIGURES: readonly ItemColumn[] = ['number', 'right', 'facility', 'discrimination', 'efficiency', 'idle']

/** How each item did: counts, and figures where there are attempts enough; sorted by a press on a column's name. */
export function ItemTable({ insight: { items: rows, attempts, leftOut, whole }, items }: Props) {
  const [sorting, setSorting] = useState<Sorting>({ by: 'number', isDown: false })
  const [isSaid, setSaid] = useState(false)
  const columns = whole ? FIGURES : COUNTS
  const titles = new Map(items.map(({ number, title }) => [number, title]))
  function sortBy(by: ItemColumn) {
    setSorting({ by, isDown: by === sorting.by ? !sorting.isDown : by === 'idle' })
    setSaid(true)
  }
  return (
    <>
      <h2 id="item-table">{words.items}</h2>
      <p class="small">{whole ? words.ofAttempts(attempts) : words.fewAttempts(attempts)}</p>
      {leftOut > 0 && <p class="small">{words.leftOut(leftOut)}</p>}
      <p class="small quiet screen-only">{words.sortHint}</p>
      <table class="figures small item-table" role="table" aria-labelledby="item-table">
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <SortHead key={column} column={column} sorting={sorting} onSort={sortBy} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {sorted(rows, sorting).map((row) => (
            <tr role="row" key={row.item}>
              <th role="rowheader" scope="row">
                <button type="button" class="item-table_item" onClick={() => openItem(row.number)}>
                  <span class="unseen">{words.column.number} </span>
                  <b>{row.number}</b> <span class="item-table_title">{titles.get(row.number)}</span>
                </button>
              </th>
              {columns.slice(1).map((column) => (
                <td role="cell" key={column}>
                  <span class="cell_name" aria-hidden="true">
                    {words.column[column]}
                  </span>
                  {cellOf(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="unseen" role="status">
        {isSaid && words.sorted(words.column[sorting.by], sorting.isDown)}
      </p>
      {whole && <Explained />}
    </>
  )
}

interface HeadProps {
  readonly column: ItemColumn
  readonly sorting: Sorting
  readonly onSort: (by: ItemColumn) => void
}

function SortHead({ column, sorting: { by, isDown }, onSort }: HeadProps) {
  const isBy = column === by
  return (
    <th role="columnheader" scope="col" aria-sort={isBy ? (isDown ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="sort" onClick={() => onSort(column)}>
        {words.column[column]}
        <svg class={isBy ? 'sort_way' : 'sort_way is-off'} aria-hidden="true" viewBox="0 0 12 12">
          <path class="pen" d={isBy && isDown ? 'M2 4l4 4.5L10 4' : 'M2 8.5L6 4l4 4.5'} />
        </svg>
      </button>
      {/* Browsers leave buttons out of heads that repeat on paper. */}
      <span class="sort_name" aria-hidden="true">
        {words.column[column]}
      </span>
    </th>
  )
}

function cellOf(row: ItemRow, column: ItemColumn): string {
  const { figures } = row
  switch (column) {
    case 'number':
      return String(row.number)
    case 'right':
      return words.rightOf(row.right, row.attempts)
    case 'partly':
    case 'wrong':
    case 'none':
      return String(row[column])
    case 'idle':
      return idleWords(row)
    default:
      return figures ? figureWords(figures[column], column === 'facility') : words.needsTen
  }
}

function Explained() {
  return (
    <details class="key">
      <summary class="action">{words.explain}</summary>
      <dl class="small explained">
        {words.explained.map(([name, text]) => (
          <div key={name}>
            <dt>
              <b>{name}</b>
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
