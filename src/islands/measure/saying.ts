import { measureOf } from '#domain/measure/all.ts'
import type { MeasureId } from '#domain/measure/measure.ts'
import { readCounts, type TypedCounts } from '#domain/measure/typed-counts.ts'
import { calculator, problemOf, rangeOf } from '#messages/measure-calculator.ts'

/** What a screen reader is told once typing rests: what to put right, or else the figure and its range. */
export function sayingOf(id: MeasureId, typed: TypedCounts): string {
  const measure = measureOf(id)
  const { inputs, troubles } = readCounts(measure, typed)
  if (troubles.length > 0) {
    return troubles.map((trouble) => problemOf(id, trouble, typed[trouble.input] ?? '')).join(' ')
  }
  const value = measure.valueOf(inputs)
  if (value === undefined) return calculator.noFigure(id, inputs)
  return `${calculator.figure(id, value)}. ${rangeOf(id, inputs, measure.intervalOf?.(inputs))}`.trim()
}
