import type { ComponentChildren } from 'preact'

interface Props {
  readonly title: string
  /** Where it leads; absent where there is nothing to take now. */
  readonly to: string | undefined
  /** How much it is: in the margin. */
  readonly size?: string
  readonly about?: string
  /** It says nothing, and leads nowhere, without script. */
  readonly isScripted?: boolean
  /** How it went so far, and what else one may do. */
  readonly children?: ComponentChildren
}

/** One quiz, scenario or task of a list, with how it went. */
export function Listed({ title, to, size, about, isScripted, children }: Props) {
  return (
    <section class={`beside listed${isScripted ? ' needs-script' : ''}`}>
      <div>
        <h3 class="unit_title">{to === undefined ? title : <a href={to}>{title}</a>}</h3>
        {about ? <p>{about}</p> : null}
        <p class="small listed_stand">{children}</p>
      </div>
      {size ? <p class="gutter small quiet">{size}</p> : null}
    </section>
  )
}
