import { ownWords as words } from '#messages/pack-make-own.ts'
import { Belief, withBelief } from './Belief.tsx'
import { FaultsAt, OwnLine, OwnText } from './OwnField.tsx'
import { fieldId, type QuestionProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

const TYPOS = [
  [0, words.typos.none],
  [1, words.typos.one],
  [2, words.typos.two],
] as const

/** What is right where a few words are typed, and wrong answers that are expected. */
export function Typed({ question, faults, points, onChange }: QuestionProps<'short'>) {
  const { accept, reject, typos, why } = question
  // Their own faults are said at the one field they are typed in.
  const acceptFaults = faults.map((fault) =>
    fault.path[0] === 'accept' ? { ...fault, path: ['accept'] } : fault,
  )
  return (
    <>
      <OwnText
        path={['accept']}
        faults={acceptFaults}
        name={words.accept.name}
        hint={words.accept.hint}
        rows={3}
        value={accept.map(({ text }) => text).join('\n')}
        onValue={(typed) => {
          const known = new Map(accept.map((answer) => [answer.text, answer]))
          onChange({ ...question, accept: typed.split('\n').map((text) => known.get(text) ?? { text }) })
        }}
      />
      <div class="own_field">
        <label class="field_name" for={fieldId(['typos'])}>
          {words.typos.name}
        </label>
        <select
          class="field_input is-short"
          id={fieldId(['typos'])}
          value={typos}
          onChange={(event) =>
            onChange({
              ...question,
              typos: TYPOS.find(([count]) => String(count) === event.currentTarget.value)?.[0] ?? 1,
            })
          }
        >
          {TYPOS.map(([count, name]) => (
            <option key={count} value={count}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <OwnLine
        path={['why']}
        faults={faults}
        name={words.why.name}
        value={why}
        onValue={(value) => onChange({ ...question, why: value })}
      />
      <FaultsAt path={['reject']} faults={faults} />
      <Parts
        parts={reject}
        least={0}
        most={10}
        add={words.addReject}
        remove={words.removeReject}
        onAdd={() => onChange({ ...question, reject: [...reject, { text: '', why: '' }] })}
        onRemove={(at) => onChange({ ...question, reject: withoutPart(reject, at) })}
      >
        {(answer, at) => (
          <>
            <OwnLine
              path={['reject', at, 'text']}
              faults={faults}
              name={words.reject(at + 1)}
              value={answer.text}
              onValue={(text) => onChange({ ...question, reject: withPart(reject, at, { text }) })}
            />
            <OwnLine
              path={['reject', at, 'why']}
              faults={faults}
              name={words.why.name}
              value={answer.why}
              onValue={(value) => onChange({ ...question, reject: withPart(reject, at, { why: value }) })}
            />
            <Belief
              id={fieldId(['reject', at, 'misconception'])}
              of={words.reject(at + 1)}
              points={points}
              value={answer.misconception}
              onValue={(belief) =>
                onChange({
                  ...question,
                  reject: reject.map((one, place) => (place === at ? withBelief(one, belief) : one)),
                })
              }
            />
          </>
        )}
      </Parts>
    </>
  )
}
