import type { ClassifyQuestion } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { partId } from '#stores/pack/make-own-ids.ts'
import { OwnChoice } from './OwnChoice.tsx'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { type QuestionProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'
import { WrongPairs } from './WrongPairs.tsx'

/** What things are sorted into, the things, and wrong places that give something away. */
export function Bins(props: QuestionProps<'classify'>) {
  const { question, faults, onChange } = props
  const { bins, things, mistakes } = question
  const change = (next: Partial<Pick<ClassifyQuestion, 'bins' | 'things'>>) => {
    const whole = { ...question, ...next }
    const ids = new Set([...whole.things, ...whole.bins].map(({ id }) => id))
    onChange({
      ...whole,
      things: whole.things.map((thing) => (ids.has(thing.bin) ? thing : { ...thing, bin: '' })),
      mistakes: mistakes.filter((one) => ids.has(one.left) && ids.has(one.right)),
    })
  }
  const places = bins.map(({ id, text }, at) => ({ id, name: text.trim() || words.bin(at + 1) }))
  return (
    <>
      <p class="small quiet">{words.bins.about}</p>
      <FaultsAt path={['bins']} faults={faults} />
      <Parts
        parts={bins}
        least={2}
        most={4}
        add={words.addBin}
        remove={words.removeBin}
        onAdd={() => change({ bins: [...bins, { id: partId(), text: '' }] })}
        onRemove={(at) => change({ bins: withoutPart(bins, at) })}
      >
        {({ text }, at) => (
          <OwnLine
            path={['bins', at, 'text']}
            faults={faults}
            name={words.bin(at + 1)}
            value={text}
            onValue={(value) => change({ bins: withPart(bins, at, { text: value }) })}
          />
        )}
      </Parts>
      <FaultsAt path={['things']} faults={faults} />
      <Parts
        parts={things}
        least={2}
        most={12}
        add={words.addThing}
        remove={words.removeThing}
        onAdd={() => change({ things: [...things, { id: partId(), text: '', bin: '', why: '' }] })}
        onRemove={(at) => change({ things: withoutPart(things, at) })}
      >
        {({ text, bin, why }, at) => (
          <>
            <OwnLine
              path={['things', at, 'text']}
              faults={faults}
              name={words.thing(at + 1)}
              value={text}
              onValue={(value) => change({ things: withPart(things, at, { text: value }) })}
            />
            <OwnChoice
              path={['things', at, 'bin']}
              faults={faults}
              name={words.thingBin.name}
              of={words.thing(at + 1)}
              value={bin}
              none={words.thingBin.none}
              options={places}
              onValue={(value) => change({ things: withPart(things, at, { bin: value }) })}
            />
            <OwnLine
              path={['things', at, 'why']}
              faults={faults}
              name={words.why.name}
              value={why}
              onValue={(value) => change({ things: withPart(things, at, { why: value }) })}
            />
          </>
        )}
      </Parts>
      <WrongPairs
        {...props}
        left={things.map(({ id, text, bin }, at) => ({
          id,
          name: text.trim() || words.thing(at + 1),
          to: bin,
        }))}
        right={places}
        mistakes={mistakes}
        onChange={(next) => onChange({ ...question, mistakes: next })}
      />
    </>
  )
}
