import { type WayBack, wayBackAddress, wayBack as words } from '#messages/log-way-back.ts'

interface Props {
  readonly ways: readonly WayBack[]
}

/** Says of an entry that it is written for another, with the way back there; nothing where it is not. */
export function WaitingEntry({ ways }: Props) {
  const [last] = ways.slice(-1)
  if (!last) return null
  return (
    <p class="small">
      {words.waits}{' '}
      <a class="action" href={wayBackAddress(ways)}>
        {words.goOn(last.type)}
      </a>
    </p>
  )
}
