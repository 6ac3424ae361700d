import type { NumericQuestion } from '#domain/catalogue/question.ts'
import { readNumber } from '#domain/quiz/typed/number-typed.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { Belief, withBelief } from './Belief.tsx'
import { OwnLine } from './OwnField.tsx'
import { fieldId, NUMBER_MOST, type OwnProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

interface Props extends OwnProps {
  readonly mistakes: NumericQuestion['mistakes']
  /** Numbers as they stand in their fields where they are none, by the field. */
  readonly typed: { readonly [field: string]: string | undefined }
  readonly onChange: (mistakes: Props['mistakes']) => void
  readonly onNumber: (mistakes: Props['mistakes'], field: string, typed?: string) => void
  /** One was taken away: what is typed in those after it moves up. */
  readonly onRemove: (mistakes: Props['mistakes'], at: number) => void
}

/** So many a tutor expects at most. */
const MOST = 10

/** Wrong numbers that are expected: what each gives away, and what is said to it. */
export function WrongNumbers({ mistakes, faults, points, typed, onChange, onNumber, onRemove }: Props) {
  return (
    <Parts
      parts={mistakes}
      least={0}
      most={MOST}
      add={words.addWrongNumber}
      remove={words.removeWrongNumber}
      onAdd={() =>
        onNumber([...mistakes, { value: 0, tolerance: 0, why: '' }], `mistakes/${mistakes.length}/value`, '')
      }
      onRemove={(at) => onRemove(withoutPart(mistakes, at), at)}
    >
      {(mistake, at) => {
        const field = `mistakes/${at}/value`
        return (
          <>
            <OwnLine
              path={['mistakes', at, 'value']}
              faults={faults}
              name={words.wrongNumber(at + 1)}
              isShort
              more={{ inputMode: 'decimal' }}
              value={typed[field] ?? String(mistake.value)}
              onValue={(text) => {
                const value = readNumber(text)
                const isOne = value !== undefined && Math.abs(value) <= NUMBER_MOST
                const next = isOne ? withPart(mistakes, at, { value }) : mistakes
                if (isOne && String(value) === text) onNumber(next, field)
                else onNumber(next, field, text)
              }}
            />
            <Belief
              id={fieldId(['mistakes', at, 'misconception'])}
              of={words.wrongNumber(at + 1)}
              points={points}
              value={mistake.misconception}
              onValue={(belief) =>
                onChange(mistakes.map((one, place) => (place === at ? withBelief(one, belief) : one)))
              }
            />
            <OwnLine
              path={['mistakes', at, 'why']}
              faults={faults}
              name={words.why.name}
              value={mistake.why}
              onValue={(why) => onChange(withPart(mistakes, at, { why }))}
            />
          </>
        )
      }}
    </Parts>
  )
}
