import { useStore } from '@nanostores/preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useTyped } from '#islands/writing/use-typed.ts'
import { takingIn as words } from '#messages/gradebook-taking-in.ts'
import { PASTED_RECEIPTS } from '#stores/pack/half-way.ts'
import { takeIn } from '#stores/pack/take-in.ts'
import { $takingIn } from '#stores/pack/take-in-state.ts'
import { chosenFiles, droppedFiles, type HandedFile } from './dropped.ts'

interface Props {
  /** Says that the form may go. */
  readonly onClose: () => void
}

/** The form that takes any text and any files; its answer stands above it, in `Taken`. */
export function TakeIn({ onClose }: Props) {
  const [typed, fill] = useTyped(PASTED_RECEIPTS)
  const text = useRef<HTMLTextAreaElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const { kind } = useStore($takingIn, { ssr: 'initial' }).end
  const problem = kind === 'nothing' ? words.nothing : kind === 'no-receipt' ? words.noReceipt : undefined
  useEffect(() => text.current?.focus(), [])

  async function take(files: readonly HandedFile[]) {
    const end = await takeIn(text.current?.value ?? '', files)
    if (end.kind === 'nothing' || end.kind === 'no-receipt') text.current?.focus()
    if (end.kind !== 'done' && end.kind !== 'not-kept') return
    // Whatever was good is kept or waits; the rest is in the list. Nothing of it need be typed again.
    fill(undefined)
    for (const { current } of [input, folder]) if (current) current.value = ''
  }

  return (
    <form
      method="dialog"
      class={isOver ? 'take-in is-over' : 'take-in'}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void take([input, folder].flatMap(({ current }) => chosenFiles(current?.files ?? [])))
      }}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        void droppedFiles(event.dataTransfer).then(take)
      }}
    >
      <div class={problem ? 'field beside is-wrong' : 'field beside'}>
        <label class="field_name" for="receipt-text">
          {words.paste}
        </label>
        <p class="field_hint" id="receipt-text-hint">
          {words.pasteHint}
        </p>
        {problem && (
          <p class="field_problem" id="receipt-text-problem">
            {problem}
          </p>
        )}
        <textarea
          class="field_input"
          id="receipt-text"
          rows={5}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={problem ? 'receipt-text-problem receipt-text-hint' : 'receipt-text-hint'}
          aria-invalid={problem ? true : undefined}
          ref={text}
          value={typed}
          onInput={({ currentTarget }) => fill(currentTarget.value)}
        />
      </div>
      <div class="field beside">
        <label class="field_name" for="receipt-files">
          {words.files}
        </label>
        <p class="field_hint" id="receipt-files-hint">
          {words.filesHint}
        </p>
        <input
          class="field_input"
          id="receipt-files"
          type="file"
          multiple
          aria-describedby="receipt-files-hint"
          ref={input}
        />
      </div>
      <div class="field beside screen-only folder-field">
        <label class="field_name" for="receipt-folder">
          {words.folder}
        </label>
        <p class="field_hint" id="receipt-folder-hint">
          {words.folderHint}
        </p>
        <input
          class="field_input"
          id="receipt-folder"
          type="file"
          aria-describedby="receipt-folder-hint"
          ref={(field) => {
            folder.current = field
            // No attribute that JSX knows, and none that HTML has named.
            if (field) field.webkitdirectory = true
          }}
        />
      </div>
      <div class="actions">
        <button type="submit" class="button">
          {words.takeIn}
        </button>
        <button type="button" class="action" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </form>
  )
}
