import { useId, useRef, useState } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { weightsProblemWords } from '#messages/model-problems.ts'
import { optimiseWords as words } from '#messages/optimise.ts'
import { chooseBrought } from '#stores/review/optimise/optimise.ts'

/** Weights fitted elsewhere, such as in Anki: pasted, read, and taken into use or refused. */
export function Bring({ isWorking }: { readonly isWorking: boolean }) {
  const id = useId()
  const [typed, setTyped] = useTyped('typed-weights')
  const [problem, setProblem] = useState<string>()
  const fold = useRef<HTMLDetailsElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const bring = async () => {
    const wrong = await chooseBrought(typed)
    setProblem(wrong && weightsProblemWords(wrong))
    if (wrong) return field.current?.focus()
    setTyped('')
    if (fold.current) fold.current.open = false
  }
  return (
    <details ref={fold}>
      <summary class="action">{words.bring}</summary>
      <form
        class={problem ? 'field is-wrong' : 'field'}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isWorking) void bring()
        }}
      >
        <label class="field_name" for={id}>
          {words.brought}
        </label>
        <p class="field_hint small" id={`${id}-hint`}>
          {words.bringHint}
        </p>
        {problem ? (
          <p class="field_problem" id={`${id}-problem`}>
            {problem}
          </p>
        ) : null}
        <textarea
          class="field_input"
          id={id}
          ref={field}
          rows={3}
          autoComplete="off"
          spellcheck={false}
          value={typed}
          aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
          aria-invalid={problem !== undefined || undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <p>
          <button type="submit" class="button is-second" disabled={isWorking}>
            {words.use}
          </button>
        </p>
      </form>
    </details>
  )
}
