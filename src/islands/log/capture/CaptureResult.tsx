import { useEffect, useRef } from 'preact/hooks'
import { useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { capture } from '#messages/log-capture.ts'
import type { CaptureView } from '#stores/log/capture-view.ts'
import { captureTexts } from './late-texts.ts'

interface Props {
  readonly view: CaptureView
  /** What keeps it could not be loaded. */
  readonly isLost?: boolean
  readonly onUndo: () => void
  readonly onKeepAgain: () => void
}

/** What came of keeping, in one sentence that is heard, and what one can do next. */
export function CaptureResult({ view, isLost = false, onUndo, onKeepAgain }: Props) {
  const isSaid = view.kind !== 'idle' && view.kind !== 'keeping'
  const { piece: texts, isAway } = useLate(captureTexts, isSaid ? 'now' : 'soon')
  const said = isSaid ? texts?.captureText(view) : ''
  const text = isLost ? capture.noScript : (said ?? (isAway ? capture.noWords : ''))
  const known = view.kind === 'known' || view.kind === 'kept' ? view.known : []
  const [entry] = view.kind === 'kept' ? view.entries : []
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A long text stays in the box, which may have pushed the reason off the screen of a phone.
    if (view.kind === 'refused') place.current?.scrollIntoView({ block: 'nearest' })
  }, [view, texts])
  return (
    <div class="capture_result" ref={place} tabIndex={-1}>
      <p role="status">{text}</p>
      {isLost || (view.kind !== 'kept' && view.kind !== 'known') ? null : (
        <p class="capture_do">
          {view.kind === 'kept' && (
            <button type="button" class="action" onClick={onUndo}>
              {capture.undo}
            </button>
          )}
          {entry && view.kind === 'kept' && view.entries.length === 1 && (
            <a class="action" href={address.entry(entry.id)}>
              {capture.fillIn}
            </a>
          )}
          {known.slice(0, 5).map(({ id, number }) => (
            <a class="action" key={id} href={address.entry(id)}>
              {capture.openEntry(number)}
            </a>
          ))}
          {known.length > 0 && (
            <button type="button" class="action" onClick={onKeepAgain}>
              {capture.keepAllTheSame}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
