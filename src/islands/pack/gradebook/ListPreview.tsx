import { ROSTER_LIMITS } from '#domain/pack/roster.ts'
import type { ReadRoster } from '#domain/pack/roster-read.ts'
import { rosterNoteText, bringing as words } from '#messages/gradebook-list.ts'

interface Props {
  readonly roster: ReadRoster
}

/** More than these nobody reads to see whether the columns are right. */
const SHOWN = 8

/** More notes than these are one fault of the list. */
const NOTES_MOST = 30

/** The list as it would be kept, and what is to be said of its rows. */
export function ListPreview({ roster: { entries, notes, beyond } }: Props) {
  if (entries.length === 0) return <p role="status">{words.nobody}</p>
  return (
    <>
      <p role="status">
        <b>{words.preview(entries.length)}</b>
      </p>
      <div class="desk_table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.field.email}</th>
              <th scope="col">{words.field.idNumber}</th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, SHOWN).map(({ name, email, idNumber }) => (
              <tr key={name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td>{email}</td>
                <td>{idNumber}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.length > SHOWN && <p class="small quiet">{words.more(entries.length - SHOWN)}</p>}
      {beyond > 0 && <p>{words.beyond(ROSTER_LIMITS.entries, beyond)}</p>}
      {notes.length > 0 && (
        <>
          <h4>{words.notes}</h4>
          <ul>
            {notes.slice(0, NOTES_MOST).map((note) => (
              <li key={`${note.row} ${note.kind}`}>{rosterNoteText(note)}</li>
            ))}
          </ul>
          {notes.length > NOTES_MOST && <p>{words.more(notes.length - NOTES_MOST)}</p>}
        </>
      )}
    </>
  )
}
