import { useEffect, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { bookmarkWords as words } from '#messages/log-capture-page.ts'
import { CopyLine } from './CopyLine.tsx'

interface Props {
  /** The bookmarklet, with the name of a place where the address of the capture page goes. */
  readonly code: string
}

/** The bookmark to drag or to copy. Only here is it known on which host the site is. */
export function Bookmark({ code }: Props) {
  const [whole, setWhole] = useState(code)
  const [isPressed, setIsPressed] = useState(false)
  useEffect(() => {
    const here = new URL(address.capture, location.origin).href
    setWhole(code.replace(words.place, here.replaceAll('%', '%25')))
  }, [])
  return (
    <>
      <p>{words.drag}</p>
      <p>
        <a
          class="action"
          href={whole}
          onClick={(event) => {
            event.preventDefault()
            setIsPressed(true)
          }}
        >
          {words.name}
        </a>
      </p>
      <p class="capture_said" role="status">
        {isPressed ? words.pressed : ''}
      </p>
      <p>{words.use}</p>
      <p>{words.phone}</p>
      <ol class="capture_steps">
        {words.phoneSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CopyLine id="bookmark-text" label={words.source} text={whole} />
      <noscript>
        <p>{words.yourSite}</p>
      </noscript>
      <p>{words.refused}</p>
    </>
  )
}
