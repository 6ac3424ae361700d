import type { ComponentChildren } from 'preact'
import { choose } from '#stores/review/settings/choose.ts'
import { Group } from './Field.tsx'

interface Props<Value extends string> {
  readonly of: 'grades' | 'order'
  readonly name: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  readonly means: string
  readonly children?: ComponentChildren
}

/** One of a few: kept as it is chosen. */
export function Radios<Value extends string>({ of, name, value, options, means, children }: Props<Value>) {
  // The keys of a record are what its type says they are.
  const all = Object.keys(options) as Value[]
  return (
    <Group of={of} name={name} means={means}>
      {all.map((option) => (
        <label class="tickbox" key={option}>
          <input
            type="radio"
            name={of}
            value={option}
            checked={option === value}
            onChange={() => void choose(of, option)}
          />{' '}
          {options[option]}
        </label>
      ))}
      {children}
    </Group>
  )
}
