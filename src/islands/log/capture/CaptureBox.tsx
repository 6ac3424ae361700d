import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { capture } from '#messages/log-capture.ts'
import { $capture, moveOnFromCapture } from '#stores/log/capture-view.ts'
import { CaptureResult } from './CaptureResult.tsx'
import { useLeftText } from './use-left-text.ts'

/** What looks at the words in the box comes with the first of them. */
const note = late(() => import('#islands/guard/TypedNote.tsx'))

interface Props {
  /** Where the page tells of the other ways itself. */
  readonly isAlone?: boolean
}

/** A box that keeps what is pasted as a line of the inbox: one paste, one press. */
export function CaptureBox({ isAlone = false }: Props) {
  const view = useStore($capture, { ssr: 'initial' })
  const [text, setText] = useState<string>()
  const [isLost, setIsLost] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const left = useLeftText(setText)
  const { piece } = useLate(note, text ? 'now' : 'never')
  useEffect(() => {
    // Words may have been typed before this island was alive.
    const typed = box.current?.value ?? ''
    if (typed !== '') fill(typed)
  }, [])
  const fill = (typed: string) => {
    setText(typed)
    setIsLost(false)
    left.keep(typed)
    moveOnFromCapture()
  }
  const empty = () => {
    setText('')
    left.forget()
  }
  const act = async (work: (doing: typeof import('#stores/log/capture.ts')) => Promise<void>) => {
    try {
      await work(await import('#stores/log/capture.ts'))
    } catch {
      setIsLost(true)
    }
  }
  const keep = () =>
    act(async ({ keepText }) => {
      const typed = box.current?.value ?? ''
      // What was typed while it was being kept stays.
      if ((await keepText(typed)) && box.current?.value === typed) empty()
    })
  const keepAgain = () =>
    act(async ({ keepAllTheSame }) => {
      box.current?.focus()
      if (await keepAllTheSame()) empty()
    })
  const undo = () =>
    act(async ({ undoCapture }) => {
      const back = await undoCapture()
      if (back === undefined) return
      box.current?.focus()
      // What was typed since stays, and what was kept goes below it.
      const now = box.current?.value ?? ''
      const both = now.trim() === '' ? back : `${now}\n${back}`
      setText(both)
      left.keep(both)
    })
  return (
    <div class="capture screen-only needs-script">
      <label class="label" for="capture">
        {capture.label}
      </label>
      <div class="capture_row">
        <textarea
          ref={box}
          class="field_input"
          id="capture"
          rows={1}
          autocomplete="off"
          enterkeyhint="send"
          aria-describedby="capture-hint"
          value={text}
          onInput={(event) => fill(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            void keep()
          }}
        />
        <button
          type="button"
          class="button"
          aria-disabled={view.kind === 'keeping'}
          onClick={() => void keep()}
        >
          {capture.keep}
        </button>
      </div>
      <p class="small quiet" id="capture-hint">
        {capture.hint}
      </p>
      {piece && text ? (
        <piece.TypedNote box="capture" value={text} untouched="" texts={() => []} onFill={fill} />
      ) : null}
      {left.isFound && view.kind === 'idle' ? <p class="small">{capture.left}</p> : null}
      <CaptureResult
        view={view}
        isLost={isLost}
        onUndo={() => void undo()}
        onKeepAgain={() => void keepAgain()}
      />
      {isAlone ? null : (
        <p class="small">
          <a href={address.capture}>{capture.more}</a>
        </p>
      )}
    </div>
  )
}
