import { useEffect, useRef, useState } from 'preact/hooks'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { useTyped } from '#islands/writing/use-typed.ts'
import { problemWords } from '#messages/log-problems.ts'
import { criterionProblem, criteria as words } from '#messages/own-criteria.ts'
import { type CriterionProblem, keepCriterion } from '#stores/log/criteria.ts'
import type { NamedUnit } from './CriteriaPage.tsx'
import { UnitOf } from './UnitOf.tsx'

interface Props {
  /** The one that is changed; absent for a new one. */
  readonly criterion?: OwnCriterion
  readonly units: readonly NamedUnit[]
  readonly onClose?: () => void
}

/** A criterion’s number, words and unit. */
export function CriterionForm({ criterion, units, onClose }: Props) {
  const [problem, setProblem] = useState<CriterionProblem>()
  const code = useRef<HTMLInputElement>(null)
  const name = criterion?.id ?? 'new'
  const draft = `typed-criterion:${name}`
  const [typedCode, fillCode] = useTyped(`${draft}:code`, criterion?.code)
  const [text, fillText] = useTyped(draft, criterion?.text)
  const [unit, fillUnit, forgetUnit] = useTyped(`${draft}:unit`, criterion?.unit)
  const close = () => {
    for (const fill of [fillCode, fillText, fillUnit]) fill(undefined)
    onClose?.()
  }
  useEffect(() => {
    if (criterion) code.current?.focus()
  }, [])
  useEffect(() => {
    if (problem) document.getElementById(`${name}-${problem.at}`)?.focus()
  }, [problem])
  const save = async () => {
    const wrong = await keepCriterion({ code: typedCode, text, unit }, criterion?.id)
    setProblem(wrong)
    if (wrong) return
    if (onClose) return close()
    // The next one of a list goes with the same unit, most likely.
    forgetUnit()
    fillCode(undefined)
    fillText(undefined)
    code.current?.focus()
  }
  const said = (at: 'code' | 'text') =>
    problem?.at === at ? (
      <p class="field_problem small" id={`${name}-${at}-problem`}>
        <span class="unseen">{problemWords.unseen}</span>
        {criterionProblem(problem)}
      </p>
    ) : null
  return (
    <form
      class="criteria_form"
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div class={problem?.at === 'code' ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={`${name}-code`}>
          {words.code}
        </label>
        <p class="field_hint small" id={`${name}-code-hint`}>
          {words.codeGood}
        </p>
        {said('code')}
        <input
          ref={code}
          class="field_input is-short"
          id={`${name}-code`}
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
          enterkeyhint="next"
          value={typedCode}
          aria-invalid={problem?.at === 'code' || undefined}
          aria-describedby={`${name}-code-hint${problem?.at === 'code' ? ` ${name}-code-problem` : ''}`}
          onInput={({ currentTarget }) => fillCode(currentTarget.value)}
        />
      </div>
      <div class={problem?.at === 'text' ? 'field is-wrong' : 'field'}>
        <label class="field_name" for={`${name}-text`}>
          {words.text}
          <span class="field_need"> {words.optional}</span>
        </label>
        {said('text')}
        <Lines
          id={`${name}-text`}
          value={text}
          rows={2}
          isWrong={problem?.at === 'text'}
          describedBy={problem?.at === 'text' ? `${name}-text-problem` : undefined}
          onFill={fillText}
        />
      </div>
      <UnitOf id={`${name}-unit`} value={unit} units={units} onFill={fillUnit} />
      <p class="actions">
        <button type="submit" class={criterion ? 'button is-second' : 'button'}>
          {criterion ? words.keepChange : words.keep}
        </button>
        {onClose && (
          <button type="button" class="action" onClick={close}>
            {words.cancel}
          </button>
        )}
      </p>
    </form>
  )
}
