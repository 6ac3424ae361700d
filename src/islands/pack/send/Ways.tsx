import { useEffect, useRef } from 'preact/hooks'
import { sending as words } from '#messages/pack-send.ts'
import type { Sending } from '#stores/pack/send.ts'
import type { Letter, SendView } from '#stores/pack/send-view.ts'
import { NotSent } from './NotSent.tsx'

interface Props {
  readonly sending: Sending
  readonly view: SendView
  readonly reply: string | undefined
}

/** The ways a receipt can leave, the shortest first: mail, share sheet, link, file. */
export function Ways({ sending, view, reply }: Props) {
  const { letter, canShare } = view
  const isMailShort = letter === undefined || letter.mail !== undefined
  const first = reply !== undefined && isMailShort ? 'mail' : canShare ? 'share' : 'link'
  const looks = (way: string) => (way === first ? 'button' : 'button is-second')
  return (
    <>
      <p>{words.waysLead}</p>
      <div class="actions pack-ways">
        {reply !== undefined && isMailShort ? (
          <Mail sending={sending} letter={letter} class={looks('mail')} />
        ) : null}
        {canShare ? (
          <button type="button" class={looks('share')} onClick={() => void sending.send('share')}>
            {words.share}
          </button>
        ) : null}
        <button type="button" class={looks('link')} onClick={() => void sending.send('link')}>
          {words.copy}
        </button>
        <button type="button" class={looks('file')} onClick={() => void sending.send('file')}>
          {words.file}
        </button>
      </div>
      {reply === undefined ? null : (
        <p class="small quiet">{isMailShort ? words.mailTo(reply) : words.noMail}</p>
      )}
      <NotSent sending={sending} view={view} />
    </>
  )
}

interface MailProps {
  readonly sending: Sending
  readonly letter: Letter | undefined
  readonly class: string
}

/** A link once there is something to mail; before that a button that says what is missing, or gets it ready. */
function Mail({ sending, letter, class: looks }: MailProps) {
  const link = useRef<HTMLAnchorElement>(null)
  const isAwaited = useRef(false)
  const mail = letter?.mail
  useEffect(() => {
    if (mail === undefined || !isAwaited.current) return
    isAwaited.current = false
    link.current?.focus()
    link.current?.click()
  }, [mail])
  const press = async () => {
    isAwaited.current = true
    if (!(await sending.prepare(() => void press()))) isAwaited.current = false
  }
  return mail === undefined ? (
    <button type="button" class={looks} onClick={() => void press()}>
      {words.mail}
    </button>
  ) : (
    <a class={looks} ref={link} href={mail} onClick={() => void sending.send('mail')}>
      {words.mail}
    </a>
  )
}
