import { useEffect, useRef } from 'preact/hooks'
import type { Grade } from '#domain/journal/fact.ts'
import type { Deed } from '#domain/review/deed.ts'
import { gradeOrder, type StepOrder } from '#domain/review/grade-order.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Given } from '#islands/review/deed/given.ts'
import { givenIn } from '#islands/review/deed/response.ts'
import { Back, Front, Law } from '#islands/review/Slip.tsx'
import { doing as words } from '#messages/pack-open.ts'
import { gradeNames } from '#messages/review.ts'
import { cardKinds } from '#messages/review-kinds.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly card: ShownCard
  readonly grade: Grade
  /** What was ticked, put in order or typed. */
  readonly response: readonly string[] | undefined
}

/** A flashcard that was graded in this attempt, looked at again. */
export function GradedCard({ doing, card, grade, response, place, isNext }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isNext) heading.current?.focus()
  }, [])
  const name = gradeNames.four.find(([given]) => given === grade)?.[1] ?? ''
  return (
    <>
      <div class="beside is-slip">
        <section class="slip" aria-labelledby="ask">
          <p class="label slip_label">{card.taught.title}</p>
          <h1 class="slip_ask pack-asked" id="ask" ref={heading} tabIndex={-1}>
            <span class="unseen">{place}: </span>
            <Front card={card} />
          </h1>
          <div class="slip_lines">
            <Answer card={card} given={response && givenIn(card.deed, response)} />
          </div>
          <Law card={card} />
        </section>
        <div class="gutter points">
          <p>{words.graded(name)}</p>
        </div>
      </div>
      <div class="answer-bar">
        <button class="button" type="button" onClick={() => void doing.next()}>
          {words.next}
        </button>
      </div>
    </>
  )
}

/** Parts and steps as the list they are; anything else in a line. */
function Answer({ card, given }: { readonly card: ShownCard; readonly given: Given | undefined }) {
  const { deed } = card
  if (deed?.kind === 'order') {
    return (
      <ol class="slip_steps">
        {rightOrder(deed, given).map((step, place) => (
          <li key={step}>
            {deed.steps[step]}{' '}
            {given === undefined ||
            given.places.length === 0 ||
            given.places.indexOf(step) === place ? null : (
              <span class="ink-red small">{cardKinds.order.put(given.places.indexOf(step) + 1)}</span>
            )}
          </li>
        ))}
      </ol>
    )
  }
  if (deed?.kind === 'marking-point') {
    return (
      <ul class="slip_parts">
        {deed.parts.map(({ text, essential }, place) => (
          <li key={text}>
            {given ? (
              <input type="checkbox" disabled aria-label={text} checked={given.places.includes(place)} />
            ) : null}
            <span>
              {text}
              {essential ? <small> {cardKinds.essential}</small> : null}
            </span>
          </li>
        ))}
      </ul>
    )
  }
  return (
    <>
      <p>
        <Back card={card} />
      </p>
      {given && given.typed !== '' ? <p class="small">{cardKinds.sum.typed(given.typed)}</p> : null}
    </>
  )
}

/** As it was marked: in a cycle, the way round that comes nearest to what was given. */
function rightOrder(
  { steps, cyclic }: Extract<Deed, { readonly kind: 'order' }>,
  given: Given | undefined,
): StepOrder {
  const own = given?.places ?? []
  return own.length === steps.length ? gradeOrder(own, cyclic).right : steps.map((_, place) => place)
}
