import type { OrderQuestion } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { type QuestionProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'
import { Swaps } from './Swaps.tsx'

/** What is to be put in order, in its right order, and wrong orders that give something away. */
export function Entries(props: QuestionProps<'order'>) {
  const { question, faults, onChange } = props
  const { entries, swaps } = question
  const change = (next: OrderQuestion['entries']) => {
    const ids = new Set(next.map(({ id }) => id))
    onChange({
      ...question,
      entries: next,
      swaps: swaps.filter((swap) => ids.has(swap.first) && ids.has(swap.then)),
    })
  }
  return (
    <>
      <p class="small quiet">{words.entries.about}</p>
      <FaultsAt path={['entries']} faults={faults} />
      <Parts
        parts={entries}
        least={3}
        most={8}
        add={words.addEntry}
        remove={words.removeEntry}
        onAdd={() => change([...entries, { id: partId(), text: '', why: '' }])}
        onRemove={(at) => change(withoutPart(entries, at))}
      >
        {({ text, why }, at) => (
          <>
            <OwnLine
              path={['entries', at, 'text']}
              faults={faults}
              name={words.entry(at + 1)}
              value={text}
              onValue={(value) => change(withPart(entries, at, { text: value }))}
            />
            <OwnLine
              path={['entries', at, 'why']}
              faults={faults}
              name={words.why.name}
              value={why}
              onValue={(value) => change(withPart(entries, at, { why: value }))}
            />
          </>
        )}
      </Parts>
      <label class="tickbox">
        <input
          type="checkbox"
          checked={question.cyclic}
          onChange={(event) => onChange({ ...question, cyclic: event.currentTarget.checked })}
        />
        <span>
          {words.cyclic.name}. <span class="small quiet">{words.cyclic.hint}</span>
        </span>
      </label>
      <Swaps {...props} />
    </>
  )
}
