import type { PackId, ReceiptBody } from './pack.ts'

/** Receipts sorted before they are taken in. What is wrong with one never stops the others. */
export interface SortedReceipts {
  /** New here, each for the pack it names. */
  readonly taken: readonly ReceiptBody[]
  /** Known here already. What stands twice among those that came, as in quoted mails, is told of once. */
  readonly again: readonly ReceiptBody[]
  /** Kept aside, and why. */
  readonly aside: readonly { readonly receipt: ReceiptBody; readonly reason: AsideReason }[]
}

/** Why a receipt can't be taken in: it is for a pack that this tutor does not have in this browser. */
export type AsideReason = 'unknown-pack'

/**
 * Sorts receipts that came, in whatever order: `known` are the tutor’s own packs, `have` the receipts taken in before.
 * Of one attempt under one name, a receipt that ended later than what is here is new; any other is there again.
 */
export function sortReceipts(
  receipts: readonly ReceiptBody[],
  known: ReadonlySet<PackId>,
  have: readonly ReceiptBody[],
): SortedReceipts {
  const newest = new Map<string, number>()
  for (const receipt of have) note(newest, receipt)
  const told = new Set<string>()
  const taken: ReceiptBody[] = []
  const again: ReceiptBody[] = []
  const aside: { readonly receipt: ReceiptBody; readonly reason: AsideReason }[] = []
  for (const receipt of receipts) {
    if (!known.has(receipt.pack)) aside.push({ receipt, reason: 'unknown-pack' })
    else if (note(newest, receipt)) taken.push(receipt)
    else if (!told.has(keyOf(receipt))) again.push(receipt)
    told.add(keyOf(receipt))
  }
  return { taken, again, aside }
}

/** Whether a receipt says more than what was noted of its attempt and name, which it then is. */
function note(newest: Map<string, number>, receipt: ReceiptBody): boolean {
  const key = keyOf(receipt)
  if ((newest.get(key) ?? -1) >= receipt.endedAt) return false
  newest.set(key, receipt.endedAt)
  return true
}

function keyOf({ pack, attempt, learner }: ReceiptBody): string {
  return `${pack} ${attempt} ${learner}`
}
