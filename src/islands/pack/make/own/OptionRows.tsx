import type { Path } from '#domain/catalogue/problem.ts'
import type { Option } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { Belief, withBelief } from './Belief.tsx'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { fieldId, type OwnProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

interface Props extends OwnProps {
  /** Of what has the options: of the question itself none. */
  readonly path: Path
  readonly options: readonly Option[]
  /** Exactly one is right. */
  readonly isOne: boolean
  readonly most: number
  readonly onChange: (options: readonly Option[]) => void
}

/** Answers to choose from: which are right, why, and what a wrong one gives away. */
export function OptionRows({ path, options, isOne, most, faults, points, onChange }: Props) {
  const list = [...path, 'options']
  const mark = (at: number, right: boolean) =>
    onChange(
      options.map((option, place) => {
        if (place !== at) return isOne && right ? { ...option, right: false } : option
        return { ...withBelief(option, right ? undefined : option.misconception), right }
      }),
    )
  return (
    <>
      <FaultsAt path={list} faults={faults} />
      <Parts
        parts={options}
        least={2}
        most={most}
        add={words.addOption}
        remove={words.removeOption}
        onAdd={() => onChange([...options, { id: partId(), text: '', right: false, why: '' }])}
        onRemove={(at) => onChange(withoutPart(options, at))}
      >
        {(option, at) => (
          <>
            <OwnLine
              path={[...list, at, 'text']}
              faults={faults}
              name={words.option(at + 1)}
              value={option.text}
              onValue={(text) => onChange(withPart(options, at, { text }))}
            />
            <label class="tickbox">
              <input
                type={isOne ? 'radio' : 'checkbox'}
                name={isOne ? `${fieldId(list)}-right` : undefined}
                checked={option.right}
                onChange={(event) => mark(at, event.currentTarget.checked)}
              />
              <span>
                {words.right}
                <span class="unseen"> ({words.option(at + 1)})</span>
              </span>
            </label>
            <OwnLine
              path={[...list, at, 'why']}
              faults={faults}
              name={words.why.name}
              value={option.why}
              onValue={(why) => onChange(withPart(options, at, { why }))}
            />
            {!option.right && (
              <Belief
                id={fieldId([...list, at, 'misconception'])}
                of={words.option(at + 1)}
                points={points}
                value={option.misconception}
                onValue={(belief) =>
                  onChange(options.map((one, place) => (place === at ? withBelief(one, belief) : one)))
                }
              />
            )}
          </>
        )}
      </Parts>
    </>
  )
}
