import { BringList } from '#islands/pack/lists/BringList.tsx'
import { address } from '#messages/address.ts'
import type { MakeFault } from '#stores/pack/make-check.ts'
import type { PackDraft } from '#stores/pack/make-draft.ts'
import { makePack, tryDraft } from '#stores/pack/make-finish.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { InOrder } from './InOrder.tsx'
import { PackForm } from './PackForm.tsx'
import { WriteOwn } from './WriteOwn.tsx'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  readonly problems: readonly MakeFault[]
  /** It is about to be said what stands in the way. */
  readonly onTry: () => void
}

/** Below the list to choose from: items of one’s own, the order, and what the pack says. */
export function Rest({ draft, shelf, problems, onTry }: Props) {
  const make = async () => {
    onTry()
    const pack = await makePack()
    // In place of the form, which is done: “back” would find it empty.
    if (pack) location.replace(address.sharePack(pack))
  }
  const tryIt = () => {
    onTry()
    tryDraft()
  }
  return (
    <>
      <WriteOwn draft={draft} shelf={shelf} />
      <BringList />
      <InOrder shelf={shelf} draft={draft} />
      <PackForm draft={draft} shelf={shelf} problems={problems} onMake={() => void make()} onTry={tryIt} />
    </>
  )
}
