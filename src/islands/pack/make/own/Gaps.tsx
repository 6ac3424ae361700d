import { useEffect, useRef } from 'preact/hooks'
import type { ClozeQuestion, PickGap, TypeGap } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { addGap, dropGap, gapAs } from '#stores/pack/make-own-gaps.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { OptionRows } from './OptionRows.tsx'
import { OwnChoice } from './OwnChoice.tsx'
import { FaultsAt, OwnText } from './OwnField.tsx'
import { fieldId, type QuestionProps } from './own-props.ts'
import { TypedRows } from './TypedRows.tsx'

/** So many gaps a text has at most. */
const MOST = 8

/** A text, the gaps put into it, and what belongs in each. */
export function Gaps({ question, faults, points, onChange }: QuestionProps<'cloze'>) {
  const { text, gaps } = question
  const focusOn = useRef<string>()
  useEffect(() => {
    if (focusOn.current !== undefined) document.getElementById(focusOn.current)?.focus()
    focusOn.current = undefined
  }, [gaps.length])
  const put = (at: number, gap: PickGap | TypeGap) =>
    onChange({ ...question, gaps: gaps.map((one, place) => (place === at ? gap : one)) })
  const textId = fieldId(['text'])
  const adderId = fieldId(['gaps', 'add'])
  const add = () => {
    const field = document.getElementById(textId)
    const [from, to] =
      field instanceof HTMLTextAreaElement
        ? [field.selectionStart, field.selectionEnd]
        : [text.length, text.length]
    const added = addGap(question, [from, to], partId)
    focusOn.current = fieldId(['gaps', added.at, 'way'])
    onChange(added.question)
  }
  const remove = (at: number) => {
    focusOn.current = gaps.length - 1 < MOST ? adderId : textId
    onChange(dropGap(question, at))
  }
  return (
    <>
      <OwnText
        path={['text']}
        faults={faults}
        name={words.clozeText.name}
        hint={words.clozeText.hint}
        rows={3}
        value={text}
        onValue={(value) => onChange({ ...question, text: value })}
      />
      {gaps.length < MOST && (
        <button type="button" class="action" id={adderId} onClick={add}>
          {words.addGap}
        </button>
      )}
      <FaultsAt path={['gaps']} faults={faults} />
      {gaps.map((gap, at) => (
        <fieldset class="own_gap" key={gap.id}>
          <legend class="label">{words.gap(at + 1, gap.id)}</legend>
          <FaultsAt path={['gaps', at, 'id']} faults={faults} />
          <OwnChoice
            path={['gaps', at, 'way']}
            faults={faults}
            name={words.gapWay.name}
            value={gap.way}
            options={WAYS}
            onValue={(way) => put(at, gapAs(gap, way === 'type' ? 'type' : 'pick', partId))}
          />
          <GapFields {...{ gap, at, faults, points }} onChange={(next) => put(at, next)} />
          <button type="button" class="action" onClick={() => remove(at)}>
            {words.removeGap(at + 1)}
          </button>
        </fieldset>
      ))}
    </>
  )
}

const WAYS = [
  { id: 'pick', name: words.gapWay.pick },
  { id: 'type', name: words.gapWay.type },
]

interface GapProps extends Pick<QuestionProps<'cloze'>, 'faults' | 'points'> {
  readonly gap: ClozeQuestion['gaps'][number]
  readonly at: number
  readonly onChange: (gap: PickGap | TypeGap) => void
}

function GapFields({ gap, at, faults, points, onChange }: GapProps) {
  const path = ['gaps', at]
  return gap.way === 'pick' ? (
    <OptionRows
      {...{ path, faults, points }}
      options={gap.options}
      isOne
      most={6}
      onChange={(options) => onChange({ ...gap, options })}
    />
  ) : (
    <TypedRows
      {...{ path, faults, points }}
      typed={gap}
      onChange={(typed) => onChange({ ...gap, ...typed })}
    />
  )
}
