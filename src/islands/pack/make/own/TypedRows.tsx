import type { Path } from '#domain/catalogue/problem.ts'
import type { Typed } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { Belief, withBelief } from './Belief.tsx'
import { FaultsAt, OwnLine, OwnText } from './OwnField.tsx'
import { fieldId, type OwnProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

const TYPOS = [
  [0, words.typos.none],
  [1, words.typos.one],
  [2, words.typos.two],
] as const

interface Props extends OwnProps {
  /** Of what is typed into: of the question itself none. */
  readonly path: Path
  readonly typed: Typed
  readonly onChange: (change: Partial<Typed>) => void
}

/** What is right where a few words are typed, and wrong answers that are expected. */
export function TypedRows({ path, typed, faults, points, onChange }: Props) {
  const { accept, reject, typos, why } = typed
  const right = [...path, 'accept']
  // Their own faults are said at the one field they are typed in.
  const acceptFaults = faults.map((fault) =>
    fault.path.slice(0, right.length).join('/') === right.join('/') ? { ...fault, path: right } : fault,
  )
  return (
    <>
      <OwnText
        path={right}
        faults={acceptFaults}
        name={words.accept.name}
        hint={words.accept.hint}
        rows={3}
        value={accept.map(({ text }) => text).join('\n')}
        onValue={(lines) => {
          const known = new Map(accept.map((answer) => [answer.text, answer]))
          onChange({ accept: lines.split('\n').map((text) => known.get(text) ?? { text }) })
        }}
      />
      <div class="own_field">
        <label class="field_name" for={fieldId([...path, 'typos'])}>
          {words.typos.name}
        </label>
        <select
          class="field_input is-short"
          id={fieldId([...path, 'typos'])}
          value={typos}
          onChange={(event) =>
            onChange({
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
        path={[...path, 'why']}
        faults={faults}
        name={words.why.name}
        value={why}
        onValue={(value) => onChange({ why: value })}
      />
      <FaultsAt path={[...path, 'reject']} faults={faults} />
      <Parts
        parts={reject}
        least={0}
        most={10}
        add={words.addReject}
        remove={words.removeReject}
        onAdd={() => onChange({ reject: [...reject, { text: '', why: '' }] })}
        onRemove={(at) => onChange({ reject: withoutPart(reject, at) })}
      >
        {(answer, at) => (
          <>
            <OwnLine
              path={[...path, 'reject', at, 'text']}
              faults={faults}
              name={words.reject(at + 1)}
              value={answer.text}
              onValue={(text) => onChange({ reject: withPart(reject, at, { text }) })}
            />
            <OwnLine
              path={[...path, 'reject', at, 'why']}
              faults={faults}
              name={words.why.name}
              value={answer.why}
              onValue={(value) => onChange({ reject: withPart(reject, at, { why: value }) })}
            />
            <Belief
              id={fieldId([...path, 'reject', at, 'misconception'])}
              of={words.reject(at + 1)}
              points={points}
              value={answer.misconception}
              onValue={(belief) =>
                onChange({
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
