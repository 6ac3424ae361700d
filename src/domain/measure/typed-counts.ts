import { readNumber } from '#domain/quiz/typed/number-typed.ts'
import type { InputTrouble, Measure, MeasureInputs } from './measure.ts'

/** What stands in the fields of a measure, by the name of each input. */
export type TypedCounts = Readonly<Record<string, string>>

/** Why what is typed in a field is no count. */
export interface FieldTrouble {
  readonly input: string
  readonly kind: InputTrouble['kind'] | 'empty'
}

/** What typed counts come to, and what must be put right before they can be reckoned with. */
export interface ReadCounts {
  readonly inputs: MeasureInputs
  readonly troubles: readonly FieldTrouble[]
}

/** Reads what is typed in the fields of a measure, in the order of its inputs. */
export function readCounts(measure: Measure, typed: TypedCounts): ReadCounts {
  const inputs = Object.fromEntries(measure.inputs.map((input) => [input, countIn(typed[input] ?? '')]))
  const kinds = new Map<string, FieldTrouble['kind']>(
    measure.troublesOf(inputs).map(({ input, kind }) => [input, kind]),
  )
  const troubles = measure.inputs.flatMap((input): readonly FieldTrouble[] => {
    const kind = (typed[input] ?? '').trim() === '' ? 'empty' : kinds.get(input)
    return kind === undefined ? [] : [{ input, kind }]
  })
  return { inputs, troubles }
}

/** Counts as they stand in fields: digits alone. */
export function typedOf(inputs: MeasureInputs): TypedCounts {
  return Object.fromEntries(Object.entries(inputs).map(([input, count]) => [input, String(count)]))
}

/** A share or a price is no count, though a number stands in it. */
function countIn(text: string): number {
  return /[%£$€]/u.test(text) ? Number.NaN : (readNumber(text) ?? Number.NaN)
}
