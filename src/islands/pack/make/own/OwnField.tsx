import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import type { Path } from '#domain/catalogue/problem.ts'
import type { OwnFault } from '#domain/pack/own-check.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { ownFaultWords, ownWords as words } from '#messages/pack-make-own.ts'
import { faultsAt, fieldId } from './own-props.ts'

interface Props {
  readonly path: Path
  readonly faults: readonly OwnFault[]
  readonly name: string
  readonly hint?: string
  readonly value: string
  readonly onValue: (value: string) => void
}

interface LineProps extends Props {
  readonly isShort?: boolean
  readonly more?: Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode'>
}

/** A text of an own item, with what is wrong at it said beside it. */
export function OwnText({ rows = 2, ...props }: Props & { readonly rows?: number }) {
  const { path, faults, value, onValue } = props
  return (
    <OwnFrame {...props}>
      <Lines
        id={fieldId(path)}
        rows={rows}
        value={value}
        describedBy={describing(props)}
        isWrong={isWrong(faultsAt(faults, path))}
        onFill={onValue}
      />
    </OwnFrame>
  )
}

/** One line of an own item. */
export function OwnLine({ isShort = false, more = {}, ...props }: LineProps) {
  const { path, faults, value, onValue } = props
  return (
    <OwnFrame {...props}>
      <input
        {...more}
        class={isShort ? 'field_input is-short' : 'field_input'}
        id={fieldId(path)}
        type="text"
        autocomplete="off"
        value={value}
        aria-describedby={describing(props)}
        aria-invalid={isWrong(faultsAt(faults, path)) || undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </OwnFrame>
  )
}

/** What is wrong at a place that has no one field, such as a list of answers. */
export function FaultsAt({ path, faults }: Pick<Props, 'path' | 'faults'>) {
  const here = faultsAt(faults, path)
  return here.length === 0 ? null : (
    <div id={`${fieldId(path)}-problem`}>
      {here.map((fault) => (
        <p key={fault.trouble.kind} class={fault.level === 'fault' ? 'field_problem' : 'small quiet'}>
          {fault.level === 'fault' ? <span class="unseen">{words.wrong}</span> : <b>{words.advice}</b>}
          {ownFaultWords(fault)}.
        </p>
      ))}
    </div>
  )
}

function OwnFrame({
  path,
  faults,
  name,
  hint,
  children,
}: Pick<Props, 'path' | 'faults' | 'name' | 'hint'> & { readonly children: ComponentChildren }) {
  return (
    <div class={isWrong(faultsAt(faults, path)) ? 'own_field is-wrong' : 'own_field'}>
      <label class="field_name" for={fieldId(path)}>
        {name}
      </label>
      {hint !== undefined && (
        <p class="field_hint small" id={`${fieldId(path)}-hint`}>
          {hint}
        </p>
      )}
      <FaultsAt path={path} faults={faults} />
      {children}
    </div>
  )
}

function isWrong(faults: readonly OwnFault[]): boolean {
  return faults.some(({ level }) => level === 'fault')
}

function describing({ path, faults, hint }: Props): string | undefined {
  const id = fieldId(path)
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(faultsAt(faults, path).length > 0 ? [`${id}-problem`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
