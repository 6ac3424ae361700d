import { readNumber } from '#domain/quiz/typed/number-typed.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { OwnLine } from './OwnField.tsx'
import { NUMBER_MOST, type QuestionProps } from './own-props.ts'
import { WrongNumbers } from './WrongNumbers.tsx'

interface Props extends QuestionProps<'numeric'> {
  /** Numbers as they stand in their fields where they are none, by the field. */
  readonly typed: { readonly [field: string]: string | undefined }
  readonly onNumber: (question: Props['question'], field: string, typed?: string) => void
  /** A wrong number was taken away, which was the `at`th. */
  readonly onWithout: (question: Props['question'], at: number) => void
}

/** The right number, how far off is still right, its unit, and wrong numbers that give something away. */
export function Numbers({ question, faults, points, typed, onChange, onNumber, onWithout }: Props) {
  const number = (field: 'value' | 'tolerance') => ({
    path: [field],
    faults,
    name: words[field].name,
    hint: words[field].hint,
    isShort: true,
    more: { inputMode: 'decimal' as const },
    value: typed[field] ?? String(question[field]),
    onValue: (text: string) => {
      const value = readNumber(text)
      const isOne = value !== undefined && Math.abs(value) <= NUMBER_MOST && (field === 'value' || value >= 0)
      // What reads back otherwise than it was typed, such as “14.”, stands as typed until it does.
      if (isOne && String(value) === text) onNumber({ ...question, [field]: value }, field)
      else onNumber(isOne ? { ...question, [field]: value } : question, field, text)
    },
  })
  return (
    <>
      <OwnLine {...number('value')} />
      <OwnLine {...number('tolerance')} />
      <OwnLine
        path={['measure']}
        faults={faults}
        name={words.measure.name}
        hint={words.measure.hint}
        isShort
        value={question.measure ?? ''}
        onValue={(text) => {
          const { measure: _before, ...rest } = question
          onChange(text === '' ? rest : { ...rest, measure: text.slice(0, MEASURE_MOST) })
        }}
      />
      <OwnLine
        path={['why']}
        faults={faults}
        name={words.why.name}
        value={question.why}
        onValue={(why) => onChange({ ...question, why })}
      />
      <WrongNumbers
        {...{ faults, points, typed }}
        mistakes={question.mistakes}
        onChange={(mistakes) => onChange({ ...question, mistakes })}
        onNumber={(mistakes, field, text) => onNumber({ ...question, mistakes }, field, text)}
        onRemove={(mistakes, at) => onWithout({ ...question, mistakes }, at)}
      />
    </>
  )
}

const MEASURE_MOST = 20
