import { useEffect, useId, useState } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { reminding as words } from '#messages/gradebook-out.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import { copyText, missingOf, reminderMail, reminderOf } from '#stores/pack/gradebook-remind.ts'
import { deskDraft } from '#stores/pack/half-way.ts'

interface Props {
  readonly desk: Desk
}

/** Who has sent nothing yet, and a text to ask them kindly. */
export function Remind({ desk }: Props) {
  const id = useId()
  const { names, emails } = missingOf(desk)
  const [usual, setUsual] = useState<string>()
  const [text, setText, forgetText] = useTyped(deskDraft(desk.state.id, 'reminder'), usual)
  const [said, setSaid] = useState('')
  useEffect(() => void reminderOf(desk, location.origin).then(setUsual), [])
  const mail = usual === undefined ? undefined : reminderMail(desk.state.body.title, emails, text)

  async function copy() {
    const isCopied = await copyText(text)
    setSaid(isCopied ? words.copied : words.notCopied)
    // On its way: the next one begins with the pack as it is then.
    if (isCopied) forgetText()
  }
  return (
    <>
      <h3 tabIndex={-1}>{words.title}</h3>
      <p>{words.who(names.length)}</p>
      <ul class="desk_names">
        {names.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      <p class="small quiet">{words.cannotKnow}</p>
      <div class="field">
        <label class="field_name" for={`${id}-text`}>
          {words.text}
        </label>
        <p class="field_hint small" id={`${id}-hint`}>
          {words.textHint}
        </p>
        <textarea
          class="field_input"
          id={`${id}-text`}
          rows={10}
          aria-describedby={`${id}-hint`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="actions">
        {mail !== undefined && (
          <a class="button" href={mail} onClick={forgetText}>
            {words.mail}
          </a>
        )}
        <button type="button" class="button is-second" onClick={() => void copy()}>
          {words.copy}
        </button>
        {emails.length > 0 && (
          <button
            type="button"
            class="button is-second"
            onClick={() =>
              void copyText(emails.join(', ')).then((was) =>
                setSaid(was ? words.addressesCopied : words.notCopied),
              )
            }
          >
            {words.addresses}
          </button>
        )}
        <p role="status">{said}</p>
      </div>
      {emails.length > 0 && (
        <p class="small quiet">
          {mail === undefined ? words.tooMany : words.mailHint(emails.length, names.length)}
        </p>
      )}
    </>
  )
}
