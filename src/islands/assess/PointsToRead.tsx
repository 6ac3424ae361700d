import type { SharedPoint, SharedPortfolio } from '#domain/portfolio/shared.ts'
import { pointName, assess as words } from '#messages/assess.ts'
import { entryName } from '#messages/log.ts'

/** Every point that the portfolio is about, with the entries that are evidence for it. */
export function PointsToRead({ shared }: { readonly shared: SharedPortfolio }) {
  const { units, points } = shared
  const own = points.filter(({ unit }) => unit === undefined)
  return (
    <>
      {units.map(({ id, title }) => (
        <section key={id} aria-labelledby={`unit-${id}`}>
          <h2 id={`unit-${id}`} dir="auto">
            {title}
          </h2>
          <ol class="assess_points">
            {points.flatMap((point) =>
              point.unit === id ? [<PointToRead key={point.id} point={point} shared={shared} />] : [],
            )}
          </ol>
        </section>
      ))}
      {own.length > 0 && (
        <section aria-labelledby="criteria">
          <h2 id="criteria">{words.criteria}</h2>
          <ol class="assess_points">
            {own.map((point) => (
              <PointToRead key={point.id} point={point} shared={shared} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function PointToRead({ point, shared }: { readonly point: SharedPoint; readonly shared: SharedPortfolio }) {
  const proofs = shared.entries.filter(({ record }) => record.links.some((link) => link.point === point.id))
  return (
    <li class="assess_point">
      <p>
        <b>{pointName(point)}.</b> <span dir="auto">{point.text}</span>
      </p>
      {proofs.length === 0 ? (
        <p class="small quiet">{words.noEvidence}</p>
      ) : (
        <ul class="assess_proofs">
          {proofs.map(({ id, number, record }) => (
            <li key={id}>
              <a href={`#entry-${number}`}>
                {entryName(number)}: <span dir="auto">{record.title || words.untitled}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
