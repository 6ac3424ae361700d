import type { OwnProblem } from '#domain/review/cards/own-fields.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { problemWords, ownForm as words } from '#messages/cards-form.ts'

interface Props {
  readonly name: OwnProblem['field']
  readonly label: string
  readonly hint?: string
  readonly isOptional?: boolean
  readonly value: string
  readonly problem: OwnProblem | undefined
  readonly onFill: (value: string) => void
}

/** A text of an own card on feint lines. */
export function OwnField({ rows, ...props }: Props & { readonly rows: number }) {
  const { name, value, problem, onFill } = props
  return (
    <Framed {...props}>
      <Lines
        id={`own-${name}`}
        rows={rows}
        value={value}
        describedBy={describing(props)}
        isWrong={problem !== undefined}
        onFill={onFill}
      />
    </Framed>
  )
}

/** One line of an own card. */
export function OwnLine(props: Props) {
  const { name, value, problem, onFill } = props
  return (
    <Framed {...props} isOptional>
      <input
        class="field_input"
        id={`own-${name}`}
        type="text"
        autocomplete="off"
        value={value}
        aria-describedby={describing(props)}
        aria-invalid={problem !== undefined || undefined}
        onInput={(event) => onFill(event.currentTarget.value)}
      />
    </Framed>
  )
}

function Framed({
  name,
  label,
  hint,
  isOptional,
  problem,
  children,
}: Omit<Props, 'value' | 'onFill'> & Children) {
  return (
    <div class={problem ? 'field is-wrong' : 'field'}>
      <label class="field_name" for={`own-${name}`}>
        {label}
        {isOptional ? <span class="field_need"> {words.optional}</span> : null}
      </label>
      {hint === undefined ? null : (
        <p class="field_hint small" id={`own-${name}-hint`}>
          {hint}
        </p>
      )}
      {problem ? (
        <p class="field_problem" id={`own-${name}-problem`}>
          <span class="unseen">{words.problemFirst}</span>
          {problemWords(problem)}
        </p>
      ) : null}
      {children}
    </div>
  )
}

interface Children {
  readonly children: preact.ComponentChildren
}

function describing({ name, hint, problem }: Props): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`own-${name}-hint`]),
    ...(problem ? [`own-${name}-problem`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
