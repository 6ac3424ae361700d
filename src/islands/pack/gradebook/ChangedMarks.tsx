import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { cleanLines } from '#domain/clean.ts'
import { readShare } from '#domain/pack/mark-by-hand.ts'
import { COMMENT_MAX_LENGTH, type PackId, type ReceiptBody } from '#domain/pack/pack.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { answersOf as words } from '#messages/gradebook-answers.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { handMarking } from '#messages/gradebook-marking.ts'
import type { LearnerAnswer } from '#stores/pack/gradebook-answers.ts'
import { keepMark } from '#stores/pack/gradebook-desk.ts'
import { answerDraft } from '#stores/pack/half-way.ts'

interface Props {
  readonly pack: PackId
  readonly receipt: ReceiptBody
  readonly answer: LearnerAnswer
  readonly onClose: () => void
  readonly onKept: () => void
}

/** The marks of one answer, given by hand in the place of those its key gives, and why. */
export function ChangedMarks({ pack, receipt, answer, onClose, onKept }: Props) {
  const { id: item, cell, award } = answer
  const { fraction: now } = award ?? cell
  const id = useId()
  const draft = answerDraft(pack, receipt.attempt, item)
  const [percent, setPercent, forgetPercent] = useTyped(
    `${draft}:share`,
    now === undefined ? '' : String(Math.round(now * 100)),
  )
  const [why, setWhy, forgetWhy] = useTyped(`${draft}:why`, award?.comment)
  const [problem, setProblem] = useState<{ readonly field: 'share' | 'why'; readonly text: string }>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])

  function refuse(at: 'share' | 'why', text: string) {
    setProblem({ field: at, text })
    document.getElementById(`${id}-${at}`)?.focus()
  }

  function forget() {
    forgetPercent()
    forgetWhy()
  }

  function cancel() {
    forget()
    onClose()
  }

  async function keep() {
    const fraction = readShare(percent)
    if (fraction === undefined) return refuse('share', handMarking.shareProblem)
    const comment = cleanLines(why).trim().toWellFormed()
    if (comment === '' || comment.length > COMMENT_MAX_LENGTH) return refuse('why', words.whyProblem)
    const refused = await keepMark(pack, receipt, { item, fraction, found: award?.found ?? [], comment })
    if (refused) return refuse('share', desk.notKept)
    forget()
    onKept()
  }

  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel()
      }}
    >
      <div class={problem?.field === 'share' ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={`${id}-share`}>
          {words.share}
        </label>
        <p class="field_problem" id={`${id}-share-problem`} role="status">
          {problem?.field === 'share' && problem.text}
        </p>
        <input
          class="field_input is-short"
          id={`${id}-share`}
          ref={field}
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={`${id}-share-problem`}
          aria-invalid={problem?.field === 'share' || undefined}
          value={percent}
          onInput={(event) => setPercent(event.currentTarget.value)}
        />
      </div>
      <div class={problem?.field === 'why' ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={`${id}-why`}>
          {words.why}
        </label>
        <p class="field_hint small" id={`${id}-why-hint`}>
          {words.whyHint}
        </p>
        <p class="field_problem" id={`${id}-why-problem`} role="status">
          {problem?.field === 'why' && problem.text}
        </p>
        <textarea
          class="field_input"
          id={`${id}-why`}
          rows={2}
          aria-describedby={`${id}-why-problem ${id}-why-hint`}
          aria-invalid={problem?.field === 'why' || undefined}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button is-second">
          {words.keep}
        </button>
        <button type="button" class="action" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
