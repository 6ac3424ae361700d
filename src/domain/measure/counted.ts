import type { InputTrouble, MeasureInputs } from './measure.ts'

/** The most that an input may be: nine digits. More is a slip of the finger, and would spoil the sums. */
export const MOST_COUNTED = 999_999_999

/** What was counted, by name; what is missing is no number. */
export function counted<Name extends string>(
  inputs: MeasureInputs,
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const found = names.map((name) => [name, inputs[name] ?? Number.NaN] as const)
  return Object.fromEntries(found) as Record<Name, number>
}

/** The troubles that each input has by itself, at most one each. */
export function countTroubles(inputs: MeasureInputs, names: readonly string[]): readonly InputTrouble[] {
  return Object.entries(counted(inputs, names)).flatMap(([input, count]) => {
    const kind = troubleOf(count)
    return kind === undefined ? [] : [{ input, kind }]
  })
}

function troubleOf(count: number): InputTrouble['kind'] | undefined {
  if (count < 0) return 'below-zero'
  if (count > MOST_COUNTED) return 'huge'
  return Number.isInteger(count) ? undefined : 'not-whole'
}
