import { agreementOn } from '#domain/quiz/task/marks.ts'
import { awardText } from '#messages/task-entry.ts'
import { agreementWords as words } from '#messages/task-marking.ts'
import type { StepProps } from './props.ts'
import { Quotes } from './Quotes.tsx'

/** How far the learner’s marks of the sample and ours agree, point by point, with our reasons. */
export function AgreementPage({ marking, view, heading }: StepProps) {
  const { task } = marking.sheet
  const { sample } = view.work
  const marked = task.samples.find(({ id }) => id === sample?.id)
  if (!sample || !marked) return null
  const all = agreementOn(marked, task.marks, sample.marks)
  const agree = all.filter(({ agrees }) => agrees).length
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.title(agree, all.length)}
      </h1>
      <p class="lead">{agree === all.length ? words.lead.all : words.lead.some}</p>
      {all.map(({ point, yours, quotes, ours, quote, why, agrees }) => (
        <section class="beside task_agreed" key={point.id}>
          <div class="flow">
            <h2>{point.text}</h2>
            <div class="task_two">
              <div>
                <h3 class="label">{words.yours(awardText[yours])}</h3>
                <Quotes quotes={quotes} none={words.noPassage} />
              </div>
              <div>
                <h3 class="label">{words.ours(awardText[ours])}</h3>
                <Quotes
                  quotes={quote === undefined || ours === 'not-yet' ? [] : [quote]}
                  none={quote === undefined ? words.noPassage : words.nearest(quote)}
                />
              </div>
            </div>
            <p>{why}</p>
          </div>
          <p class="gutter small">
            <b>{agrees ? words.agree : words.differ}</b>
          </p>
        </section>
      ))}
      <div class="actions">
        <button class="button" type="button" onClick={() => marking.next()}>
          {words.goOn}
        </button>
        <button class="action" type="button" onClick={() => marking.calibrate()}>
          {words.again(task.samples.length)}
        </button>
      </div>
    </>
  )
}
