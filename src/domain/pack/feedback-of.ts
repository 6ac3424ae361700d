import type { LearnerRow } from './gradebook.ts'
import type { OwnItem } from './own.ts'
import type { FeedbackBody } from './pack.ts'
import type { PackState } from './pack-state.ts'

/** What a tutor gives back on the attempt that counts: the marks given by hand, in the pack's order, and what is added. */
export function feedbackOf(
  { id, body, awards = [] }: Pick<PackState, 'id' | 'body' | 'awards'>,
  { receipt }: Pick<LearnerRow, 'receipt'>,
  more: { readonly comment: string; readonly keys?: readonly OwnItem[] | undefined },
): FeedbackBody | undefined {
  if (!receipt) return undefined
  const { attempt, learner } = receipt
  const mine = awards.filter((one) => one.attempt === attempt && one.learner === learner)
  return {
    pack: id,
    attempt,
    learner,
    awards: body.items.flatMap((item) => mine.find(({ award }) => award.item === item)?.award ?? []),
    comment: more.comment,
    ...(more.keys && more.keys.length > 0 ? { keys: more.keys } : {}),
  }
}

/** Whether feedback says anything at all. */
export function saysSomething({ awards, comment, keys }: FeedbackBody): boolean {
  return awards.length > 0 || comment !== '' || keys !== undefined
}
