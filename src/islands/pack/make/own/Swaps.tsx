import { useEffect, useRef } from 'preact/hooks'
import type { OrderQuestion } from '#domain/catalogue/question.ts'
import { ownWords as words } from '#messages/pack-make-own.ts'
import { OwnChoice } from './OwnChoice.tsx'
import { FaultsAt, OwnLine } from './OwnField.tsx'
import { fieldId, type QuestionProps, withoutPart, withPart } from './own-props.ts'
import { Parts } from './Parts.tsx'

type Swap = OrderQuestion['swaps'][number]

/** Orders that give a misconception away: one thing put before another that it comes after. */
export function Swaps({ question, faults, points, onChange }: QuestionProps<'order'>) {
  const { entries, swaps } = question
  const added = useRef(false)
  useEffect(() => {
    if (added.current) document.getElementById(fieldId(['swaps', swaps.length - 1, 'first']))?.focus()
    added.current = false
  }, [swaps.length])
  const beliefs = points
    .filter(({ kind }) => kind === 'misconception')
    .map(({ id, text }) => ({ id, name: text }))
  const named = entries.map(({ id, text }, at) => ({ id, name: text.trim() || words.entry(at + 1) }))
  const change = (next: readonly Swap[]) => onChange({ ...question, swaps: next })
  const [early, late] = entries
  const add = ['swaps', 'add']
  return (
    <>
      <Parts
        parts={swaps}
        least={0}
        most={0}
        add=""
        remove={words.removeSwap}
        backTo={fieldId(add)}
        onAdd={() => undefined}
        onRemove={(at) => change(withoutPart(swaps, at))}
      >
        {(swap, at) => {
          const path = ['swaps', at]
          const of = words.swap(at + 1)
          return (
            <>
              <FaultsAt path={path} faults={faults} />
              <OwnChoice
                path={[...path, 'first']}
                faults={faults}
                name={words.swapOf.first(at + 1)}
                value={swap.first}
                options={named}
                onValue={(first) => change(withPart(swaps, at, { first }))}
              />
              <OwnChoice
                path={[...path, 'then']}
                faults={faults}
                name={words.swapOf.second}
                of={of}
                value={swap.then}
                options={named}
                onValue={(value) => change(withPart(swaps, at, Object.fromEntries([['then', value]])))}
              />
              <OwnChoice
                path={[...path, 'misconception']}
                faults={faults}
                name={words.swapOf.misconception}
                of={of}
                value={swap.misconception}
                options={beliefs}
                onValue={(misconception) => change(withPart(swaps, at, { misconception }))}
              />
              <OwnLine
                path={[...path, 'why']}
                faults={faults}
                name={words.why.name}
                value={swap.why}
                onValue={(why) => change(withPart(swaps, at, { why }))}
              />
            </>
          )
        }}
      </Parts>
      {early && late && swaps.length < MOST && (
        <OwnChoice
          path={add}
          faults={[]}
          name={words.addSwap.name}
          value=""
          none={words.addSwap.none}
          options={beliefs}
          onValue={(misconception) => {
            if (misconception === '') return
            added.current = true
            change([...swaps, swapped(late.id, early.id, misconception)])
          }}
        />
      )}
    </>
  )
}

/** So many a tutor expects at most. */
const MOST = 8

function swapped(first: string, before: string, misconception: string): Swap {
  // By pairs, as an object with a `then` of its own could be taken for a promise.
  const put = Object.fromEntries([
    ['first', first],
    ['then', before],
  ]) as unknown as Pick<Swap, 'first' | 'then'>
  return { ...put, misconception, why: '' }
}
