import { useStore } from '@nanostores/preact'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { EntryId } from '#domain/log/record.ts'
import { aboutText, byText, settledText, signedText, comments as words } from '#messages/comments.ts'
import { $comments, type ReadComment } from '#stores/assess/comments.ts'
import { SettleComment } from './SettleComment.tsx'

interface Props {
  readonly entry: EntryId
  readonly number: number
  /** Only what was written about this text of it. */
  readonly revision?: FactId
  /** What a marking point is called on this page. */
  readonly pointText?: (point: Id) => string | undefined
}

/** What others wrote about an entry, and who signed it; nothing where nobody did. */
export function EntryComments({ entry, number, revision, pointText = () => undefined }: Props) {
  const all = useStore($comments, { ssr: 'initial' }).get(entry) ?? []
  const shown = all.filter((comment) =>
    // That an entry is signed as it stands is said beside it already.
    revision === undefined ? comment.text !== '' || !comment.isOfNow : comment.revision === revision,
  )
  if (shown.length === 0) return null
  return (
    <ul class="comments" aria-label={words.of(number)}>
      {shown.map((comment) => (
        <Comment
          key={comment.id}
          entry={entry}
          comment={comment}
          isInHistory={revision !== undefined}
          pointText={pointText}
        />
      ))}
    </ul>
  )
}

interface CommentProps extends Required<Pick<Props, 'entry' | 'pointText'>> {
  readonly comment: ReadComment
  /** It stands below the text it is about. */
  readonly isInHistory: boolean
}

function Comment({ entry, comment, isInHistory, pointText }: CommentProps) {
  const { point, text, isNew, isOfNow, isSigned, readAt, settled } = comment
  return (
    <li class={['comment', isNew && 'is-new', settled && 'is-done'].filter(Boolean).join(' ')}>
      <p class="small">
        <b dir="auto">{byText(comment)}.</b> {point !== undefined && pointText(point)}
      </p>
      {text !== '' && (
        <p class="comment_text" dir="auto">
          {text}
        </p>
      )}
      {isSigned && <p class="small">{signedText(isOfNow)}</p>}
      {!isOfNow && !isInHistory && <p class="small quiet">{aboutText(readAt)}</p>}
      {text !== '' && !isInHistory && <SettleComment entry={entry} comment={comment} />}
      {isInHistory && settled && <p class="small">{settledText(settled)}</p>}
    </li>
  )
}
