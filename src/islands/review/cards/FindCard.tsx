import { useMemo } from 'preact/hooks'
import type { CardLine, CardUnit } from '#domain/review/cards/card-line.ts'
import { type CardFinding, ORDERS, SHOWS } from '#domain/review/cards/finding.ts'
import { orderWords, showWords, cards as words } from '#messages/cards.ts'
import { FIND_FIELD } from './use-finding.ts'

interface Props {
  readonly finding: CardFinding
  readonly lines: readonly CardLine[]
  readonly units: readonly CardUnit[]
  readonly onNarrow: (part: Partial<CardFinding>) => void
}

/** What narrows the list: words as one types, and what to keep to. */
export function FindCard({ finding, lines, units, onNarrow }: Props) {
  const tags = useMemo(() => tagsIn(lines), [lines])
  const { unit, tag, show, order } = finding
  const isFiltered = unit !== '' || tag !== '' || show !== 'all' || order !== 'usual'
  // A tag that an address names may be on no card any more.
  const named = finding.tag === '' || tags.includes(finding.tag) ? tags : [finding.tag, ...tags]
  return (
    <search class="needs-script">
      <form class="find" method="dialog" onSubmit={(event) => event.preventDefault()} noValidate>
        <label class="label" for={FIND_FIELD}>
          {words.find}
        </label>
        <input
          class="field_input"
          id={FIND_FIELD}
          type="search"
          autocomplete="off"
          value={finding.text}
          onInput={(event) => onNarrow({ text: event.currentTarget.value })}
        />
        <details class="narrow" open={isFiltered}>
          <summary class="small">
            <span class="link">{words.narrow}</span>
          </summary>
          <div class="narrow_choices">
            <label class="label">
              {words.show}
              <select
                class="field_input"
                value={finding.show}
                onChange={(event) => onNarrow({ show: showOf(event.currentTarget.value) })}
              >
                {SHOWS.map((show) => (
                  <option key={show} value={show}>
                    {showWords[show]}
                  </option>
                ))}
              </select>
            </label>
            <label class="label">
              {words.unit}
              <select
                class="field_input"
                value={finding.unit}
                onChange={(event) => onNarrow({ unit: event.currentTarget.value })}
              >
                <option value="">{words.anyUnit}</option>
                {units.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
            {named.length > 0 ? (
              <label class="label">
                {words.tag}
                <select
                  class="field_input"
                  value={finding.tag}
                  onChange={(event) => onNarrow({ tag: event.currentTarget.value })}
                >
                  <option value="">{words.anyTag}</option>
                  {named.map((tag) => (
                    <option key={tag} value={tag}>
                      {tag}
                    </option>
                  ))}
                </select>
              </label>
            ) : null}
            <label class="label">
              {words.order}
              <select
                class="field_input"
                value={order}
                onChange={(event) => onNarrow({ order: orderOf(event.currentTarget.value) })}
              >
                {ORDERS.map((one) => (
                  <option key={one} value={one}>
                    {orderWords[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </details>
      </form>
    </search>
  )
}

/** The value of an option that is written here. */
function orderOf(value: string): CardFinding['order'] {
  return ORDERS.find((order) => order === value) ?? 'usual'
}

/** The value of an option that is written here. */
function showOf(value: string): CardFinding['show'] {
  return SHOWS.find((show) => show === value) ?? 'all'
}

function tagsIn(lines: readonly CardLine[]): readonly string[] {
  const tags = new Set<string>()
  for (const line of lines) for (const tag of line.tags) tags.add(tag)
  return [...tags].sort(new Intl.Collator('en-GB', { numeric: true }).compare)
}
