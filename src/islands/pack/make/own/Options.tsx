import type { Option } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { Belief, withBelief } from './Belief.tsx'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { fieldId, type QuestionProps, withoutPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

type Props = QuestionProps<'choice'> | QuestionProps<'multiple'>

const MOST = { choice: 4, multiple: 6 } as const

/** The answers to choose from: which are right, why, and what a wrong one gives away. */
export function Options(props: Props) {
  const { question, faults, points } = props
  const { options, kind } = question
  const change = (next: readonly Option[]) => {
    if (props.question.kind === 'choice') {
      ;(props as QuestionProps<'choice'>).onChange({ ...props.question, options: next })
    } else (props as QuestionProps<'multiple'>).onChange({ ...props.question, options: next })
  }
  const mark = (at: number, right: boolean) =>
    change(
      options.map((option, place) => {
        if (place !== at) return kind === 'choice' && right ? { ...option, right: false } : option
        return { ...withBelief(option, right ? undefined : option.misconception), right }
      }),
    )
  return (
    <>
      <FaultsAt path={['options']} faults={faults} />
      <p class="small quiet">{words.misconception.about}</p>
      <Parts
        parts={options}
        least={2}
        most={MOST[kind]}
        add={words.addOption}
        remove={words.removeOption}
        onAdd={() => change([...options, { id: partId(), text: '', right: false, why: '' }])}
        onRemove={(at) => change(withoutPart(options, at))}
      >
        {(option, at) => {
          const put = (next: Partial<Option>) =>
            change(options.map((one, place) => (place === at ? { ...one, ...next } : one)))
          return (
            <>
              <OwnLine
                path={['options', at, 'text']}
                faults={faults}
                name={words.option(at + 1)}
                value={option.text}
                onValue={(text) => put({ text })}
              />
              <label class="tickbox">
                <input
                  type={kind === 'choice' ? 'radio' : 'checkbox'}
                  name={kind === 'choice' ? 'own-right' : undefined}
                  checked={option.right}
                  onChange={(event) => mark(at, event.currentTarget.checked)}
                />
                <span>
                  {words.right}
                  <span class="unseen"> ({words.option(at + 1)})</span>
                </span>
              </label>
              <OwnLine
                path={['options', at, 'why']}
                faults={faults}
                name={words.why.name}
                value={option.why}
                onValue={(why) => put({ why })}
              />
              {!option.right && (
                <Belief
                  id={fieldId(['options', at, 'misconception'])}
                  of={words.option(at + 1)}
                  points={points}
                  value={option.misconception}
                  onValue={(belief) =>
                    change(options.map((one, place) => (place === at ? withBelief(one, belief) : one)))
                  }
                />
              )}
            </>
          )
        }}
      </Parts>
      {question.kind === 'multiple' && (
        <label class="tickbox">
          <input
            type="checkbox"
            checked={question.scoring === 'partial'}
            onChange={(event) => {
              const { scoring: _before, ...rest } = question
              const next = event.currentTarget.checked ? { ...rest, scoring: 'partial' as const } : rest
              ;(props as QuestionProps<'multiple'>).onChange(next)
            }}
          />
          <span>
            {words.partial.name}. <span class="small quiet">{words.partial.hint}</span>
          </span>
        </label>
      )}
    </>
  )
}
