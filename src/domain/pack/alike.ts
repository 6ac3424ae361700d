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
  const sameAnswers = groups(oncePerAttempt, ({ receipt: { answers, startedAt, endedAt } }) =>
    canonicalJson(copyJson([answers, startedAt, endedAt]) ?? null),
  )
  return [
    ...sameAttempt.map((names) => ({ kind: 'same-attempt' as const, names })),
    ...sameAnswers.map((names) => ({ kind: 'same-answers' as const, names })),
  ]
}

function groups<T extends { readonly name: string }>(
  named: readonly T[],
  keyOf: (one: T) => string,
): readonly (readonly string[])[] {
  const byKey = new Map<string, string[]>()
  for (const one of named) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one.name])
  return [...byKey.values()].filter((names) => names.length > 1)
}
