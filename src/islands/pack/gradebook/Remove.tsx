import type { PackId } from '#domain/pack/pack.ts'
import { gradebook as words } from '#messages/gradebook.ts'
import { takeOffList } from '#stores/pack/gradebook-keep.ts'
import { EraseClass } from './EraseClass.tsx'

/** Takes the pack off the list, that it can be put back is said first; or erases it for good, with its class. */
export function Remove({ pack }: { readonly pack: PackId }) {
  return (
    <>
      <h2 class="screen-only">{words.remove}</h2>
      <p class="screen-only">{words.removeHint}</p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void takeOffList()}>
          {words.removeNow}
        </button>
      </div>
      <EraseClass pack={pack} />
    </>
  )
}
