import { useEffect, useId, useState } from 'preact/hooks'
import { cleanLines } from '#domain/clean.ts'
import { type HandAnswer, readShare } from '#domain/pack/mark-by-hand.ts'
import { COMMENT_MAX_LENGTH, type PackId } from '#domain/pack/pack.ts'
import { wordsIn } from '#domain/pack/words-in.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { handMarking as words } from '#messages/gradebook-marking.ts'
import { keepMark, ownComments, takeMarkBack } from '#stores/pack/gradebook-desk.ts'
import { answerDraft } from '#stores/pack/half-way.ts'

interface Props {
  readonly pack: PackId
  readonly answer: HandAnswer
  readonly onKept: () => void
  readonly onTakenBack: () => void
}

/** One answer with the form that marks it: what is there, the share of its marks, a comment. */
export function HandMark({ pack, answer, onKept, onTakenBack }: Props) {
  const { writing, award, name, number, text } = answer
  const id = useId()
  const [found, setFound] = useState<readonly string[]>(award?.found ?? [])
  const draft = answerDraft(pack, answer.attempt, writing.id)
  const [percent, setPercent, forgetPercent] = useTyped(
    `${draft}:share`,
    award && String(Math.round(award.fraction * 100)),
  )
  // A mark that is taken back leaves its comment, for the next one.
  const [before] = useState(award?.comment)
  const [comment, setComment, forgetComment] = useTyped(draft, before)
  const [problem, setProblem] = useState<string>()
  const [quick, setQuick] = useState<readonly string[]>([])
  useEffect(() => void ownComments().then(setQuick), [])

  function tick(part: string, isThere: boolean) {
    const next = isThere ? [...found, part] : found.filter((one) => one !== part)
    setFound(next)
    setPercent(String(Math.round((next.length / writing.looksFor.length) * 100)))
  }

  async function keep() {
    const fraction = readShare(percent)
    if (fraction === undefined) {
      setProblem(words.shareProblem)
      document.getElementById(`${id}-share`)?.focus()
      return
    }
    const mark = {
      item: writing.id,
      fraction,
      // In their own order, whatever order they were ticked in.
      found: writing.looksFor.flatMap((one) => (found.includes(one.id) ? [one.id] : [])),
      comment: cleanLines(comment).slice(0, COMMENT_MAX_LENGTH).toWellFormed(),
    }
    const refused = await keepMark(pack, answer, mark)
    if (refused) return setProblem(desk.notKept)
    forgetPercent()
    forgetComment()
    onKept()
  }

  async function takeBack() {
    if (!award) return
    const refused = await takeMarkBack(pack, answer, award)
    if (refused) return setProblem(desk.notKept)
    setFound([])
    setPercent('')
    onTakenBack()
  }

  return (
    <form
      method="dialog"
      class="hand-mark flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void keep()
      }}
    >
      <p>
        <b>{words.item(number)}:</b> <span class="hand-mark_asked">{writing.prompt}</span>
      </p>
      <p>
        {words.from}{' '}
        <b>
          <bdi>{name}</bdi>
        </b>
        <span class="small quiet">
          {' '}
          {words.length(wordsIn(text), writing.leastWords)}.{' '}
          {award ? words.isMarked(Math.round(award.fraction * 100)) : words.notMarked}
        </span>
      </p>
      <blockquote class="hand-mark_text" dir="auto">
        {text === '' ? words.wroteNothing : text}
      </blockquote>
      {writing.looksFor.length === 0 ? (
        <p class="small quiet">{words.looksForNone}</p>
      ) : (
        <fieldset>
          <legend class="field_name">{words.looksFor}</legend>
          {writing.looksFor.map((one) => (
            <label class="tickbox" key={one.id}>
              <input
                type="checkbox"
                checked={found.includes(one.id)}
                onChange={(event) => tick(one.id, event.currentTarget.checked)}
              />
              <span>{one.text}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class={problem ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={`${id}-share`}>
          {words.share}
        </label>
        {writing.looksFor.length > 0 && (
          <p class="field_hint small" id={`${id}-share-hint`}>
            {words.shareHint}
          </p>
        )}
        <p class="field_problem" id={`${id}-problem`} role="status">
          {problem}
        </p>
        <input
          class="field_input is-short"
          id={`${id}-share`}
          inputMode="numeric"
          autocomplete="off"
          aria-describedby={`${id}-problem`}
          aria-invalid={problem ? true : undefined}
          value={percent}
          onInput={(event) => {
            setProblem(undefined)
            setPercent(event.currentTarget.value)
          }}
        />
      </div>
      <div class="field">
        <label class="field_name" for={`${id}-comment`}>
          {words.comment}
        </label>
        <p class="field_hint small" id={`${id}-comment-hint`}>
          {words.commentHint}
        </p>
        <textarea
          class="field_input"
          id={`${id}-comment`}
          rows={3}
          maxLength={COMMENT_MAX_LENGTH}
          aria-describedby={`${id}-comment-hint`}
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </div>
      {quick.length > 0 && (
        <div>
          <p class="small quiet" id={`${id}-quick`}>
            {words.quick}
          </p>
          <ul class="hand-mark_quick" aria-labelledby={`${id}-quick`}>
            {quick.map((one) => (
              <li key={one}>
                <button type="button" class="action" onClick={() => setComment(joined(comment, one))}>
                  <span class="unseen">{words.use}: </span>
                  <bdi>{one}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="actions">
        <button type="submit" class="button" aria-describedby={`${id}-keys`}>
          {words.keep}
        </button>
        {award && (
          <button type="button" class="action" onClick={() => void takeBack()}>
            {words.takeBack}
          </button>
        )}
        <span class="small quiet" id={`${id}-keys`}>
          {words.keepHint}
        </span>
      </div>
    </form>
  )
}

/** A comment is added once, below what stands there. */
function joined(comment: string, more: string): string {
  if (comment.includes(more)) return comment
  return comment.trim() === '' ? more : `${comment.trimEnd()}\n${more}`
}
