import { useEarly } from '#islands/writing/use-early.ts'
import { logImport as words } from '#messages/log-import.ts'
import { beginText } from '#stores/log/import/begin.ts'

interface Props {
  readonly text: string
  readonly onFill: (text: string) => void
}

/** A box to paste a list into, for those whose list is in no file. */
export function PasteBox({ text, onFill }: Props) {
  const value = useEarly('import-paste', text, onFill)
  const isEmpty = text.trim() === ''
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
        value={value}
        onInput={({ currentTarget }) => onFill(currentTarget.value)}
      />
      <button
        type="button"
        class="button is-second import-read"
        aria-disabled={isEmpty}
        onClick={() => {
          if (!isEmpty) void beginText(words.pasted, text)
        }}
      >
        {words.read}
      </button>
    </div>
  )
}
