import { BAND_EDGES, inBands, type Stable } from '#domain/review/statistics/stable.ts'
import { figure } from '#messages/card-statistics.ts'
import { coming } from '#messages/card-statistics-days.ts'
import { bandText, stableLabel, stableWords, stable as words } from '#messages/card-statistics-memory.ts'
import { Answer } from './Answer.tsx'
import { Figures } from './Figures.tsx'
import { pc } from './scale.ts'

/** Cards by how long they hold. */
export function StableBands({ stable }: { readonly stable: Stable | undefined }) {
  return (
    <>
      <h2>{words.title}</h2>
      {stable ? <Bands stable={stable} /> : <p>{coming.counting}</p>}
    </>
  )
}

function Bands({ stable }: { readonly stable: Stable }) {
  const { bands, forward } = stable
  const most = Math.max(1, ...bands)
  return (
    <>
      <Answer
        text={stableWords(stable, BAND_EDGES)}
        note={`${words.note}${forward > 0 ? ` ${words.forward(forward)}` : ''}`}
      />
      {inBands(stable) === 0 ? null : (
        <>
          <figure class="chart bands">
            <div class="bands_rows" role="img" aria-label={stableLabel(stable, BAND_EDGES)}>
              {BAND_EDGES.map((edges, at) => (
                <div key={edges.from} class="bands_row small">
                  <span>{bandText(edges)}</span>
                  <svg class="bands_bar" aria-hidden="true">
                    <rect width={pc(((bands[at] ?? 0) / most) * 100)} height="100%" />
                  </svg>
                  <span>{figure(bands[at] ?? 0)}</span>
                </div>
              ))}
            </div>
            <figcaption class="small quiet">{words.caption}</figcaption>
          </figure>
          <Figures
            of={words.title}
            heads={[words.holds, words.cards]}
            rows={BAND_EDGES.map((edges, at) => [bandText(edges), figure(bands[at] ?? 0)])}
          />
        </>
      )}
    </>
  )
}
