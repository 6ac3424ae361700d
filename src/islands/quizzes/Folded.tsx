import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  readonly count: number
  readonly children: ComponentChildren
}

/** A part of a long list that one opens when one looks for it. */
export function Folded({ title, count, children }: Props) {
  return (
    <details class="folded">
      <summary class="action">
        {title} <span class="quiet">({count})</span>
      </summary>
      {children}
    </details>
  )
}
