/** Numbers side by side, each in as few bytes as the largest of them needs. */
export type Column = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float64Array

const WHOLE = [Uint8Array, Int8Array, Uint16Array, Int16Array, Int32Array] as const

const BOUNDS: readonly (readonly [least: number, most: number])[] = [
  [0, 2 ** 8 - 1],
  [-(2 ** 7), 2 ** 7 - 1],
  [0, 2 ** 16 - 1],
  [-(2 ** 15), 2 ** 15 - 1],
  [-(2 ** 31), 2 ** 31 - 1],
]

/** A column that gives every number back exactly, whatever it is. */
export function columnOf(numbers: readonly number[]): Column {
  let [least, most] = [0, 0]
  for (const number of numbers) {
    // What has a fraction, or the sign of nothing, has no whole number that says the same.
    if (!Number.isInteger(number) || Object.is(number, -0)) return Float64Array.from(numbers)
    if (number < least) least = number
    if (number > most) most = number
  }
  const size = BOUNDS.findIndex(([from, to]) => from <= least && most <= to)
  return (WHOLE[size] ?? Float64Array).from(numbers)
}

/** The numbers of a column. Nothing where a damage left no column. */
export function numbersOf(column: unknown): Column {
  return isColumn(column) ? column : new Float64Array(0)
}

/** Whether a value that lay on a disk is a column. */
export function isColumn(value: unknown): value is Column {
  return value instanceof Float64Array || WHOLE.some((kind) => value instanceof kind)
}
