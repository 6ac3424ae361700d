import type { Ref } from 'preact'
import { measureOf } from '#domain/measure/all.ts'
import type { Seed } from '#domain/quiz/shuffle.ts'
import type { Deed, MarkedDeed } from '#domain/review/deed.ts'
import { gradeOrder, type StepOrder } from '#domain/review/grade-order.ts'
import { gradeSum } from '#domain/review/grade-sum.ts'
import { figureOf, workedSum } from '#messages/measure.ts'
import { cardKinds as words } from '#messages/review-kinds.ts'
import { type Given, isTyped, NOTHING } from './given.ts'

interface Props {
  readonly deed: MarkedDeed
  /** The card’s answer in words. */
  readonly back: string
  /** Absent where nothing was given on this page: its grade was taken back after a reload. */
  readonly given: Given | undefined
  readonly seed: Seed
  readonly onGive: (given: Given) => void
  /** Focus comes here. */
  readonly answer: Ref<HTMLElement>
}

/** The answer, beside what one gave: parts to tick, the right order, the sum worked out. */
export function DeedAnswer({ deed, back, given, seed, onGive, answer }: Props) {
  if (deed.kind === 'marking-point') {
    return <Parts deed={deed} given={given ?? NOTHING} onGive={onGive} answer={answer} />
  }
  if (deed.kind === 'order') return <Steps deed={deed} own={given?.places} answer={answer} />
  return <Sum deed={deed} back={back} typed={given?.typed} seed={seed} answer={answer} />
}

interface PartsProps {
  readonly deed: Extract<Deed, { readonly kind: 'marking-point' }>
  readonly given: Given
  readonly onGive: (given: Given) => void
  readonly answer: Ref<HTMLElement>
}

function Parts({ deed, given, onGive, answer }: PartsProps) {
  const { places } = given
  const turn = (place: number) =>
    onGive({
      ...given,
      places: places.includes(place) ? places.filter((each) => each !== place) : [...places, place],
    })
  return (
    <fieldset class="slip_parts" ref={answer as Ref<HTMLFieldSetElement>} tabIndex={-1}>
      <legend class="small quiet">{words.tick(deed.parts.some(({ essential }) => essential))}</legend>
      {deed.parts.map(({ text, essential }, place) => (
        <label key={text}>
          <input type="checkbox" checked={places.includes(place)} onChange={() => turn(place)} />
          <span>
            {text}
            {essential ? <small> {words.essential}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface StepsProps {
  readonly deed: Extract<Deed, { readonly kind: 'order' }>
  readonly own: StepOrder | undefined
  readonly answer: Ref<HTMLElement>
}

function Steps({ deed: { steps, cyclic }, own, answer }: StepsProps) {
  const marked = own && gradeOrder(own, cyclic)
  const right = marked?.right ?? steps.map((_, place) => place)
  return (
    <>
      <p ref={answer as Ref<HTMLParagraphElement>} tabIndex={-1}>
        <b>{marked ? markWords(words.order.marked, marked.grade) : words.order.alone}</b>
      </p>
      <ol class="slip_steps">
        {right.map((step, place) => {
          const put = own?.indexOf(step) ?? place
          return (
            <li key={step}>
              {steps[step]}{' '}
              {put === place ? null : <span class="ink-red small">{words.order.put(put + 1)}</span>}
            </li>
          )
        })}
      </ol>
    </>
  )
}

interface SumProps {
  readonly deed: Extract<Deed, { readonly kind: 'sum' }>
  readonly back: string
  readonly typed: string | undefined
  readonly seed: Seed
  readonly answer: Ref<HTMLElement>
}

function Sum({ deed, back, typed, seed, answer }: SumProps) {
  const measure = measureOf(deed.measure)
  const inputs = measure.freshInputs(seed)
  const value = measure.valueOf(inputs) ?? 0
  return (
    <>
      <p ref={answer as Ref<HTMLParagraphElement>} tabIndex={-1}>
        {isTyped(typed) ? (
          <>
            <b>{markWords(words.sum.marked, gradeSum(typed, measure, inputs))}</b>{' '}
            {words.sum.typed(typed.trim())}{' '}
          </>
        ) : null}
        {words.sum.is} <mark>{figureOf(deed.measure, value)}</mark>.
      </p>
      <p class="small">{back}</p>
      <ul class="slip_steps is-worked small">
        {workedSum(deed.measure, inputs).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}

function markWords(marks: Readonly<Record<1 | 2 | 3, string>>, grade: number): string {
  return grade === 1 || grade === 2 ? marks[grade] : marks[3]
}
