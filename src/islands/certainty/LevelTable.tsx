import type { CertaintyReport } from '#domain/quiz/certainty.ts'
import { percent, signed } from '#messages/certainty.ts'
import { windowWords, report as words } from '#messages/certainty-report.ts'

/** The figures of the chart, and the marks they came to. */
export function LevelTable({ report }: { readonly report: CertaintyReport }) {
  return (
    <table class="figures small level-table">
      <caption class="unseen">{words.chart}</caption>
      <thead>
        <tr>
          <td />
          {[words.right, words.share, words.pays, words.marks].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.levels.map(({ certainty, right, count, accuracy, marks }) => (
          <tr key={certainty}>
            <th scope="row">{words.level(certainty)}</th>
            <td>{words.rightOf(right, count)}</td>
            <td>{count === 0 ? words.noShare : percent(accuracy)}</td>
            <td>{windowWords(certainty)}</td>
            <td>{signed(marks)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
