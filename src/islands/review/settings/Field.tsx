import { useStore } from '@nanostores/preact'
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { ReviewSettings } from '#domain/review/settings.ts'
import { settingsWords as words } from '#messages/review-settings.ts'
import { $change, undoChange } from '#stores/review/settings/choose.ts'

/** The name of a setting, as a field carries it. */
export type Key = keyof ReviewSettings

interface Props {
  readonly of: Key
  /** What comes of it as it is now. */
  readonly means: string
  /** Why what was typed was not kept. */
  readonly problem?: string | undefined
  readonly children: ComponentChildren
}

/** One setting with its fields, what comes of it, and what was just done with it. */
export function Field({ of, means, problem, children }: Props) {
  return (
    <div class={problem === undefined ? 'field setting' : 'field setting is-wrong'}>
      {children}
      <p class="field_hint" id={`${of}-means`} aria-live="polite">
        {means}
      </p>
      <p class="field_problem" id={`${of}-problem`} role="alert">
        {problem}
      </p>
      <Said of={of} />
    </div>
  )
}

/** Several fields that are one setting. */
export function Group({ of, name, means, problem, children }: Props & { readonly name: string }) {
  return (
    <fieldset class={problem === undefined ? 'field setting' : 'field setting is-wrong'}>
      <legend class="field_name">{name}</legend>
      {children}
      <p class="field_hint" aria-live="polite">
        {means}
      </p>
      <p class="field_problem" id={`${of}-problem`} role="alert">
        {problem}
      </p>
      <Said of={of} />
    </fieldset>
  )
}

/** That the last choice was kept, and the way back. */
function Said({ of }: Pick<Props, 'of'>) {
  const change = useStore($change, { ssr: 'initial' })
  const own = change?.key === of ? change : undefined
  const said = useRef<HTMLParagraphElement>(null)
  // The button that had the focus is gone then.
  const undo = () => void undoChange().then(() => said.current?.focus())
  return (
    <p class="setting_said" role="status" tabIndex={-1} ref={said}>
      {own?.kind === 'not-kept' ? words.notKept : own ? words[own.kind] : null}{' '}
      {own?.kind === 'kept' ? (
        <button type="button" class="link" onClick={undo}>
          {words.undo}
        </button>
      ) : null}
    </p>
  )
}
