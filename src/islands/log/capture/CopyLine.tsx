import { useState } from 'preact/hooks'
import { bookmarkWords as words } from '#messages/log-capture-page.ts'

interface Props {
  readonly id: string
  readonly label: string
  readonly text: string
}

/** A line to be copied: by a press, or selected by hand. */
export function CopyLine({ id, label, text }: Props) {
  const [said, setSaid] = useState('')
  const copy = async () => {
    setSaid('')
    try {
      const { copyLine } = await import('#stores/log/capture-copy.ts')
      setSaid((await copyLine(text)) ? words.copied : words.notCopied)
    } catch {
      setSaid(words.notCopied)
    }
  }
  return (
    <>
      <label class="label" for={id}>
        {label}
      </label>
      <textarea
        class="field_input capture_code"
        id={id}
        rows={3}
        readOnly
        value={text}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="capture_do needs-script">
        <button type="button" class="action" onClick={() => void copy()}>
          {words.copy}
        </button>
        <span role="status">{said}</span>
      </p>
    </>
  )
}
