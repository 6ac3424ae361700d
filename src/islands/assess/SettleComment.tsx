import { useState } from 'preact/hooks'
import type { EntryComment } from '#domain/log/comment-row.ts'
import type { EntryId } from '#domain/log/record.ts'
import { settledText, comments as words } from '#messages/comments.ts'
import { settleComment } from '#stores/assess/comments.ts'

interface Props {
  readonly entry: EntryId
  readonly comment: EntryComment
}

/** Says of one comment that it is done, or is not after all. The button stays, so that focus does. */
export function SettleComment({ entry, comment: { id, by, settled } }: Props) {
  const [isRefused, setRefused] = useState(false)
  const press = async () => setRefused(!(await settleComment(entry, id, settled === undefined)))
  return (
    <div class="comment_done small">
      <p role="status">{isRefused ? words.notKept : settled ? settledText(settled) : ''}</p>
      <button type="button" class="link" onClick={() => void press()}>
        {settled ? words.reopen : words.settle}
        <span class="unseen"> ({by})</span>
      </button>
    </div>
  )
}
