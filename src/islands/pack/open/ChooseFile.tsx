import { useEffect, useRef } from 'preact/hooks'
import { opening as words } from '#messages/pack-open.ts'
import { openFile } from '#stores/pack/open.ts'

/** A field to choose a pack's file with. Choosing one looks at it and starts nothing. */
export function ChooseFile({ label }: { readonly label: string }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => {
    const [file] = input.current?.files ?? []
    if (file) void openFile(file)
  }
  // A file may have been chosen before this island was alive.
  useEffect(choose, [])
  return (
    <div class="field">
      <label class="field_name" for="pack-file">
        {label}
      </label>
      <p class="field_hint small" id="pack-file-hint">
        {words.choose.hint}
      </p>
      <input
        class="field_input"
        type="file"
        id="pack-file"
        accept=".json,application/json,.txt,text/plain"
        aria-describedby="pack-file-hint"
        ref={input}
        onChange={choose}
      />
    </div>
  )
}
