import { measureOf } from '#domain/measure/all.ts'
import type { MeasureId, MeasureInputs } from '#domain/measure/measure.ts'
import { workedSum } from '#messages/measure.ts'
import { calculator, rangeOf } from '#messages/measure-calculator.ts'
import { trapOf } from '#messages/measure-traps.ts'

interface Props {
  readonly id: MeasureId
  /** Numbers without trouble. */
  readonly inputs: MeasureInputs
}

/** The sum line by line, the figure, how far chance may have moved it, and the trap. */
export function Worked({ id, inputs }: Props) {
  const measure = measureOf(id)
  const value = measure.valueOf(inputs)
  const range = rangeOf(id, inputs, measure.intervalOf?.(inputs))
  return (
    <div class="measure_worked">
      {value === undefined ? (
        <p>{calculator.noFigure(id, inputs)}</p>
      ) : (
        <>
          <ol class="measure_sum">
            {workedSum(id, inputs).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p class="measure_figure">{calculator.figure(id, value)}</p>
          {range !== '' && <p>{range}</p>}
          <p>
            <b class="label">{calculator.trap}</b> {trapOf(id, inputs, value)}
          </p>
        </>
      )}
    </div>
  )
}
