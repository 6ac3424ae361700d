import type { PackId } from '#domain/pack/pack.ts'
import { address } from '#messages/address.ts'
import { sharing } from '#messages/pack-share.ts'

/** Why a pack that was sent stays as it is, and the way to another one. */
export function Change({ id }: { readonly id: PackId }) {
  return (
    <>
      <h2 class="screen-only">{sharing.change}</h2>
      <div class="screen-only flow">
        <p>{sharing.changeText}</p>
        <div class="actions">
          <a class="action" href={`${address.makePack}#again=${id}`}>
            {sharing.duplicate}
          </a>
          <a class="action" href={address.packs}>
            {sharing.toPacks}
          </a>
        </div>
      </div>
    </>
  )
}
