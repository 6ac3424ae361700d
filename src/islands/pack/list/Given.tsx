import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import type { GivenPack } from '#stores/pack/list-view.ts'
import { Listed } from './Listed.tsx'

/** Packs that were begun here, each with how far it is and whether it was sent. */
export function Given({ packs }: { readonly packs: readonly GivenPack[] }) {
  if (packs.length === 0) return <p>{words.noneGiven}</p>
  return (
    <>
      {packs.map((pack) => {
        const to = address.openPack(`#${pack.id}`)
        return (
          <Listed
            key={pack.id}
            pack={pack}
            to={to}
            says={[
              pack.from === '' ? '' : `${words.from(pack.from)}.`,
              words.progress(pack.done, pack.items),
              pack.sentOn ? words.sent(pack.sentOn) : words.notSent,
            ]}
          >
            <a
              class="action"
              href={to}
              aria-label={words.of(pack.sentOn ? words.look : words.goOn, pack.title)}
            >
              {pack.sentOn ? words.look : words.goOn}
            </a>
          </Listed>
        )
      })}
    </>
  )
}
