import type { PartTable } from '#domain/pack/part-table.ts'
import { gradebook as words } from '#messages/gradebook.ts'

interface Props {
  readonly parts: readonly PartTable[]
}

/** What a class gave for each part of a question: what was given, and what is right where nobody gave it. */
export function PartAnswers({ parts }: Props) {
  return (
    <>
      {parts.map(({ part, number, label, rows, others }) => (
        <div key={part}>
          {parts.length > 1 ? (
            <p class="item_part">
              <b>{number}</b> {label}
            </p>
          ) : null}
          <ul>
            {rows
              .filter(({ count, fraction }) => count > 0 || fraction === 1)
              .map(({ text, count, fraction }) => (
                <li key={text}>
                  <b>{count}</b>
                  <span>
                    <bdi>{text}</bdi>{' '}
                    {fraction > 0 ? (
                      <span class="ink-red">{fraction === 1 ? words.isRight : words.cell.partly}</span>
                    ) : null}
                  </span>
                </li>
              ))}
            {others > 0 ? (
              <li>
                <b>{others}</b>
                <span>{words.otherAnswers(others)}</span>
              </li>
            ) : null}
          </ul>
        </div>
      ))}
    </>
  )
}
