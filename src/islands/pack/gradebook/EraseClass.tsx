import type { PackId } from '#domain/pack/pack.ts'
import { useErasing } from '#islands/pack/erase/use-erasing.tsx'
import { gradebook as words } from '#messages/gradebook.ts'

/** The way to erase a pack with its class for good; what is said once it is done is the page that comes. */
export function EraseClass({ pack }: { readonly pack: PackId }) {
  const { ask, panelFor } = useErasing()
  return (
    <>
      <div class="actions">
        <button type="button" class="action" onClick={ask([pack])}>
          {words.erase}
        </button>
      </div>
      {panelFor([pack])}
    </>
  )
}
