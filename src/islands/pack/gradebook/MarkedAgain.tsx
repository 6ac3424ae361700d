import type { Gradebook, SentReceipt } from '#domain/pack/gradebook.ts'
import { itemNumbers } from '#messages/gradebook.ts'
import { markedAgainText } from '#messages/gradebook-again.ts'
import { times } from '#messages/gradebook-times.ts'

interface Props {
  readonly table: Gradebook<SentReceipt>
}

/** By what the table was marked: its time limit, and what was put right, for whoever reads or prints it. */
export function MarkedAgain({ table: { markedAgain, items, rules } }: Props) {
  const numbers = (ids: readonly string[]) =>
    ids.length === 0 ? '' : itemNumbers(ids.map((id) => items.findIndex(({ item }) => item === id) + 1))
  return (
    <>
      {markedAgain && (
        <p>
          {markedAgainText({
            byKey: numbers(markedAgain.byKey),
            allRight: numbers(markedAgain.allRight),
            leftOut: numbers(markedAgain.leftOut),
          })}
        </p>
      )}
      {rules?.minutes !== undefined && <p class="small quiet">{times.limit(rules.minutes)}</p>}
    </>
  )
}
