import { useEffect, useRef, useState } from 'preact/hooks'
import type { CapturedLine } from '#domain/log/captured-line.ts'
import type { CapturedPage } from '#domain/log/captured-page.ts'
import { capture } from '#messages/log-capture.ts'
import { offered } from '#messages/log-capture-offered.ts'
import { captureWarnings } from '#messages/log-capture-said.ts'

interface Props {
  readonly page: CapturedPage
  readonly line: CapturedLine
  readonly onLeave: () => void
}

/** What a page said of itself, before anything of it is kept; focus is on keeping it. */
export function PageFound({ page, line, onLeave }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  const [isLost, setIsLost] = useState(false)
  useEffect(() => button.current?.focus(), [])
  const keep = async () => {
    try {
      const { keepPage } = await import('#stores/log/capture.ts')
      await keepPage(page)
    } catch {
      setIsLost(true)
    }
  }
  const isSource = line.kind === 'source'
  const { title, author, year, publisher, container, address, note } = isSource
    ? line.source
    : { title: line.title, note: line.text }
  const about = [author, year, container ?? publisher].filter(Boolean).join(', ')
  return (
    <section class="capture_found" aria-labelledby="found">
      <h2 class="label" id="found">
        {page.url === undefined ? offered.shared : offered.heading}
      </h2>
      <p>
        <b>{title}</b>
      </p>
      {about && <p class="small">{about}</p>}
      {address && <p class="small quiet">{address}</p>}
      {note && note !== title && (
        <p class="small">{note.length > SHOWN ? `${note.slice(0, SHOWN)}…` : note}</p>
      )}
      {line.warnings.map((warning) => (
        <p class="small" key={warning}>
          {captureWarnings[warning]}
        </p>
      ))}
      {isLost && <p role="alert">{capture.noScript}</p>}
      <p class="capture_do">
        <button type="button" class="button" ref={button} onClick={() => void keep()}>
          {capture.keep}
        </button>
        <button type="button" class="action" onClick={onLeave}>
          {offered.leave}
        </button>
      </p>
    </section>
  )
}

/** As much of a selection as is shown; all of it is kept. */
const SHOWN = 400
