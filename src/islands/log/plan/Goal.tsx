import type { LocalDate } from '#domain/local-date.ts'
import type { KnownEntry } from '#domain/log/live-log.ts'
import type { PlannedGoal } from '#domain/log/plan.ts'
import { address } from '#messages/address.ts'
import { dayText, entryName, log } from '#messages/log.ts'
import { decisionText, goalStands, measureText, readingText, plan as words } from '#messages/log-plan.ts'

interface Props {
  readonly planned: PlannedGoal
  readonly today: LocalDate
}

/** A goal: what it waits for, what it is measured by, and its reviews in order. */
export function Goal({ planned, today }: Props) {
  const { goal, reviews, state } = planned
  const measure = measureText(goal.record)
  const heading = `goal-${goal.number}`
  return (
    <section class="goal hang" aria-labelledby={heading}>
      <span class={goal.number > 999 ? 'hang_mark is-long' : 'hang_mark'}>
        <span class="unseen">{entryName(goal.number)}</span>
        <span aria-hidden="true">{goal.number}</span>
      </span>
      <h3 id={heading}>
        <a href={address.entry(goal.id)}>{goal.record.title || log.untitled}</a>
      </h3>
      <p class={state.kind === 'overdue' ? 'goal_stands is-late' : 'goal_stands'}>
        {goalStands(planned, today)}
      </p>
      {measure && <p class="small quiet">{measure}</p>}
      {reviews.length > 0 ? (
        <ol class="goal_reviews" aria-label={words.reviews}>
          {reviews.map((review) => (
            <Review key={review.id} review={review} today={today} />
          ))}
        </ol>
      ) : (
        <p class="small quiet">{words.noReviews}</p>
      )}
      {state.kind !== 'over' && (
        <p class="screen-only">
          <a class="action" href={address.entry(`new=review&from=${goal.id}`)}>
            {words.addReview}
            <span class="unseen">: {goal.record.title || log.untitled}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Review({
  review: { id, number, record },
  today,
}: { readonly review: KnownEntry } & Pick<Props, 'today'>) {
  const { occurredOn } = record
  const decision = decisionText(record)
  return (
    <li>
      <span class="goal_day">{occurredOn === undefined ? words.undated : dayText(occurredOn, today)}</span>
      <span>
        {decision && <b>{decision}. </b>}
        {readingText(record)} <a href={address.entry(id)}>{entryName(number)}</a>
      </span>
    </li>
  )
}
