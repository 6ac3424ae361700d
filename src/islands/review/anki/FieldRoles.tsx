import type { Role } from '#domain/review/anki/mapping.ts'
import { roleNames, ankiImport as words } from '#messages/anki-import.ts'
import { chooseRole } from '#stores/review/anki/import.ts'
import type { TypeView } from '#stores/review/anki/import-state.ts'

interface Props {
  readonly type: TypeView
  /** Its place among the file’s note types. */
  readonly at: number
}

/** What becomes of each field of one kind of note; where a note makes several cards, for each of them. */
export function FieldRoles({ type, at }: Props) {
  const { name, cards, fields, templates, isCloze, isOurs } = type
  if (isOurs) return <p class="small">{words.ours}</p>
  const shown = isCloze ? templates.slice(0, 1) : templates
  return (
    <fieldset class="anki-fields">
      <legend class="field_name">{words.fieldsOf(name, cards)}</legend>
      {isCloze && <p class="small">{words.cloze}</p>}
      {shown.map((template, place) => (
        <div key={template.name}>
          {shown.length > 1 && <p class="small">{words.card(template.name)}</p>}
          <div class="anki-roles">
            {fields.map((field, one) => (
              <label key={field}>
                <span>{words.column(field)}</span>
                <select
                  class="field_input"
                  value={template.roles[one]}
                  onChange={(event) => void chooseRole(at, place, one, event.currentTarget.value as Role)}
                >
                  {(Object.keys(roleNames) as Role[]).map((role) => (
                    <option value={role} key={role}>
                      {roleNames[role]}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
