import { useId, useState } from 'preact/hooks'
import { cleanLines } from '#domain/clean.ts'
import { feedbackOf, saysSomething } from '#domain/pack/feedback-of.ts'
import { COMMENT_MAX_LENGTH } from '#domain/pack/pack.ts'
import { giving as words } from '#messages/gradebook-feedback.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { emailOf, feedbackForAll, keyToGive, saveAllFeedback } from '#stores/pack/gradebook-give.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'
import { ChooseLearner } from './ChooseLearner.tsx'
import { CommentKept } from './CommentKept.tsx'
import { FeedbackPreview } from './FeedbackPreview.tsx'
import { FeedbackWays } from './FeedbackWays.tsx'
import { useComments } from './use-comments.ts'

interface Props {
  readonly desk: Desk
  readonly view: GradebookView
}

/** What goes back to each learner: looked at field by field, then given one by one or all at once. */
export function GiveBack({ desk, view }: Props) {
  const id = useId()
  const learners = desk.table.learners.filter(({ receipt }) => receipt)
  const [key, setKey] = useState(learners[0]?.key ?? '')
  const { comments, keeping, type } = useComments(desk.state.id)
  const [hasKey, setHasKey] = useState(false)
  const [said, setSaid] = useState('')
  const keys = keyToGive(desk)
  const learner = learners.find((row) => row.key === key) ?? learners[0]
  const typed = comments.get(learner?.key ?? '') ?? ''
  const isTooLong = typed.length > COMMENT_MAX_LENGTH
  const given = hasKey ? keys : undefined
  const clean = (text: string) => cleanLines(text).slice(0, COMMENT_MAX_LENGTH).toWellFormed()
  const feedback = learner && feedbackOf(desk.state, learner, { comment: clean(typed), keys: given })
  const cleaned = new Map([...comments].map(([one, text]) => [one, clean(text)]))
  const all = feedbackForAll(desk, { comments: cleaned, keys: given })

  async function saveAll() {
    const name = await saveAllFeedback(all)
    setSaid(name === undefined ? words.declined : words.saved(name))
  }

  return (
    <>
      <h3 tabIndex={-1}>{words.title}</h3>
      {!learner && <p>{words.nothingToGive}</p>}
      {learner && (
        <>
          <ChooseLearner
            id={`${id}-who`}
            name={words.learner}
            learners={learners}
            chosen={learner.key}
            onChoose={setKey}
          />
          <div class={isTooLong ? 'field is-wrong' : 'field'}>
            <label class="field_name" for={`${id}-comment`}>
              {words.comment}
            </label>
            <p class="field_hint small" id={`${id}-hint`}>
              {words.commentHint}
            </p>
            <p class="field_problem" id={`${id}-problem`} role="status">
              {isTooLong && words.tooLong(COMMENT_MAX_LENGTH)}
            </p>
            <textarea
              class="field_input"
              id={`${id}-comment`}
              rows={3}
              aria-describedby={`${id}-problem ${id}-hint`}
              aria-invalid={isTooLong || undefined}
              value={typed}
              onInput={(event) => type(learner.key, event.currentTarget.value)}
            />
            <CommentKept keeping={keeping} />
          </div>
          {keys.length > 0 && (
            <div>
              <label class="tickbox">
                <input
                  type="checkbox"
                  checked={hasKey}
                  aria-describedby={`${id}-key`}
                  onChange={(event) => setHasKey(event.currentTarget.checked)}
                />
                <span>{words.withKey}</span>
              </label>
              <p class="small quiet" id={`${id}-key`}>
                {words.withKeyHint}
              </p>
            </div>
          )}
          {feedback && <FeedbackPreview desk={desk} view={view} feedback={feedback} />}
          {feedback && saysSomething(feedback) && !isTooLong ? (
            <FeedbackWays
              key={JSON.stringify(feedback)}
              desk={desk}
              feedback={feedback}
              email={emailOf(desk, learner.key)}
            />
          ) : (
            <p>{words.none}</p>
          )}
          <h4>{words.all}</h4>
          {all.length === 0 ? (
            <p>{words.allNone}</p>
          ) : (
            <>
              <p class="small quiet">{words.allHint(all.length)}</p>
              <div class="actions">
                <button type="button" class="button is-second" onClick={() => void saveAll()}>
                  {words.allSave}
                </button>
                <p role="status">{said}</p>
              </div>
            </>
          )}
        </>
      )}
    </>
  )
}
