import type { WholePack as Whole } from '#domain/pack/insight/whole-pack.ts'
import { alphaWords, insight as words } from '#messages/gradebook-insight.ts'

interface Props {
  readonly whole: Whole
}

/** The pack as a whole: mean, median, spread, how far its items measure one thing, and how many scored how much. */
export function WholePack({ whole }: Props) {
  const { average, median, standardDeviation, alphaPercent, standardError, most, isSame } = whole
  const rows: readonly (readonly [string, string | undefined])[] = [
    [words.average, words.ofMost(average, most)],
    [words.median, words.ofMost(median, most)],
    [words.deviation, standardDeviation === undefined ? undefined : words.marks(standardDeviation, most)],
    [
      words.alpha,
      alphaPercent === undefined ? (isSame ? words.cantSay : words.alphaNotSame) : alphaWords(alphaPercent),
    ],
    [words.error, standardError === undefined ? undefined : words.marks(standardError, most)],
  ]
  return (
    <>
      <h2>{words.whole}</h2>
      <table class="figures small whole-pack">
        <caption class="unseen">{words.wholeCaption}</caption>
        <tbody>
          {rows.map(([name, value]) =>
            value === undefined ? null : (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <Bands whole={whole} />
    </>
  )
}

/** A table whose bars are drawn beside its counts, so that it needs no other. */
function Bands({ whole: { bands } }: Props) {
  const most = Math.max(1, ...bands.map(({ count }) => count))
  return (
    <table class="figures small bands">
      <caption>{words.bands}</caption>
      <thead>
        <tr>
          <th scope="col">{words.bandShare}</th>
          <th scope="col">{words.bandCount}</th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {bands.map(({ from, to, count }) => (
          <tr key={from}>
            <th scope="row">{words.band(from, to)}</th>
            <td>{count}</td>
            <td aria-hidden="true">
              <svg class="bands_bar" aria-hidden="true">
                <rect width={`${(100 * count) / most}%`} height="100%" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
