import { useEffect, useRef, useState } from 'preact/hooks'
import type { EntryRecord } from '#domain/log/record.ts'
import { referenceOf, referenceText } from '#domain/log/reference.ts'
import { logSources as words } from '#messages/log-sources.ts'
import { copyLine } from '#stores/log/capture-copy.ts'

interface Props {
  readonly record: EntryRecord
  readonly onClose: () => void
}

/** A resource as a reference in Harvard style, to copy. */
export function Reference({ record, onClose }: Props) {
  const [said, setSaid] = useState('')
  const text = useRef<HTMLParagraphElement>(null)
  useEffect(() => text.current?.focus(), [])
  const parts = referenceOf(record)
  const copy = async () => setSaid((await copyLine(referenceText(parts))) ? words.copied : words.notCopied)
  return (
    <div class="entry_reference small screen-only">
      <p ref={text} tabIndex={-1}>
        {parts.map(({ text: words_, isItalic }) => (isItalic ? <i key={words_}>{words_}</i> : words_))}
      </p>
      <p class="entry_do">
        <button type="button" class="link" onClick={() => void copy()}>
          {words.copy}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {words.close}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  )
}
