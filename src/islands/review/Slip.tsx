import type { ComponentChildren, Ref, VNode } from 'preact'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { lawWords, review } from '#messages/review.ts'
import type { Answered } from '#stores/review/state.ts'
import type { Settings } from '#stores/settings.ts'
import type { Asked } from './asked.ts'
import type { DeedPlay } from './use-deed.ts'

interface Props {
  /** Absent while the sitting opens. */
  readonly state: Asked | undefined
  readonly play: DeedPlay
  readonly grades?: Settings['grades']
  readonly ask: Ref<HTMLHeadingElement>
  readonly answer: Ref<HTMLElement>
  readonly onEnter: () => void
  /** What comes late to stand under the answer, and at the card’s foot: room for that is kept. */
  readonly beneath?: ComponentChildren
  readonly menu?: ComponentChildren
}

/** One flashcard: where it comes from, what it asks, and its answer on the lines once it is shown. */
export function Slip({ state, play, grades = 'two', ask, answer, onEnter, beneath, menu }: Props) {
  if (!state) {
    return (
      <section class="slip">
        <p class="label slip_label">{review.title}</p>
        <p class="slip_ask">{review.opening}</p>
        <Lines />
        <div class="slip_foot" />
      </section>
    )
  }
  const { card } = state
  const { deed, pieces, seed, given } = play
  return (
    <section class="slip" aria-labelledby="ask">
      <p class="label slip_label">{card.taught.title}</p>
      <h2 class="slip_ask" id="ask" ref={ask} tabIndex={-1}>
        {(deed && pieces?.askOf(deed, seed)) ?? <Front card={card} />}
      </h2>
      {state.kind === 'front' ? (
        <First key="first" play={play} onEnter={onEnter} />
      ) : (
        <Lines key={`answer ${state.nonce}`} isBare={deed?.kind === 'marking-point' && pieces !== undefined}>
          {deed && pieces ? (
            <pieces.DeedAnswer
              deed={deed}
              back={card.back}
              given={given}
              seed={seed}
              onGive={play.give}
              answer={answer}
            />
          ) : (
            <p ref={answer as Ref<HTMLParagraphElement>} tabIndex={-1}>
              <Back card={card} />
            </p>
          )}
          {play.isTyped && pieces && given ? (
            <pieces.TypedBeside card={card} typed={given.typed} grades={grades} />
          ) : null}
          <More state={state} />
        </Lines>
      )}
      {state.kind === 'front' ? null : beneath}
      {state.kind === 'front' ? null : <Law card={card} />}
      {menu !== undefined || play.grade !== undefined ? (
        <div class="slip_foot">
          {menu}
          {state.kind !== 'front' && play.grade !== undefined ? (
            <p class="slip_own">
              <button type="button" class="link" onClick={play.dispute}>
                {review.otherwise}
              </button>
            </p>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}

/** Before the answer: what there is to do, else the word to say it first. */
function First({ play, onEnter }: Pick<Props, 'play' | 'onEnter'>) {
  const { deed, isTyped, pieces, given, isAway } = play
  if (!deed || isAway) {
    return (
      <Lines>
        {isAway && deed ? <p role="alert">{review.partAway}</p> : null}
        {isTyped && pieces ? (
          <pieces.TypedField given={given} onGive={play.give} onEnter={onEnter} />
        ) : (
          <p class="quiet">{review.sayFirst}</p>
        )}
      </Lines>
    )
  }
  return (
    <Lines isBare={deed.kind === 'order'}>
      {pieces && given ? (
        <pieces.DeedFields deed={deed} given={given} onGive={play.give} onEnter={onEnter} />
      ) : (
        <p class="quiet">{review.fetching}</p>
      )}
    </Lines>
  )
}

/** What a card asks; a cloze with a blank that is heard as one. */
export function Front({ card: { front, deed } }: { readonly card: ShownCard }): VNode {
  if (deed?.kind !== 'cloze') return <>{front}</>
  const [before, after] = deed.around
  return (
    <>
      {before}
      <span class="slip_blank">
        <span class="unseen">{review.blank}</span>
      </span>
      {after}
    </>
  )
}

/** What a card answers; a cloze as its whole sentence, with the highlighter over what filled the hole. */
export function Back({ card: { back, deed } }: { readonly card: ShownCard }): VNode {
  if (deed?.kind !== 'cloze') return <>{back}</>
  const [before, after] = deed.around
  return (
    <>
      {before}
      <mark>{back}</mark>
      {after}
    </>
  )
}

function More({ state }: { readonly state: Answered }) {
  const { more } = state.card
  return more ? (
    <details class="slip_more">
      <summary class="action">{review.more}</summary>
      <p>{more}</p>
    </details>
  ) : null
}

/** At the foot of an answer on the law: whose, and when it was checked. */
export function Law({ card: { law } }: { readonly card: ShownCard }) {
  return law ? <p class="slip_law">{lawWords(law)}</p> : null
}

interface LinesProps {
  /** What stands on them has rows of its own. */
  readonly isBare?: boolean
  readonly children?: ComponentChildren
}

function Lines({ isBare = false, children }: LinesProps) {
  return (
    <div class={isBare ? 'slip_lines is-bare' : 'lines is-long slip_lines'}>
      {isBare ? null : (
        <svg aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#feint)" />
        </svg>
      )}
      {children}
    </div>
  )
}
