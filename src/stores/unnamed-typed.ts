import type { Drafts } from '#device/drafts.ts'
import type { MergeReport } from '#device/journal.ts'
import { PASTED_COMMENTS } from './assess/pasted.ts'
import { forgetReasonsForKinds } from './guard/reasons-typed.ts'
import { PASTED_RECEIPTS } from './pack/half-way.ts'

/**
 * Forgets what is typed or pasted, not taken in yet, and names no entry or pack: it may be of those that are erased, here
 * or by what came from another device. Whoever pasted it has it elsewhere.
 */
export async function forgetUnnamed(
  drafts: Drafts,
  { erasing, erasingPacks }: Pick<MergeReport, 'erasing' | 'erasingPacks'>,
): Promise<void> {
  if (erasing > 0) {
    await forgetReasonsForKinds(drafts)
    await drafts.remove(PASTED_COMMENTS)
  }
  if (erasingPacks > 0) await drafts.remove(PASTED_RECEIPTS)
}
