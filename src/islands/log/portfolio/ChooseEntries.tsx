import { useState } from 'preact/hooks'
import { searchLog } from '#domain/log/log-search.ts'
import { address } from '#messages/address.ts'
import { foundText } from '#messages/log.ts'
import { finishText, leftOutText, portfolio as words } from '#messages/portfolio.ts'
import { type OpenPortfolio, tick } from '#stores/portfolio/portfolio.ts'
import { EntryGroupChoice } from './EntryGroupChoice.tsx'

/** So many entries are shown without being asked for; more are folded under what they show. */
const FEW_ENTRIES = 20

/** Which finished entries go in: each can be ticked off, groups and all of them at once. */
export function ChooseEntries({ view }: { readonly view: OpenPortfolio }) {
  const [text, setText] = useState('')
  const { groups, unfinished, portfolio, choice, inLog } = view
  const all = groups.flatMap(({ entries }) => entries.map(({ entry }) => entry))
  const isFinding = text.trim() !== ''
  const found = new Set((isFinding ? searchLog(all, { text }) : all).map(({ id }) => id))
  const shown = groups.flatMap((group) => {
    const entries = group.entries.filter(({ entry }) => found.has(entry.id))
    return entries.length > 0 ? [{ ...group, entries }] : []
  })
  const [firstLeft] = unfinished
  return (
    <section class="outgoing screen-only" aria-labelledby="entries">
      <h2 id="entries">{words.entries}</h2>
      {all.length === 0 && <Nothing inLog={inLog} hasUnit={portfolio.units.length > 0} />}
      {all.length > 1 && (
        <>
          <search>
            <label class="label" for="find">
              {words.find}
            </label>
            <input
              class="field_input"
              id="find"
              type="search"
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </search>
          <p class="small quiet" role="status">
            {isFinding && foundText(found.size, all.length)}
          </p>
          <p class="actions">
            <button type="button" class="action" onClick={() => void tick([...found], true)}>
              {isFinding ? words.allFound : words.all}
            </button>
            <button type="button" class="action" onClick={() => void tick([...found], false)}>
              {isFinding ? words.noneFound : words.none}
            </button>
          </p>
        </>
      )}
      {shown.map((group) => (
        <EntryGroupChoice
          key={group.mark.kind === 'point' ? group.mark.point.id : group.mark.criterion.id}
          group={group}
          without={choice.without}
          today={portfolio.madeOn}
          isUnfolded={isFinding || all.length <= FEW_ENTRIES}
        />
      ))}
      {firstLeft && (
        <p class="small">
          {leftOutText(unfinished.map(({ number }) => number))}{' '}
          <a href={address.entry(firstLeft.id)}>{finishText(firstLeft.number)}</a>
        </p>
      )}
    </section>
  )
}

function Nothing({ inLog, hasUnit }: { readonly inLog: number; readonly hasUnit: boolean }) {
  if (inLog === 0) {
    return (
      <>
        <p>{words.empty}</p>
        <p class="actions">
          <a class="button" href={address.entry('')}>
            {words.addFirst}
          </a>
        </p>
      </>
    )
  }
  return (
    <p>
      {hasUnit ? words.nothing : words.noUnit} {hasUnit && <a href={address.log}>{words.toLog}</a>}
    </p>
  )
}
