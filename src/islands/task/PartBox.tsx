import type { ComponentChildren } from 'preact'
import type { TaskPart } from '#domain/catalogue/task.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { task as words } from '#messages/task.ts'
import { partId } from './part-id.ts'

interface Props {
  readonly part: TaskPart
  readonly label: string
  readonly hint?: string
  /** Absent while what was written is still being read. */
  readonly text: string | undefined
  /** How many words it has; absent while that is not known. */
  readonly count: number | undefined
  readonly onWrite: (text: string) => void
  readonly children?: ComponentChildren
}

/** `FIELD_MAX_LENGTH` of the log, which is not needed before one can write. */
const LOG_FIELD_LENGTH = 20_000

/** So many times what was asked is worth a word. */
const A_GOOD_DEAL = 2

/** One part to write in: what it asks, lines that grow, and how many words stand there. */
export function PartBox({ part, label, hint, text, count, onWrite, children }: Props) {
  const id = partId(part.id)
  return (
    <div class="beside field">
      <div>
        <label class="field_name" for={id}>
          {label}
        </label>
        {hint ? (
          <p class="field_hint task_hint" id={`${id}-hint`}>
            {hint}
          </p>
        ) : null}
        {children}
        <Lines
          id={id}
          value={text}
          describedBy={hint ? `${id}-hint ${id}-count` : `${id}-count`}
          onFill={onWrite}
        />
        <p class="field_count small quiet" id={`${id}-count`}>
          {countText(part, text ?? '', count)}
        </p>
      </div>
    </div>
  )
}

/** “84 words, 60 to 150 asked”, and that all is kept where it is far more. */
export function countText(part: TaskPart, text: string, count: number = 0): string {
  const said = words.count(count, part)
  const { mostWords } = part
  if (text.length > LOG_FIELD_LENGTH) return `${said}. ${words.tooLongForLog}`
  return mostWords !== undefined && count > A_GOOD_DEAL * mostWords ? `${said}. ${words.keptWhole}` : said
}
