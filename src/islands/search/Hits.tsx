import { search } from '#messages/search.ts'
import { HITS_SHOWN, type Hit, type Stretch } from '#stores/search.ts'

interface Props {
  readonly hits: readonly Hit[]
  readonly count: number
}

/** What was found, best first: what kind of thing it is, where it stands, and why it was found. */
export function Hits({ hits, count }: Props) {
  return (
    <>
      <ol class="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a href={hit.address}>
              <Marked stretches={hit.title} />
            </a>
            <p class="small quiet">{[search.kinds[hit.kind], placeOf(hit)].filter(Boolean).join(', ')}</p>
            {hit.excerpt.length > 0 && (
              <p class="hit_text">
                <Marked stretches={hit.excerpt} />
              </p>
            )}
          </li>
        ))}
      </ol>
      {count > HITS_SHOWN && <p class="small quiet">{search.shownOf(HITS_SHOWN, count)}</p>}
    </>
  )
}

function placeOf(hit: Hit): string | undefined {
  return hit.kind === 'term' ? search.glossary : hit.place
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return stretches.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))
}
