import type { ShownCard, ShownPoint } from '#domain/review/shown-card.ts'
import { Tick } from '#islands/ui/Tick.tsx'
import { review, saidWords, whyWords } from '#messages/review.ts'
import { kindName, openCredit } from '#messages/site.ts'
import type { Asked, Turned } from './asked.ts'

/** Beside the card: why it comes now; after the answer, the points it serves and where it is taught. */
export function Margin({ state }: { readonly state: Asked | undefined }) {
  return (
    <div class="gutter points">
      {state?.kind === 'front' && state.said && state.said.kind !== 'graded' ? (
        // Heard already: the status says it once.
        <p aria-hidden="true">{saidWords(state.said)}</p>
      ) : null}
      {state?.kind === 'front' ? (
        <p>
          <b>{review.whyNow}</b>
          <br />
          {whyWords(state.why, state.today)}
        </p>
      ) : null}
      {state && state.kind !== 'front' ? <Points state={state} /> : null}
    </div>
  )
}

/** A phone has room for two; misconceptions come first, because the card may have come for one. */
function Points({ state }: { readonly state: Turned }) {
  const { card, credits } = state
  const points = [...card.points].sort((a, b) => rank(a) - rank(b)).slice(0, 2)
  return (
    <>
      {points.length === 0 ? (
        <p>
          <WhereTaught card={card} />
        </p>
      ) : null}
      {points.map((point, index) => (
        <div class="point_head" key={point.id}>
          <Tick credit={credits?.get(point.id) ?? openCredit(point.kind)} />
          <p class="point_text">
            <b class="point_kind">{kindName[point.kind].one}</b> <PointWords point={point} />{' '}
            {index === points.length - 1 ? <WhereTaught card={card} /> : null}
          </p>
        </div>
      ))}
    </>
  )
}

function PointWords({ point }: { readonly point: ShownPoint }) {
  if (point.truth === undefined) return <>{point.text}</>
  return (
    <>
      <span class="unseen">{review.belief}</span> <s class="struck">{point.text}</s>{' '}
      <span class="unseen">{review.truth}</span> {point.truth}
    </>
  )
}

/** A card of one's own leads to where it can be changed: it says there where its sentence stands. */
function WhereTaught({ card: { id, taught } }: { readonly card: ShownCard }) {
  return <a href={taught.address}>{id.startsWith('own.') ? review.ownCard : review.whereTaught}</a>
}

function rank(point: ShownPoint): number {
  return point.kind === 'misconception' ? 0 : 1
}
