import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import type { ReceiptBody } from '#domain/pack/pack.ts'

/** How certain a learner said they were, by item; of an item that is there twice the first answer counts, as in marking. */
export function certaintiesOf(receipt: Pick<ReceiptBody, 'answers'> | undefined): ReadonlyMap<Id, Certainty> {
  const answers = (receipt?.answers ?? []).toReversed()
  return new Map(
    answers.flatMap((answer): [] | [[Id, Certainty]] =>
      answer.kind === 'question' && answer.certainty !== undefined ? [[answer.item, answer.certainty]] : [],
    ),
  )
}
