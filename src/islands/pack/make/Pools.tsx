import { useEffect, useRef, useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { idOfOwn } from '#domain/pack/own.ts'
import { RULE_LIMITS } from '#domain/pack/rules.ts'
import { making, ownLine } from '#messages/pack-make.ts'
import { rules as words } from '#messages/pack-make-rules.ts'
import type { DraftPool, PackDraft } from '#stores/pack/make-draft.ts'
import type { Shelf } from '#stores/pack/make-items.ts'
import { Field } from './Field.tsx'

interface Props {
  readonly draft: PackDraft
  readonly shelf: Shelf
  readonly problemAt: (id: string) => string | undefined
  /** Changes the groups as they are by then. */
  readonly onChange: (change: (pools: readonly DraftPool[]) => readonly DraftPool[]) => void
}

/** Groups of the pack's items, of which each attempt draws some. */
export function Pools({ draft, shelf, problemAt, onChange }: Props) {
  const { items, own, rules } = draft
  const { pools } = rules
  const adder = useRef<HTMLButtonElement>(null)
  const [said, say] = useState('')
  // Whoever made a group goes on in it: it stands above the button.
  const isMade = useRef(false)
  useEffect(() => {
    if (isMade.current) document.getElementById(`pool-${pools.length - 1}-take`)?.focus()
    isMade.current = false
  }, [pools.length])
  const titles = new Map(own.map((item) => [idOfOwn(item), ownLine(item)]))
  const titleOf = (id: Id) => titles.get(id) ?? shelf.byId.get(id)?.title ?? making.goneItem
  const poolOf = (id: Id) => pools.findIndex(({ of }) => of.includes(id))
  const put = (at: number, change: (pool: DraftPool) => Partial<DraftPool>) =>
    onChange((now) => now.map((pool, place) => (place === at ? { ...pool, ...change(pool) } : pool)))
  return (
    <div class="own_field">
      <p class="field_name" id="pools">
        {words.pools.name}
      </p>
      <p class="field_hint small">{words.pools.hint}</p>
      {pools.map(({ take, of }, at) => {
        const here = items.filter((id) => of.includes(id))
        return (
          <fieldset class="pool" key={at}>
            <legend class="label">
              {words.pools.group(at + 1)}
              {words.pools.of(take, here.length)}
            </legend>
            <Field
              id={`pool-${at}-take`}
              name={words.pools.take}
              isShort
              isInside
              value={take}
              onValue={(value) => put(at, () => ({ take: value }))}
              problem={problemAt(`pool-${at}-take`)}
              more={{ inputMode: 'numeric', autocomplete: 'off' }}
            />
            <p class="small">{words.pools.items}</p>
            {items.length === 0 && <p class="quiet">{words.pools.none}</p>}
            <div class="pool_items">
              {items.map((id) => {
                const other = poolOf(id)
                const isElsewhere = other >= 0 && other !== at
                return (
                  <label class="tickbox rule" key={id}>
                    <input
                      type="checkbox"
                      checked={of.includes(id)}
                      disabled={isElsewhere}
                      onChange={({ currentTarget: { checked } }) =>
                        put(at, (pool) => {
                          const others = pool.of.filter((one) => one !== id)
                          return { of: checked ? [...others, id] : others }
                        })
                      }
                    />
                    <span>
                      {titleOf(id)}
                      {isElsewhere && <span class="small quiet"> ({words.pools.elsewhere(other + 1)})</span>}
                    </span>
                  </label>
                )
              })}
            </div>
            <button
              type="button"
              class="action"
              onClick={() => {
                onChange((now) => now.filter((_, place) => place !== at))
                say(words.pools.removed(at + 1))
                adder.current?.focus()
              }}
            >
              {words.pools.remove(at + 1)}
            </button>
          </fieldset>
        )
      })}
      {pools.length < RULE_LIMITS.pools && (
        <button
          type="button"
          class="button is-second"
          ref={adder}
          onClick={() => {
            isMade.current = true
            onChange((now) => [...now, { take: '', of: [] }])
          }}
        >
          {words.pools.add}
        </button>
      )}
      <p class="unseen" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
