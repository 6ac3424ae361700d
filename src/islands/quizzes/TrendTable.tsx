import type { Trend } from '#domain/quiz/takings.ts'
import { dayText, percent, shareOf, trendWords as words } from '#messages/quiz-history.ts'

/** The figures of the trend, for who reads rather than looks. */
export function TrendTable({ trend: { by, points } }: { readonly trend: Trend }) {
  return (
    <details class="key">
      <summary class="action">{words.open}</summary>
      <table class="figures small">
        <thead>
          <tr>
            {[words.when[by], words.right, words.answered, words.share].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={index}>
              <th scope="row">{dayText(point.day)}</th>
              <td>{point.right}</td>
              <td>{point.answered}</td>
              <td>{percent(shareOf(point))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
