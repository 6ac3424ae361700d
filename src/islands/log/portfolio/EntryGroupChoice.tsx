import { useState } from 'preact/hooks'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryId } from '#domain/log/record.ts'
import { chosenIn, type EntryGroup } from '#domain/portfolio/groups.ts'
import { address } from '#messages/address.ts'
import { choiceFacts, choiceName, groupCount, groupText, portfolio as words } from '#messages/portfolio.ts'
import { tick } from '#stores/portfolio/portfolio.ts'

interface Props {
  readonly group: EntryGroup
  readonly without: ReadonlySet<EntryId>
  readonly today: LocalDate
  readonly isUnfolded: boolean
}

/** The entries that show one marking point, to be ticked one by one or all at once. */
export function EntryGroupChoice({ group, without, today, isUnfolded }: Props) {
  // Not by an effect: it ran after who opened a group at once, and left it open with nothing in it.
  const [own, setOwn] = useState({ isUnfolded, isOpen: isUnfolded })
  const isOpen = own.isUnfolded === isUnfolded ? own.isOpen : isUnfolded
  const { mark, entries } = group
  const chosen = chosenIn(group, without)
  const ids = entries.map(({ entry }) => entry.id)
  const title = groupText(mark)
  return (
    <details
      class="share-group"
      open={isOpen}
      onToggle={(event) => setOwn({ isUnfolded, isOpen: event.currentTarget.open })}
    >
      <summary>
        <span class="share-group_title link">{title}</span>{' '}
        <span class="small quiet">{groupCount(chosen, entries.length)}</span>
      </summary>
      {isOpen && (
        <fieldset>
          <legend class="unseen">{title}</legend>
          {entries.length > 1 && (
            <label class="share-set_one is-whole">
              <input
                type="checkbox"
                checked={chosen === entries.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen > 0 && chosen < entries.length
                }}
                onChange={(event) => void tick(ids, event.currentTarget.checked)}
              />
              <span>{words.allOfThese}</span>
            </label>
          )}
          <ul class="share-set_list">
            {entries.map(({ entry, codes }) => (
              <li key={entry.id}>
                <label class="share-set_one">
                  <input
                    type="checkbox"
                    checked={!without.has(entry.id)}
                    onChange={(event) => void tick([entry.id], event.currentTarget.checked)}
                  />
                  <span>
                    <span class="share-set_name">{choiceName(entry.number, entry.record)}</span>{' '}
                    <span class="small quiet">
                      {choiceFacts(
                        entry.record,
                        codes.filter((code) => code !== mark.code),
                        today,
                      )}
                    </span>
                  </span>
                </label>
                {entry.conflicts.length > 0 && (
                  <p class="small share-set_note">
                    {words.conflict} <a href={address.entry(entry.id)}>{words.choose}</a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </details>
  )
}
