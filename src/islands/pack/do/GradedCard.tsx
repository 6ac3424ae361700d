import { useEffect, useRef } from 'preact/hooks'
import type { Grade } from '#domain/journal/fact.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { Back, Front, Law } from '#islands/review/Slip.tsx'
import { doing as words } from '#messages/pack-open.ts'
import { gradeNames } from '#messages/review.ts'
import { cardKinds } from '#messages/review-kinds.ts'
import type { ItemProps } from './ItemPage.tsx'

interface Props extends ItemProps {
  readonly card: ShownCard
  readonly grade: Grade
}

/** A flashcard that was graded in this attempt, looked at again. */
export function GradedCard({ doing, card, grade, place, isNext }: Props) {
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
            <Answer card={card} />
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
function Answer({ card }: { readonly card: ShownCard }) {
  const { deed } = card
  if (deed?.kind === 'order') {
    return (
      <ol class="slip_steps">
        {deed.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    )
  }
  if (deed?.kind === 'marking-point') {
    return (
      <ul class="slip_parts">
        {deed.parts.map(({ text, essential }) => (
          <li key={text}>
            {text}
            {essential ? <small> {cardKinds.essential}</small> : null}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <p>
      <Back card={card} />
    </p>
  )
}
