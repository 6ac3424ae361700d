import { useEffect, useRef, useState } from 'preact/hooks'
import type { LocalDate } from '#domain/local-date.ts'
import type { Entry } from '#domain/log/entry.ts'
import { readSigning, type SigningProblem } from '#domain/log/read-signing.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import { useTyped } from '#islands/writing/use-typed.ts'
import { problemWords } from '#messages/log-problems.ts'
import { signing as words } from '#messages/log-stages.ts'
import { signEntry } from '#stores/log/list-actions.ts'
import { signingDraft } from '#stores/log/signing-drafts.ts'

interface Props {
  readonly entry: Entry
  readonly today: LocalDate
  readonly onClose: () => void
}

/** Who has signed an entry, and on which day. */
export function SignEntry({ entry, today, onClose }: Props) {
  const [by, setBy, forgetBy] = useTyped(signingDraft(entry.id, 'by'))
  const [on, setOn, forgetOn] = useTyped(signingDraft(entry.id, 'on'))
  const [problem, setProblem] = useState<SigningProblem>()
  const first = useRef<HTMLInputElement>(null)
  const day = useRef<HTMLInputElement>(null)
  const id = `sign-${entry.number}`
  useEffect(() => first.current?.focus(), [])
  useEffect(() => {
    if (problem) (problem.at === 'by' ? first : day).current?.focus()
  }, [problem])
  const forget = () => {
    forgetBy()
    forgetOn()
  }
  const save = () => {
    const read = readSigning(by, on, today)
    if (!read.ok) return setProblem(read.problem)
    onClose()
    void signEntry(entry, read.value).then((isKept) => isKept && forget())
  }
  const cancel = () => {
    forget()
    onClose()
  }
  const atBy = problem?.at === 'by' ? problem : undefined
  const atOn = problem?.at === 'on' ? problem : undefined
  return (
    <form
      class="sign history flow"
      method="dialog"
      noValidate
      aria-label={words.open}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel()
      }}
    >
      <p class="small">{words.what}</p>
      <div class={atBy ? 'field_part is-wrong' : 'field_part'}>
        <label class="label" for={`${id}-by`}>
          {words.by}
        </label>
        {atBy && <Problem id={`${id}-by-problem`} text={problemText(atBy)} />}
        <input
          ref={first}
          id={`${id}-by`}
          class="field_input"
          type="text"
          autoComplete="off"
          autoCapitalize="words"
          enterkeyhint="next"
          value={by}
          aria-invalid={atBy !== undefined || undefined}
          aria-describedby={atBy && `${id}-by-problem`}
          onInput={({ currentTarget }) => setBy(currentTarget.value)}
        />
      </div>
      <div class={atOn ? 'field_part is-wrong' : 'field_part'}>
        <label class="label" for={`${id}-on`}>
          {words.on}
        </label>
        <p class="field_hint small" id={`${id}-on-hint`}>
          {words.dayHint}
        </p>
        {atOn && <Problem id={`${id}-on-problem`} text={problemText(atOn)} />}
        <input
          ref={day}
          id={`${id}-on`}
          class="field_input is-short"
          type="text"
          autoComplete="off"
          enterkeyhint="done"
          value={on}
          aria-invalid={atOn !== undefined || undefined}
          aria-describedby={atOn ? `${id}-on-hint ${id}-on-problem` : `${id}-on-hint`}
          onInput={({ currentTarget }) => setOn(currentTarget.value)}
        />
        <button type="button" class="action" onClick={() => setOn(typedDateOf(today))}>
          {words.today}
        </button>
      </div>
      <p class="actions">
        <button type="submit" class="button is-second">
          {words.save}
        </button>
        <button type="button" class="action" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  )
}

function Problem({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p class="field_problem small" id={id}>
      <span class="unseen">{problemWords.unseen}</span>
      {text}
    </p>
  )
}

function problemText(problem: SigningProblem): string {
  switch (problem.kind) {
    case 'no-name':
      return words.noName
    case 'long':
      return words.long(problem.most)
    case 'no-day':
      return words.noDay
    case 'future':
      return words.future
  }
}
