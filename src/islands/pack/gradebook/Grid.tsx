// biome-ignore-all lint/a11y/noRedundantRoles: a narrow sheet takes away the display that browsers know a table by.

import { useMemo, useRef } from 'preact/hooks'
import { gradebook as words } from '#messages/gradebook.ts'
import { answersOf } from '#messages/gradebook-answers.ts'
import type { GradebookView, ItemView } from '#stores/pack/gradebook-view.ts'
import type { AskedFor } from './asked-for.ts'
import { byName } from './by-name.ts'
import { GridMarks } from './GridMarks.tsx'
import { openItem } from './item-id.ts'
import { Learner } from './Learner.tsx'
import { MoreRows } from './MoreRows.tsx'
import { useRows } from './use-rows.ts'

interface Props {
  readonly view: GradebookView
  /** Asks for one learner's answers. */
  readonly onLearner: (asked: AskedFor) => void
}

/** More columns and rows than these do not fit the sheet: the table goes by under its names and numbers. */
const FITS = { items: 14, learners: 24 }

/** A class; of a year group the others come by moving down the table, or when asked for. */
const ROWS_AT_ONCE = 50

/** Learner by item. Roles are said in full, because a narrow sheet takes the table's own display away. */
export function Grid({ view: { items, table, sent, names }, onLearner }: Props) {
  const hasCards = items.some(({ kind }) => kind === 'card')
  const region = useRef<HTMLElement>(null)
  const learners = useMemo(() => [...table.learners].sort(byName), [table])
  const rows = useRows(learners.length, ROWS_AT_ONCE)
  return (
    <>
      <h2 id="grid">{words.grid}</h2>
      <GridMarks />
      {learners.length > FITS.learners && (
        <p class="screen-only">
          <button type="button" class="action" onClick={() => document.getElementById('desk-title')?.focus()}>
            {answersOf.pastTable}
          </button>
        </p>
      )}
      <section
        class={learners.length > FITS.learners ? 'grid-scroll is-tall' : 'grid-scroll'}
        aria-labelledby="grid"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard.
        tabIndex={0}
        ref={region}
        onScroll={({ currentTarget }) => {
          if (rows.shown < rows.of && isNearEnd(currentTarget)) rows.grow()
        }}
      >
        <table class={items.length > FITS.items ? 'grid is-long' : 'grid'} role="table">
          <caption class="small quiet">
            {words.caption({ hasCards, has: (kind) => items.some(({ tally }) => tally.count[kind] > 0) })}
          </caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">
                {words.learner}
              </th>
              {items.map((item) => (
                <Header key={item.number} item={item} />
              ))}
              <th scope="col" role="columnheader">
                {words.right}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {learners.slice(0, rows.shown).map((learner) => (
              <Learner key={learner.key} learner={learner} hasList={names.length > 0} onLearner={onLearner} />
            ))}
          </tbody>
          <tfoot role="rowgroup">
            <tr role="row">
              <th scope="row" role="rowheader">
                {words.rightOf(sent)}
              </th>
              {items.map((item) => (
                <Footer key={item.number} item={item} />
              ))}
              <td role="cell" />
            </tr>
          </tfoot>
        </table>
      </section>
      <MoreRows rows={rows} region={region} />
    </>
  )
}

/** Whether a table that moves within its own frame was moved to where its last rows come into sight. */
function isNearEnd({ scrollTop, scrollHeight, clientHeight }: HTMLElement): boolean {
  return scrollTop > 0 && scrollTop + 2 * clientHeight > scrollHeight
}

interface ItemProps {
  readonly item: ItemView
}

function Header({ item: { number, title } }: ItemProps) {
  return (
    <th scope="col" role="columnheader">
      <button type="button" class="grid_item" title={title} onClick={() => openItem(number)}>
        <span class="unseen">{words.item} </span>
        {number}
      </button>
      {/* Browsers leave buttons out of heads that repeat on paper. */}
      <span class="grid_number" aria-hidden="true">
        {number}
      </span>
    </th>
  )
}

function Footer({ item: { tally, isLow } }: ItemProps) {
  return (
    <td role="cell" class={isLow ? 'is-low' : undefined}>
      {isLow && (
        <svg class="ring" aria-hidden="true">
          <use href="#ring" />
        </svg>
      )}
      {tally.marked > 0 && tally.count.right}
    </td>
  )
}
