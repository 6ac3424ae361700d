import type { Head } from '#domain/log/entry.ts'
import { ENTRY_TYPES } from '#domain/log/types.ts'
import { optionWords, wordsOfField } from '#messages/log-fields.ts'
import { momentText, clash as words } from '#messages/log-form.ts'
import type { EntryForm } from '#stores/log/form.ts'
import type { Clashing } from '#stores/log/form-view.ts'
import { Title } from './Title.tsx'

interface Props {
  readonly form: EntryForm
  readonly view: Clashing
  readonly isNewHere: boolean
}

/** Two texts of one entry, field by field where they differ, and the choice which to go on from. */
export function ClashPage({ form, view, isNewHere }: Props) {
  const { type, number, heads, isOwnDoing } = view
  const fields = ['title', 'occurredOn', 'minutes', ...ENTRY_TYPES[type].fields.map(({ name }) => name)]
  const differing = [...new Set(fields)].filter(
    (name) => new Set(heads.map((head) => saysOf(head, name))).size > 1,
  )
  return (
    <>
      <Title isNewHere={isNewHere || isOwnDoing} page={words.title(number)}>
        {words.title(number)}
      </Title>
      <p class="lead">
        {isOwnDoing ? `${words.own} ` : ''}
        {words.lead}
      </p>
      <div class="texts wide">
        {heads.map((head, place) => {
          const when = momentText(head.at, head.offsetMin)
          return (
            <div class="texts_one" key={head.fact}>
              <h2>{words.text(place, heads.length)}</h2>
              <p class="small quiet">{words.saved(when)}</p>
              {head.isDeleted ? (
                <p>{words.deleted}</p>
              ) : (
                <dl class="flow">
                  {differing.map((name) => (
                    <div key={name}>
                      <dt class="label">{wordsOfField(type, name).short}</dt>
                      <dd class="texts_said">{told(type, name, saysOf(head, name))}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {head.isDeleted ? null : (
                <button type="button" class="button is-second" onClick={() => void form.goOnFrom(head.fact)}>
                  {words.goOn(place, heads.length)}
                </button>
              )}
            </div>
          )
        })}
      </div>
      <p class="small quiet">{words.same}</p>
    </>
  )
}

/** What a text says in one field, links among them, as one text to compare. */
function saysOf({ record }: Head, name: string): string {
  if (name === 'title') return record.title
  if (name === 'occurredOn') return record.occurredOn ?? ''
  if (name === 'minutes') return String(record.minutes ?? '')
  const said = record.fields[name] ?? ''
  return typeof said === 'string' ? said : said.join('\n')
}

function told(type: Clashing['type'], name: string, said: string): string {
  if (said === '') return words.empty
  const field = ENTRY_TYPES[type].fields.find((one) => one.name === name)
  return field?.input === 'choice' ? optionWords(type, name, said) : said
}
