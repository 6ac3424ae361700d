import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { making } from '#messages/pack-make.ts'

interface FrameProps {
  readonly id: string
  readonly name: string
  readonly hint?: string
  readonly problem?: string | undefined
  /** A heading above says the name already. */
  readonly isNameUnseen?: boolean
  /** It stands inside something that has the width of the text already. */
  readonly isInside?: boolean
  readonly children?: ComponentChildren
}

interface Props extends FrameProps {
  readonly value: string
  readonly onValue: (value: string) => void
}

interface OneLine extends Props {
  readonly isShort?: boolean
  /** More of the native element: its type, its keyboard, its way to be completed. */
  readonly more?: Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autocomplete'>
}

/** A field of one line, with its label, its hint, and what is wrong with it. */
export function Field({ value, onValue, isShort = false, more = {}, children, ...frame }: OneLine) {
  return (
    <Frame {...frame}>
      <input
        {...more}
        {...described(frame)}
        class={isShort ? 'field_input is-short' : 'field_input'}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {children}
    </Frame>
  )
}

/** The box of a longer text stops growing, in characters. */
const HUGE_LENGTH = 5_000

/** A field of several lines, on feint lines to write on. */
export function LinesField({ value, onValue, children, ...frame }: Props) {
  const isHuge = value.length > HUGE_LENGTH
  return (
    <Frame {...frame}>
      <div class={isHuge ? 'lines is-long field_lines is-huge' : 'lines is-long field_lines'}>
        <svg aria-hidden="true">
          <rect width="100%" height="100%" fill="url(#feint)" />
        </svg>
        <textarea
          {...described(frame)}
          rows={isHuge ? 16 : Math.max(4, value.split('\n').length)}
          autocomplete="off"
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      </div>
      {children}
    </Frame>
  )
}

function Frame({ id, name, isNameUnseen = false, isInside = false, hint, problem, children }: FrameProps) {
  const frame = isInside ? 'own_field' : 'field beside'
  return (
    <div class={problem ? `${frame} is-wrong` : frame}>
      <div>
        <label class={isNameUnseen ? 'unseen' : 'field_name'} for={id}>
          {name}
        </label>
        {hint && (
          <p class="field_hint small" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {problem && (
          <p class="field_problem" id={`${id}-problem`}>
            <span class="unseen">{making.problem}</span>
            {problem}.
          </p>
        )}
        {children}
      </div>
    </div>
  )
}

function described({ id, hint, problem }: FrameProps) {
  const by = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return {
    id,
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(problem ? { 'aria-invalid': true } : {}),
  }
}
