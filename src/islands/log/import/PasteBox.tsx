import { useRef, useState } from 'preact/hooks'
import { logImport as words } from '#messages/log-import.ts'
import { beginText } from '#stores/log/import/begin.ts'

/** A box to paste a list into, for those whose list is in no file. */
export function PasteBox() {
  const box = useRef<HTMLTextAreaElement>(null)
  const [isEmpty, setEmpty] = useState(true)
  const read = () => {
    const text = box.current?.value ?? ''
    if (text.trim() !== '') void beginText(words.pasted, text)
  }
  return (
    <div class="field">
      <label class="field_name" for="import-paste">
        {words.paste}
      </label>
      <textarea
        class="field_input import-paste"
        id="import-paste"
        rows={4}
        spellcheck={false}
        ref={box}
        onInput={() => setEmpty((box.current?.value ?? '').trim() === '')}
      />
      <button type="button" class="button is-second import-read" aria-disabled={isEmpty} onClick={read}>
        {words.read}
      </button>
    </div>
  )
}
