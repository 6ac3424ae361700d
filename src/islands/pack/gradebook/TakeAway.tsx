import { useId, useState } from 'preact/hooks'
import { takingAway as words } from '#messages/gradebook-out.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import {
  type MoodleKey,
  moodleFor,
  saveAllColumns,
  saveJson,
  saveMoodle,
} from '#stores/pack/gradebook-out.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'

interface Props {
  readonly desk: Desk
  readonly view: GradebookView
}

/** The table for Moodle, for a spreadsheet with all its columns, and for other programs. */
export function TakeAway({ desk, view }: Props) {
  const id = useId()
  const roster = desk.state.saved?.roster ?? []
  const hasEmails = roster.some(({ email }) => email)
  const [by, setBy] = useState<MoodleKey>(hasEmails ? 'email' : 'idNumber')
  const [hasComments, setHasComments] = useState(false)
  const [said, setSaid] = useState('')
  const table = moodleFor(desk, by, hasComments)
  const count = table.rows.length - 1

  const save = async (work: () => Promise<string | undefined>) => {
    const name = await work()
    setSaid(name === undefined ? words.declined : words.saved(name))
  }

  return (
    <>
      <h3 tabIndex={-1}>{words.title}</h3>
      <h4>{words.moodle}</h4>
      <p>{words.moodleLead}</p>
      {roster.length === 0 ? (
        <p>{words.noRoster}</p>
      ) : (
        <>
          <fieldset>
            <legend class="field_name">{words.by}</legend>
            {(['email', 'idNumber'] as const).map((key) => (
              <label class="tickbox" key={key}>
                <input type="radio" name={`${id}-by`} checked={by === key} onChange={() => setBy(key)} />
                <span>{words[key]}</span>
              </label>
            ))}
          </fieldset>
          <label class="tickbox">
            <input
              type="checkbox"
              checked={hasComments}
              aria-describedby={`${id}-feedback`}
              onChange={(event) => setHasComments(event.currentTarget.checked)}
            />
            <span>{words.feedback}</span>
          </label>
          <p class="small" id={`${id}-feedback`}>
            {words.mapping(words.heads[by], hasComments)} {hasComments && words.feedbackHint}
          </p>
          <p>{count > 0 ? words.ready(count) : words.nobody}</p>
          {table.unknown.length > 0 && <p>{words.unknown(words[by], table.unknown.join(', '))}</p>}
          {table.unmarked.length > 0 && <p>{words.unmarked(table.unmarked.join(', '))}</p>}
          {count > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => void save(() => saveMoodle(desk, by, hasComments))}
            >
              {words.save}
            </button>
          )}
        </>
      )}
      <h4>{words.table}</h4>
      <p>{words.tableLead}</p>
      <button
        type="button"
        class="button is-second"
        onClick={() => void save(() => saveAllColumns(desk, view))}
      >
        {words.saveTable}
      </button>
      <h4>{words.json}</h4>
      <p>{words.jsonLead}</p>
      <button type="button" class="button is-second" onClick={() => void save(() => saveJson(desk, view))}>
        {words.saveJson}
      </button>
      <p role="status">{said}</p>
    </>
  )
}
