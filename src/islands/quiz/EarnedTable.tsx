import { CERTAINTY_MARKS } from '#domain/quiz/certainty.ts'
import { signed, certainty as words } from '#messages/certainty.ts'
import type { Earned } from '#stores/certainty-end.ts'

/** What each level would have earned for right and for wrong, and what was said earned. */
export function EarnedTable({ earned }: { readonly earned: Earned }) {
  const { table } = words
  return (
    <table class="earned small">
      <caption class="unseen">{table.caption}</caption>
      <thead>
        <tr>
          {[table.said, table.right, table.wrong, table.earned].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {earned.levels.map(({ certainty, marks }) => (
          <tr key={certainty}>
            <th scope="row">{table.throughout(certainty)}</th>
            <td>{signed(CERTAINTY_MARKS[certainty].right)}</td>
            <td>{signed(CERTAINTY_MARKS[certainty].wrong)}</td>
            <td>{signed(marks)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{table.own}</th>
          <td />
          <td />
          <td>
            <b>{signed(earned.marks)}</b>
          </td>
        </tr>
      </tbody>
    </table>
  )
}
