import { address } from '#messages/address.ts'
import { log, typedText } from '#messages/log.ts'
import type { Typed } from '#stores/log/list-typed.ts'

/** Forms that were begun on this device and not saved, to go on with. */
export function TypedList({ typed }: { readonly typed: readonly Typed[] }) {
  if (typed.length === 0) return null
  return (
    <>
      <h2 class="screen-only">{log.typed}</h2>
      <ul class="entries screen-only">
        {typed.map((one) => (
          <li class="entry" key={one.entry}>
            <p>
              <a href={address.entry(one.entry)}>{one.title || log.untitled}</a>
            </p>
            <p class="small quiet">{typedText(one.type, one.number, one)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
