import type { Award, MarkPoint } from '#domain/catalogue/task.ts'
import { type Judged, UNJUDGED } from '#domain/quiz/task/marks.ts'
import { marksNow } from '#domain/quiz/task/work.ts'
import { marking as words } from '#messages/task-marking.ts'
import { textsNow } from '#stores/task/marking.ts'
import { DraftState } from './DraftState.tsx'
import { PartSentences } from './PartSentences.tsx'
import type { StepProps } from './props.ts'
import { Stop } from './Stop.tsx'
import { useStretch } from './use-stretch.ts'

const AWARDS: readonly Award[] = ['met', 'partly', 'not-yet']

/** One mark point beside a text, the sample’s or one’s own: the sentences that prove it, and the award. */
export function MarkPage({ marking, view, heading }: StepProps) {
  const { work, fallen } = view
  const { task } = marking.sheet
  const of = task.marks.length
  const at = Math.min(work.at, of - 1)
  const point = task.marks[at]
  const texts = textsNow(marking.sheet, work)
  const isSample = work.step === 'calibrating'
  const whose = isSample ? 'sample' : 'own'
  const [stretch, letGo] = useStretch()
  if (!point) return null
  const judged = marksNow(work)[point.id] ?? UNJUDGED
  const hasNews = !isSample && fallen.length > 0
  return (
    <form
      class="task-mark"
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        marking.next()
      }}
    >
      {hasNews ? <p class="task_texts">{words.fallen(fallen.length)}</p> : null}
      <div>
        <p class="small quiet kicker">{words.kicker[whose](at + 1, of)}</p>
        {at === 0 ? <p class="task_intro">{words.intro[whose]}</p> : null}
        <h1 class="task_point" ref={heading} tabIndex={-1}>
          {point.text}
        </h1>
        <p>{words.look(point.look)}</p>
        <a class="task_skip" href="#award">
          {words.skip}
        </a>
      </div>
      <Beside point={point} />
      {task.parts.map((part) => (
        <PartSentences
          key={part.id}
          part={part}
          label={task.kind === 'rehearsal' ? part.prompt : part.label}
          text={texts[part.id] ?? ''}
          passages={judged.passages.filter((passage) => passage.part === part.id)}
          spokenMillis={isSample ? 0 : (work.spoken[part.id] ?? 0)}
          onChoose={(sentence) => marking.choose(point.id, part.id, sentence)}
        />
      ))}
      <div class="answer-bar" id="award" tabIndex={-1}>
        {stretch ? (
          <button
            class="action"
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              marking.chooseStretch(point.id, stretch.part, stretch)
              letGo()
            }}
          >
            {words.chooseSelected}
          </button>
        ) : null}
        <Awards point={point} judged={judged} onSay={(award) => marking.say(point.id, award)} />
        <Stop view={view} />
        <div class="actions">
          <button class="button" type="submit">
            {at < of - 1 ? words.next : words.last[whose]}
          </button>
          <button class="action" type="button" onClick={() => marking.back()}>
            {at > 0 ? words.before : words.toText}
          </button>
        </div>
        <DraftState view={view} isQuiet />
      </div>
    </form>
  )
}

/** The point again, in the margin, where there is one: it stays beside the text. */
function Beside({ point }: { readonly point: MarkPoint }) {
  return (
    <div class="beside task_beside" aria-hidden="true">
      <p class="gutter small">
        <b>{point.text}</b>
      </p>
    </div>
  )
}

interface AwardsProps {
  readonly point: MarkPoint
  readonly judged: Judged
  readonly onSay: (award: Award) => void
}

function Awards({ point, judged, onSay }: AwardsProps) {
  const { said, passages } = judged
  return (
    <fieldset class="task_awards">
      <legend class="label">
        <span class="task_ask">{words.award}</span> <span class="task_bar-point">{point.text}</span>
      </legend>
      <div class="task_award-row">
        {AWARDS.map((award) => (
          <label class="task_award" key={award}>
            <input
              type="radio"
              name="award"
              value={award}
              checked={said === award}
              onChange={() => onSay(award)}
            />
            <span>{words.awards[award]}</span>
          </label>
        ))}
      </div>
      <p class="small quiet is-for-margin">{words.chosen(passages.length)}</p>
    </fieldset>
  )
}
