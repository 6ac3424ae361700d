import type { LocalDate } from '#domain/local-date.ts'
import type { PlannedImprovement } from '#domain/log/improvements.ts'
import { address } from '#messages/address.ts'
import { entryName, log } from '#messages/log.ts'
import { improvementStands, plan as words } from '#messages/log-plan.ts'

interface Props {
  readonly improvements: readonly PlannedImprovement[]
  readonly today: LocalDate
}

/** What is to become better and by when: the days that the calendar file has, too. */
export function Improvements({ improvements, today }: Props) {
  if (improvements.length === 0) return null
  return (
    <>
      <h2>{words.improvements}</h2>
      {improvements.map((planned) => {
        const { id, number, record } = planned.entry
        return (
          <section class="goal hang" key={id} aria-labelledby={`improvement-${number}`}>
            <span class={number > 999 ? 'hang_mark is-long' : 'hang_mark'}>
              <span class="unseen">{entryName(number)}</span>
              <span aria-hidden="true">{number}</span>
            </span>
            <h3 id={`improvement-${number}`}>
              <a href={address.entry(id)}>{record.title || log.untitled}</a>
            </h3>
            <p class={planned.isLate ? 'goal_stands is-late' : 'goal_stands'}>
              {improvementStands(planned, today)}
            </p>
          </section>
        )
      })}
    </>
  )
}
