import type { WrongPair } from '#domain/catalogue/question.ts'
import type { Id } from '#domain/id.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { Belief, withBelief } from './Belief.tsx'
import { OwnChoice } from './OwnChoice.tsx'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { fieldId, type OwnProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

interface Named {
  readonly id: Id
  readonly name: string
}

interface Props extends OwnProps {
  /** What is placed, with where it belongs. */
  readonly left: readonly (Named & { readonly to: Id })[]
  readonly right: readonly Named[]
  readonly mistakes: readonly WrongPair[]
  readonly onChange: (mistakes: readonly WrongPair[]) => void
}

/** So many a tutor expects at most. */
const MOST = 12

/** Wrong pairs that are expected: what each gives away, and what is said to it. */
export function WrongPairs({ left, right, mistakes, faults, points, onChange }: Props) {
  const next = nextPair(left, right, mistakes)
  return (
    <Parts
      parts={mistakes}
      least={0}
      most={next ? MOST : 0}
      add={words.addWrongPair}
      remove={words.removeWrongPair}
      onAdd={() => next && onChange([...mistakes, { ...next, why: '' }])}
      onRemove={(at) => onChange(withoutPart(mistakes, at))}
    >
      {(pair, at) => {
        const path = ['mistakes', at]
        const of = words.wrongPair(at + 1)
        return (
          <>
            <FaultsAt path={path} faults={faults} />
            <OwnChoice
              path={[...path, 'left']}
              faults={faults}
              name={words.wrongPairOf.left(at + 1)}
              value={pair.left}
              options={left}
              onValue={(value) => onChange(withPart(mistakes, at, { left: value }))}
            />
            <OwnChoice
              path={[...path, 'right']}
              faults={faults}
              name={words.wrongPairOf.right}
              of={of}
              value={pair.right}
              options={right}
              onValue={(value) => onChange(withPart(mistakes, at, { right: value }))}
            />
            <Belief
              id={fieldId([...path, 'misconception'])}
              of={of}
              points={points}
              value={pair.misconception}
              onValue={(belief) =>
                onChange(mistakes.map((one, place) => (place === at ? withBelief(one, belief) : one)))
              }
            />
            <OwnLine
              path={[...path, 'why']}
              faults={faults}
              name={words.why.name}
              value={pair.why}
              onValue={(why) => onChange(withPart(mistakes, at, { why }))}
            />
          </>
        )
      }}
    </Parts>
  )
}

/** The first pair that is wrong and does not stand here yet: a pair always names what there is. */
function nextPair(
  left: Props['left'],
  right: Props['right'],
  mistakes: readonly WrongPair[],
): { readonly left: Id; readonly right: Id } | undefined {
  const taken = new Set(mistakes.map((pair) => `${pair.left} ${pair.right}`))
  return left
    .flatMap((one) => right.map((other) => ({ left: one.id, right: other.id, isRight: one.to === other.id })))
    .filter((pair) => !pair.isRight && !taken.has(`${pair.left} ${pair.right}`))
    .map((pair) => ({ left: pair.left, right: pair.right }))[0]
}
