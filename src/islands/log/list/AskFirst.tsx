import { useEffect, useRef } from 'preact/hooks'
import { signing as words } from '#messages/log-stages.ts'

interface Props {
  readonly kind: 'delete' | 'go-back'
  readonly number: number
  readonly onYes: () => void
  readonly onNo: () => void
}

/** One question before a signed entry is deleted or says something else again. */
export function AskFirst({ kind, number, onYes, onNo }: Props) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const isDelete = kind === 'delete'
  return (
    <section
      class="history flow"
      aria-labelledby={`ask-${number}`}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onNo()
      }}
    >
      <h4 class="label" id={`ask-${number}`} ref={title} tabIndex={-1}>
        {isDelete ? words.deleteTitle(number) : words.backTitle(number)}
      </h4>
      <p class="small">{isDelete ? words.deleteText : words.backText}</p>
      <p class="actions">
        <button type="button" class="button is-second" onClick={onYes}>
          {isDelete ? words.delete : words.back}
        </button>
        <button type="button" class="action" onClick={onNo}>
          {words.keep}
        </button>
      </p>
    </section>
  )
}
