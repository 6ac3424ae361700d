import type { MarkPoint } from '#domain/catalogue/task.ts'
import { awardOf, type Marks, quotesOf } from '#domain/quiz/task/marks.ts'
import { awardText } from '#messages/task-entry.ts'
import { Quotes } from './Quotes.tsx'

interface Props {
  readonly points: readonly MarkPoint[]
  readonly marks: Marks
  readonly none?: string
}

/** Mark points with their award in the margin and the words that prove them. */
export function MarkedPoints({ points, marks, none }: Props) {
  return (
    <ul class="task_marked part">
      {points.map(({ id, text }) => {
        const award = awardOf(marks[id])
        return (
          <li class="beside" key={id}>
            <div>
              <p>{text}</p>
              <Quotes quotes={quotesOf(marks[id])} {...(none ? { none } : {})} />
            </div>
            <p class="gutter small">
              <b>{award ? awardText[award] : ''}</b>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
