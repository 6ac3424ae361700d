import { canonicalJson, copyJson } from '#domain/journal/json.ts'
import type { ReceiptBody } from './pack.ts'

/**
 * Receipts under different names that a tutor may want to ask about: of one and the same attempt, or of attempts
 * with the same answers, begun and ended at the same moment. It proves nothing.
 */
export interface AlikeReceipts {
  readonly kind: 'same-attempt' | 'same-answers'
  readonly names: readonly string[]
}

/** Finds receipts that are too much alike, one receipt for each name. */
export function alikeReceipts(
  named: readonly { readonly name: string; readonly receipt: ReceiptBody }[],
): readonly AlikeReceipts[] {
  const sameAttempt = groups(named, ({ receipt }) => receipt.attempt)
  // What one attempt holds is the same anyway; once is enough to say so.
  const told = new Set<string>()
  const oncePerAttempt = named.filter(({ receipt: { attempt } }) => !told.has(attempt) && told.add(attempt))
  // Spelling answers out takes far longer than marking them: only of those begun and ended together.
  const atOnce = Map.groupBy(oncePerAttempt, timesOf)
  const together = oncePerAttempt.filter((one) => (atOnce.get(timesOf(one))?.length ?? 0) > 1)
  const sameAnswers = groups(
    together,
    (one) => `${timesOf(one)} ${canonicalJson(copyJson(one.receipt.answers) ?? null)}`,
  )
  return [
    ...sameAttempt.map((names) => ({ kind: 'same-attempt' as const, names })),
    ...sameAnswers.map((names) => ({ kind: 'same-answers' as const, names })),
  ]
}

function timesOf({ receipt: { startedAt, endedAt } }: { readonly receipt: ReceiptBody }): string {
  return `${startedAt} ${endedAt}`
}

function groups<T extends { readonly name: string }>(
  named: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly string[])[] {
  const alike = [...Map.groupBy(named, keyOf).values()].filter((some) => some.length > 1)
  return alike.map((some) => some.map(({ name }) => name))
}
