import { useStore } from '@nanostores/preact'
import type { Id } from '#domain/id.ts'
import type { Entry } from '#domain/log/entry.ts'
import { aboutText, byText, signedText, comments as words } from '#messages/comments.ts'
import { $comments } from '#stores/assess/comments.ts'

interface Props {
  readonly entry: Pick<Entry, 'id' | 'number' | 'head' | 'conflicts'>
  /** What a marking point is called on this page. */
  readonly pointText?: (point: Id) => string | undefined
}

/** What others wrote about an entry, and who signed it; nothing where nobody did. */
export function EntryComments({ entry, pointText = () => undefined }: Props) {
  const { id, number, head, conflicts } = entry
  const all = useStore($comments, { ssr: 'initial' }).get(id) ?? []
  if (all.length === 0) return null
  return (
    <ul class="comments" aria-label={words.of(number)}>
      {all.map((comment) => {
        // Of two texts none counts before one is chosen.
        const isNow = conflicts.length === 0 && comment.revision === head.fact
        const about = comment.point === undefined ? undefined : pointText(comment.point)
        return (
          <li key={comment.id} class={comment.isNew ? 'comment is-new' : 'comment'}>
            <p class="small">
              <b dir="auto">{byText(comment)}</b>
              {about !== undefined && ` ${about}`}
            </p>
            {comment.text !== '' && (
              <p class="comment_text" dir="auto">
                {comment.text}
              </p>
            )}
            {comment.isSigned && <p class="small">{signedText(isNow)}</p>}
            {!isNow && <p class="small quiet">{aboutText(comment.readAt)}</p>}
          </li>
        )
      })}
    </ul>
  )
}
