import { packs as words } from '#messages/packs.ts'

interface Props {
  readonly anchor?: string
  readonly label: string
  readonly title: string
  readonly to?: string
  readonly onPress?: (event: { readonly currentTarget: HTMLButtonElement }) => void
}

/** One thing to do with a pack of a list: a way or a button, whose name says of which pack. */
export function Action({ anchor, label, title, to, onPress }: Props) {
  const name = words.of(label, title)
  return to === undefined ? (
    <button type="button" class="action" aria-label={name} onClick={onPress}>
      {label}
    </button>
  ) : (
    <a id={anchor} class="action" href={to} aria-label={name}>
      {label}
    </a>
  )
}
