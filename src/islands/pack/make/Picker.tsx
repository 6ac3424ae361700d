import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { PACK_LIMITS } from '#domain/pack/pack.ts'
import { afterLoad } from '#islands/ui/after-load.ts'
import { making } from '#messages/pack-make.ts'
import { choose, chooseAll, want } from '#stores/pack/make.ts'
import { $measured, countSteps, measure } from '#stores/pack/make-difficulty.ts'
import { ANYTHING, findItems, type Shelf } from '#stores/pack/make-items.ts'
import { $revealing } from '#stores/pack/make-revealing.ts'
import { $wanted } from '#stores/pack/make-state.ts'
import { Filters } from './Filters.tsx'
import { PickerItem } from './PickerItem.tsx'

/** So many stand on a page: a phone’s few screens. */
const STEP = 20

/** The units by name, as the catalogue has them at build. */
export interface Units {
  readonly units: readonly { readonly id: Id; readonly title: string }[]
}

interface Props extends Units {
  readonly shelf: Shelf
  readonly chosen: readonly Id[]
}

/** Everything a pack can ask for, narrowed as wanted, to be ticked one by one or all at once. */
export function Picker({ shelf, chosen, units }: Props) {
  const wanted = useStore($wanted, { ssr: 'initial' })
  const revealing = useStore($revealing, { ssr: 'initial' })
  const [most, setMost] = useState(STEP)
  const [refused, setRefused] = useState(false)
  const next = useRef<HTMLUListElement>(null)
  const focusOn = useRef<number>()
  const measured = useStore($measured, { ssr: 'initial' })
  const ofAnyStep = findItems(shelf, { ...wanted, difficulty: '' }, revealing)
  const found = wanted.difficulty ? findItems(shelf, wanted, revealing, measured) : ofAnyStep
  const shown = found.slice(0, most)
  const isIn = new Set(chosen)

  useEffect(() => {
    setMost(STEP)
    setRefused(false)
  }, [wanted])
  useEffect(() => setRefused(false), [chosen])
  // The list does not wait for it.
  useEffect(() => afterLoad(() => void measure().catch(() => undefined)), [])
  // Whoever asked for more goes on at the first of them.
  useEffect(() => {
    if (focusOn.current === undefined) return
    next.current?.children[focusOn.current]?.querySelector('input')?.focus()
    focusOn.current = undefined
  }, [most])

  return (
    <>
      <Filters shelf={shelf} wanted={wanted} units={units} steps={countSteps(ofAnyStep, measured)} />
      <div class="picker_found">
        <p class="small quiet" role="status">
          {making.found(found.length, shown.length)}
        </p>
        {found.length > 0 && (
          <button
            type="button"
            class="action"
            onClick={() => setRefused(!chooseAll(found.map(({ id }) => id)))}
          >
            {making.chooseAll(found.length)}
          </button>
        )}
        {wanted !== ANYTHING && Object.values(wanted).some((value) => value !== '') && (
          <button
            type="button"
            class="action"
            onClick={() => {
              want(ANYTHING)
              // The button goes, and focus with it.
              document.getElementById('find')?.focus()
            }}
          >
            {making.forgetFilters}
          </button>
        )}
      </div>
      <p class="field_problem" role="alert">
        {refused && making.tooManyAtOnce(PACK_LIMITS.items)}
      </p>
      <ul class="picker_list" ref={next}>
        {shown.map((item) => (
          <PickerItem
            key={item.id}
            item={item}
            measured={measured}
            isChosen={isIn.has(item.id)}
            onChoose={choose}
          />
        ))}
      </ul>
      {shown.length < found.length && (
        <button
          type="button"
          class="button is-second"
          onClick={() => {
            focusOn.current = most
            setMost(most + STEP)
          }}
        >
          {making.more(Math.min(STEP, found.length - shown.length))}
        </button>
      )}
    </>
  )
}
