import { useRef, useState } from 'preact/hooks'
import { measureOf } from '#domain/measure/all.ts'
import { EXAMPLES, SKEWED } from '#domain/measure/examples.ts'
import type { MeasureId, MeasureInputs } from '#domain/measure/measure.ts'
import { readCounts, type TypedCounts, typedOf } from '#domain/measure/typed-counts.ts'
import { askOf, calculator, problemOf } from '#messages/measure-calculator.ts'
import { newSeed } from '#stores/measure.ts'
import { CountFields } from './CountFields.tsx'
import { sayingOf } from './saying.ts'
import { useRest } from './use-rest.ts'
import { Worked } from './Worked.tsx'

interface Props {
  readonly id: MeasureId
  /** What stands in the fields when it comes alive; the example’s numbers while the page is built. */
  readonly typed?: TypedCounts
}

/**
 * A measure worked out line by line, and fields to try other numbers. Built into the page it is a worked example to
 * read; a problem is shown, and anything said aloud, only once typing rests.
 */
export function Calculator({ id, typed: first = typedOf(EXAMPLES[id]) }: Props) {
  const measure = measureOf(id)
  const [typed, setTyped] = useState(first)
  const [said, setSaid] = useState('')
  const { isResting, stir, settle } = useRest(() => setSaid(sayingOf(id, typed)))
  const read = readCounts(measure, typed)
  const whole = useRef<MeasureInputs>(EXAMPLES[id])
  if (read.troubles.length === 0) whole.current = read.inputs
  const problems = isResting ? read.troubles : []
  const show = (next: MeasureInputs) => {
    settle()
    setTyped(typedOf(next))
    setSaid(sayingOf(id, typedOf(next)))
  }
  const presses = [
    { name: calculator.other, inputs: () => measure.freshInputs(newSeed()) },
    ...(id === 'kappa' ? [{ name: calculator.skewed, inputs: () => SKEWED }] : []),
    { name: calculator.example, inputs: () => EXAMPLES[id] },
  ]
  return (
    <>
      <p>{askOf(id, read, typed)}</p>
      <CountFields
        id={id}
        typed={typed}
        problems={problems.map((trouble) => ({
          input: trouble.input,
          words: problemOf(id, trouble, typed[trouble.input] ?? ''),
        }))}
        onType={(input, text) => {
          setTyped({ ...typed, [input]: text })
          stir()
        }}
      />
      <div class="actions measure_hands">
        {presses.map(({ name, inputs }) => (
          <button key={name} type="button" class="action" onClick={() => show(inputs())}>
            {name}
            <span class="unseen">{calculator.of(id)}</span>
          </button>
        ))}
      </div>
      {problems.length === 0 && <Worked id={id} inputs={whole.current} />}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  )
}
