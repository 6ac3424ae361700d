import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { cleanLines } from '#domain/clean.ts'
import { readShare } from '#domain/pack/mark-by-hand.ts'
import { COMMENT_MAX_LENGTH, type PackId, type ReceiptBody } from '#domain/pack/pack.ts'
import { answersOf as words } from '#messages/gradebook-answers.ts'
import { desk } from '#messages/gradebook-desk.ts'
import { handMarking } from '#messages/gradebook-marking.ts'
import type { LearnerAnswer } from '#stores/pack/gradebook-answers.ts'
import { keepMark, takeMarkBack } from '#stores/pack/gradebook-desk.ts'

interface Props {
  readonly pack: PackId
  readonly receipt: ReceiptBody
  readonly answer: LearnerAnswer
  readonly onSaid: (said: string) => void
}

/** The marks of one answer, given by hand in the place of those its key gives, and why. */
export function ChangeMarks({ pack, receipt, answer, onSaid }: Props) {
  const { id: item, number, cell, award } = answer
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const [percent, setPercent] = useState('')
  const [comment, setComment] = useState('')
  const [problem, setProblem] = useState<{ readonly field: 'share' | 'why'; readonly text: string }>()
  const share = useRef<HTMLInputElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) share.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  function open() {
    const { fraction } = award ?? cell
    setPercent(fraction === undefined ? '' : String(Math.round(fraction * 100)))
    setComment(award?.comment ?? '')
    setProblem(undefined)
    onSaid('')
    setOpen(true)
  }

  function refuse(field: 'share' | 'why', text: string) {
    setProblem({ field, text })
    document.getElementById(`${id}-${field}`)?.focus()
  }

  async function keep() {
    const fraction = readShare(percent)
    if (fraction === undefined) return refuse('share', handMarking.shareProblem)
    const why = cleanLines(comment).trim().toWellFormed()
    if (why === '' || why.length > COMMENT_MAX_LENGTH) return refuse('why', words.whyProblem)
    const refused = await keepMark(pack, receipt, { item, fraction, found: award?.found ?? [], comment: why })
    if (refused) return refuse('share', desk.notKept)
    setOpen(false)
    onSaid(words.kept)
  }

  async function takeBack() {
    if (!award) return
    const refused = await takeMarkBack(pack, receipt, award)
    onSaid(refused ? desk.notKept : words.takenBack)
    opener.current?.focus()
  }

  if (!isOpen)
    return (
      <div class="actions">
        <button type="button" class="action" ref={opener} onClick={open}>
          {words.change}
          <span class="unseen">, {handMarking.item(number)}</span>
        </button>
        {award && (
          <button type="button" class="action" onClick={() => void takeBack()}>
            {words.takeBack}
            <span class="unseen">, {handMarking.item(number)}</span>
          </button>
        )}
      </div>
    )
  return (
    <form
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false)
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
          ref={share}
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
          value={comment}
          onInput={(event) => setComment(event.currentTarget.value)}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button is-second">
          {words.keep}
        </button>
        <button type="button" class="action" onClick={() => setOpen(false)}>
          {words.cancel}
        </button>
      </div>
    </form>
  )
}
