import { Fragment } from 'preact'
import { useErasing } from '#islands/pack/erase/use-erasing.tsx'
import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import type { GivenPack } from '#stores/pack/list-view.ts'
import { Action } from './Action.tsx'
import { Listed } from './Listed.tsx'

/** Packs that were begun here, each with how far it is and whether it was sent. */
export function Given({ packs }: { readonly packs: readonly GivenPack[] }) {
  const erasing = useErasing()
  return (
    <>
      {packs.length === 0 && <p>{words.noneGiven}</p>}
      {erasing.said}
      {packs.map((pack) => {
        const to = address.openPack(`#${pack.id}`)
        return (
          <Fragment key={pack.id}>
            <Listed
              pack={pack}
              to={to}
              says={[
                pack.from === '' ? '' : `${words.from(pack.from)}.`,
                words.progress(pack.done, pack.items),
                pack.sentOn ? words.sent(pack.sentOn) : words.notSent,
              ]}
            >
              <Action label={pack.sentOn ? words.look : words.goOn} title={pack.title} to={to} />
              <Action label={words.takeOffForGood} title={pack.title} onPress={erasing.ask([pack.id])} />
            </Listed>
            {erasing.panelFor([pack.id])}
          </Fragment>
        )
      })}
    </>
  )
}
