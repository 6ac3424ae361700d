import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly isWrong?: boolean
  readonly onFile: (file: File) => void
}

/** A field to choose or drop a file on. */
export function ChooseFile({ id, label, hint, isWrong = false, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (!file) return
    onFile(file)
    // The same file may be chosen again, once it was put right.
    if (input.current) input.current.value = ''
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard
    <div
      class={['field', 'assess_drop', isOver && 'is-over', isWrong && 'is-wrong'].filter(Boolean).join(' ')}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const [file] = event.dataTransfer?.files ?? []
        if (file) onFile(file)
      }}
    >
      <label class="field_name" for={id}>
        {label}
      </label>
      <p class="field_hint small" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        class="field_input"
        type="file"
        id={id}
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong || undefined}
        ref={input}
        onChange={choose}
      />
    </div>
  )
}
