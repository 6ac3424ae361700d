import { address } from '#messages/address.ts'
import { dateWords, report as words } from '#messages/certainty-report.ts'
import type { SureAndWrong as Item } from '#stores/certainty-report.ts'

/** What was answered as certain and wrong: where looking again pays most. */
export function SureAndWrong({ items }: { readonly items: readonly Item[] }) {
  return (
    <>
      <h2>{words.wrong}</h2>
      {items.length === 0 ? (
        <p>{words.noWrong}</p>
      ) : (
        <>
          <p class="small quiet">{words.wrongText}</p>
          <ul class="verdicts">
            {items.map(({ item, day, isRightSince, title }) => (
              <li key={item}>
                {title ?? words.gone}
                <span class="small quiet verdicts_day">
                  {dateWords(day)}. {isRightSince ? words.rightSince : null}
                </span>
              </li>
            ))}
          </ul>
          <p>
            <a class="action" href={address.quizSet('wrong')}>
              {words.answerAgain}
            </a>
          </p>
        </>
      )}
    </>
  )
}
