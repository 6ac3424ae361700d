import { useState } from 'preact/hooks'
import { desk as deskWords } from '#messages/gradebook-desk.ts'
import { bringing as words } from '#messages/gradebook-list.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { copyNumbers, keepList, withNumbers } from '#stores/pack/gradebook-list.ts'

interface Props {
  readonly desk: Desk
}

/** Whose number is whose, in a pack that is answered by number. */
export function Numbers({ desk }: Props) {
  const [said, setSaid] = useState('')
  const { names = [], roster = [] } = desk.state.saved ?? {}
  const known = new Map(roster.map((entry) => [entry.name, entry.idNumber]))
  const hasGaps = names.some((name) => known.get(name) === undefined)
  return (
    <>
      <h4>{words.numbers}</h4>
      <p>{words.numbersLead}</p>
      <ul class="desk_names">
        {names.map((name) => (
          <li key={name}>
            <b>{known.get(name) ?? words.noNumber}</b> <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <div class="actions">
        {hasGaps && (
          <button
            type="button"
            class="button is-second"
            onClick={() =>
              void keepList(desk, withNumbers(names, roster)).then((refused) =>
                setSaid(refused ? deskWords.notKept : words.kept(names.length)),
              )
            }
          >
            {words.giveNumbers}
          </button>
        )}
        {!hasGaps && (
          <button
            type="button"
            class="button is-second"
            onClick={() =>
              void copyNumbers(withNumbers(names, roster)).then((was) =>
                setSaid(was ? words.copied : words.notCopied),
              )
            }
          >
            {words.copyNumbers}
          </button>
        )}
        <p role="status">{said}</p>
      </div>
    </>
  )
}
