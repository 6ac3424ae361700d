import { useState } from 'preact/hooks'
import type { Id } from '#domain/id.ts'
import { COMMENT_MAX_LENGTH, type Remark } from '#domain/portfolio/comments.ts'
import type { SharedEntry } from '#domain/portfolio/shared.ts'
import { Lines } from '#islands/writing/Lines.tsx'
import { assess as words } from '#messages/assess.ts'
import { writeRemark } from '#stores/assess/assess.ts'
import { moveOn } from '#stores/assess/send.ts'

interface Props {
  readonly entry: SharedEntry
  readonly point?: Id
  readonly remark: Remark | undefined
  readonly label: string
  /** The field stands open from the first; else it is folded away until it is asked for. */
  readonly isUnfolded?: boolean
}

/** Room for a comment on an entry, or on its claim for one point. */
export function RemarkField({ entry, point, remark, label, isUnfolded = false }: Props) {
  const text = remark?.text ?? ''
  const [isOpen, setOpen] = useState(text !== '')
  const id = `comment-${entry.number}${point === undefined ? '' : `-${point}`}`
  const isLong = text.length > COMMENT_MAX_LENGTH
  const isOld = remark !== undefined && text !== '' && remark.revision !== entry.revision
  const field = (
    <div class={isLong ? 'field is-wrong' : 'field'}>
      <label class={isUnfolded ? 'field_name' : 'unseen'} for={id}>
        {label}
      </label>
      {isLong && (
        <p class="field_problem" id={`${id}-problem`}>
          {words.problem['too-long'](entry.number, text.length, COMMENT_MAX_LENGTH)}.
        </p>
      )}
      <Lines
        id={id}
        rows={2}
        value={text}
        isWrong={isLong}
        describedBy={isLong ? `${id}-problem` : undefined}
        onFill={(next) => {
          moveOn()
          writeRemark(entry, point, next)
        }}
      />
      {isOld && <p class="small told">{words.writtenBefore}</p>}
    </div>
  )
  if (isUnfolded) return field
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="small">
        {words.claimComment}
        <span class="unseen">: {label}</span>
      </summary>
      {isOpen && field}
    </details>
  )
}
