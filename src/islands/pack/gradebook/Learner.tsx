// biome-ignore-all lint/a11y/noRedundantRoles: a narrow sheet takes away the display that browsers know a table by.

import type { LearnerRow, SentReceipt } from '#domain/pack/gradebook.ts'
import type { CellKind } from '#domain/pack/remark.ts'
import { learnerNote, rightText, gradebook as words } from '#messages/gradebook.ts'
import { answersOf } from '#messages/gradebook-answers.ts'
import type { AskedFor } from './asked-for.ts'

interface Props {
  readonly learner: LearnerRow<SentReceipt>
  /** Whether the tutor said who should answer. */
  readonly hasList: boolean
  readonly onLearner: (asked: AskedFor) => void
}

/** One learner's row: the name with what is to say of the receipt, a mark for each item, and how many are right. */
export function Learner({ learner, hasList, onLearner }: Props) {
  const { key, name, receipt, cells, right, partly } = learner
  const note = learnerNote({
    ...learner,
    hasReceipt: receipt !== undefined,
    isListed: learner.isListed || !hasList,
  })
  return (
    <tr role="row" class={receipt ? undefined : 'is-absent'}>
      <th scope="row" role="rowheader">
        {receipt ? (
          <button
            type="button"
            class="grid_name"
            title={answersOf.open(name)}
            onClick={({ currentTarget }) => onLearner({ learner: key, from: currentTarget })}
          >
            <bdi>{name}</bdi>
          </button>
        ) : (
          <bdi>{name}</bdi>
        )}{' '}
        {note && <span class="grid_note">{note}</span>}
      </th>
      {cells.map(({ kind }, at) => (
        <td role="cell" key={at}>
          {receipt ? <Mark kind={kind} /> : <span class="unseen">{words.noReceipt}</span>}
        </td>
      ))}
      <td role="cell">
        {receipt ? rightText(right, partly) : <span class="unseen">{words.noneRight}</span>}
      </td>
    </tr>
  )
}

interface MarkProps {
  readonly kind: CellKind
}

function Mark({ kind }: MarkProps) {
  if (kind === 'none' || kind === 'not-given') return <span class="unseen">{words.cell[kind]}</span>
  return (
    <svg class={kind === 'right' ? 'cell is-right' : 'cell'} role="img" aria-label={words.cell[kind]}>
      <use href={`#cell-${kind}`} />
    </svg>
  )
}
