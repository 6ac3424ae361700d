interface Props {
  readonly kind: 'cover' | 'sign'
  readonly names: readonly string[]
}

/** Lines to write on with a pen. */
export function Blanks({ kind, names }: Props) {
  return (
    <dl class={`${kind} small`}>
      {names.map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{'\u00a0'}</dd>
        </div>
      ))}
    </dl>
  )
}
