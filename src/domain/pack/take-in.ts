import type { Moment } from '#domain/time.ts'
import type { Doubt } from './doubt.ts'
import type { PackId, ReceiptBody } from './pack.ts'

/** Receipts sorted before they are taken in. What is wrong with one never stops the others. */
export interface SortedReceipts {
  /** New here, each for the pack it names. */
  readonly taken: readonly ReceiptBody[]
  /** Known here already. What stands twice among those that came, as in quoted mails, is told of once. */
  readonly again: readonly ReceiptBody[]
  /** Kept aside, and why. */
  readonly aside: readonly AsideReceipt[]
}

/** A receipt that was kept aside, and why. */
export interface AsideReceipt {
  readonly receipt: ReceiptBody
  readonly reason: AsideReason
}

/** Why a receipt was kept aside: for a pack that this tutor does not have in this browser, or erased, or with something that cannot be. */
export type AsideReason = 'unknown-pack' | ErasedClass | Doubt

/** The pack was erased for good, then, with its class. */
export interface ErasedClass extends Moment {
  readonly kind: 'erased'
}

/**
 * Sorts receipts that came, in whatever order: `known` are the tutor’s own packs, `have` the receipts taken in before,
 * `doubtOf` what cannot be as one says. Of one attempt under one name, a receipt that ended later than what is here is
 * new; any other is there again.
 */
export function sortReceipts(
  receipts: readonly ReceiptBody[],
  known: ReadonlySet<PackId>,
  have: readonly ReceiptBody[],
  doubtOf: (receipt: ReceiptBody) => Doubt | undefined = () => undefined,
): SortedReceipts {
  const newest = new Map<string, number>()
  for (const receipt of have) note(newest, receipt)
  const told = new Set<string>()
  const taken: ReceiptBody[] = []
  const again: ReceiptBody[] = []
  const aside: AsideReceipt[] = []
  for (const receipt of receipts) {
    const key = keyOf(receipt)
    const isNew = (newest.get(key) ?? -1) < receipt.endedAt
    const doubt = known.has(receipt.pack) && isNew ? doubtOf(receipt) : undefined
    // Of one that stands there twice, as in a mail and its copy, once is told what is wrong with it.
    const asideKey = `${key} ${receipt.endedAt}`
    if (!known.has(receipt.pack)) aside.push({ receipt, reason: 'unknown-pack' })
    else if (doubt && !told.has(asideKey)) aside.push({ receipt, reason: doubt })
    else if (!doubt && note(newest, receipt)) taken.push(receipt)
    else if (!doubt && !told.has(key)) again.push(receipt)
    told.add(doubt ? asideKey : key)
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
