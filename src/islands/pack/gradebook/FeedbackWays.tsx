import { useEffect, useState } from 'preact/hooks'
import type { FeedbackBody } from '#domain/pack/pack.ts'
import { giving as words } from '#messages/gradebook-feedback.ts'
import type { Desk } from '#stores/pack/gradebook-desk.ts'
import {
  canShare,
  copyText,
  type FeedbackLetter,
  letterOf,
  saveFeedback,
  shareFeedback,
} from '#stores/pack/gradebook-give.ts'

interface Props {
  readonly desk: Desk
  readonly feedback: FeedbackBody
  readonly email: string | undefined
}

/** The ways one learner's feedback can leave: mail, share sheet, link, file. */
export function FeedbackWays({ desk, feedback, email }: Props) {
  const [letter, setLetter] = useState<FeedbackLetter>()
  const [said, setSaid] = useState('')
  useEffect(() => void letterOf(desk, feedback, location.origin, email).then(setLetter), [])
  const link = letter?.link

  async function save() {
    const name = await saveFeedback(feedback)
    setSaid(name === undefined ? words.declined : words.saved(name))
  }

  return (
    <>
      <div class="actions">
        {letter?.mail !== undefined && (
          <a class="button" href={letter.mail}>
            {words.mail}
          </a>
        )}
        {link !== undefined && canShare() && (
          <button type="button" class="button is-second" onClick={() => void share(link)}>
            {words.share}
          </button>
        )}
        {link !== undefined && (
          <button
            type="button"
            class="button is-second"
            onClick={() => void copyText(link).then((was) => setSaid(was ? words.copied : words.notCopied))}
          >
            {words.copy}
          </button>
        )}
        <button type="button" class="button is-second" onClick={() => void save()}>
          {words.file}
        </button>
        <p role="status">{said}</p>
      </div>
      {letter?.mail !== undefined && email !== undefined && <p class="small quiet">{words.mailTo(email)}</p>}
      {letter && link === undefined && <p class="small">{words.tooLongForLink}</p>}
    </>
  )

  async function share(to: string) {
    setSaid((await shareFeedback(desk, feedback, to)) ? words.shared : words.notShared)
  }
}
