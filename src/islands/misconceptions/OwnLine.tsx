import type { OwnMisconception } from '#domain/credit/misconceptions.ts'
import type { Day } from '#domain/time.ts'
import { Tally } from '#islands/ui/Tally.tsx'
import { address } from '#messages/address.ts'
import { clearingWords, lastWords, misconceptions as words } from '#messages/misconceptions.ts'

interface Props {
  readonly own: OwnMisconception
  readonly today: Day
  /** What one chose last, where that is known. */
  readonly chose: string | undefined
}

/** One misconception that answers gave away: counted in the margin, struck, put right, and what one can do about it. */
export function OwnLine({ own, today, chose }: Props) {
  const { belief, truth, revealed, chances, missing, isBegun, taught, items } = own
  return (
    <li class="beside">
      <p class="gutter belief_count small">
        <Tally count={revealed.times} />
        <span>
          {words.gaveAway} <b>{words.times(revealed.times)}</b>, {words.ofAnswers(chances)}
          {missing && revealed.certain ? (
            <>
              <br />
              {words.certain}
            </>
          ) : null}
        </span>
      </p>
      <div>
        <p class="mis">
          <span class="unseen">{words.belief} </span>
          <s>{belief}</s>
        </p>
        <p class="ink-red">{truth}</p>
        <p class="small own_last">
          {lastWords(revealed.day, today, chose)}{' '}
          {missing ? clearingWords(isBegun, missing, items.length) : null}
        </p>
        {missing ? (
          <div class="actions">
            <ToDo own={own} />
          </div>
        ) : null}
        <p class="small">
          <a class="own_taught" href={taught.address}>
            {words.taught(taught.title)}
          </a>
        </p>
      </div>
    </li>
  )
}

/** The ways on, each named for who hears them one by one. */
function ToDo({ own: { id, belief, cards, items } }: Pick<Props, 'own'>) {
  const questions = items.filter(({ sheet }) => sheet.startsWith('quizzes/')).length
  const scenario = items.find(({ sheet }) => sheet.startsWith('scenarios/'))
  const about = <span class="unseen">: {belief}</span>
  return (
    <>
      {cards.length > 0 ? (
        <a class="action" href={address.cardsFirst(cards)}>
          {words.doCards(cards.length)}
          {about}
        </a>
      ) : null}
      {questions > 0 ? (
        <a class="action" href={address.quizSet(`point:${id}`)}>
          {words.answer(questions)}
          {about}
        </a>
      ) : null}
      {scenario ? (
        <a class="action" href={address.scenario(scenario.id)}>
          {words.play}
          {about}
        </a>
      ) : null}
    </>
  )
}
