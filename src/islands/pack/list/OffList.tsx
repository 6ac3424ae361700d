import type { Erasing } from '#islands/pack/erase/use-erasing.tsx'
import { address } from '#messages/address.ts'
import { packs as words } from '#messages/packs.ts'
import { putOn } from '#stores/pack/list.ts'
import type { MadePack } from '#stores/pack/list-view.ts'
import { Action } from './Action.tsx'

interface Props {
  readonly packs: readonly MadePack[]
  readonly erasing: Erasing
}

/** Packs that were taken off the list: their receipts are still here, to be put back or erased for good. */
export function OffList({ packs, erasing }: Props) {
  if (packs.length === 0) return null
  return (
    <details class="off-list">
      <summary>
        <span class="link">{words.offList(packs.length)}</span>
      </summary>
      {packs.map((pack) => (
        <div key={pack.id}>
          <p>
            <a href={address.gradebook(`#${pack.id}`)}>{pack.title}</a>
          </p>
          <p class="small quiet">{words.receipts(pack.answered, pack.names, pack.others)}</p>
          <div class="actions pack-actions">
            <Action label={words.putBack} title={pack.title} onPress={() => void putOn(pack.id)} />
            <Action label={words.erase} title={pack.title} onPress={erasing.ask([pack.id])} />
          </div>
          {erasing.panelFor([pack.id])}
        </div>
      ))}
    </details>
  )
}
