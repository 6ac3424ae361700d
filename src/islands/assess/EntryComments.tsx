import { useStore } from '@nanostores/preact'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { EntryId } from '#domain/log/record.ts'
import { aboutText, byText, signedText, comments as words } from '#messages/comments.ts'
import { $comments } from '#stores/assess/comments.ts'

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
      {shown.map(({ id, point, text, isNew, isOfNow, isSigned, readAt, ...by }) => (
        <li key={id} class={isNew ? 'comment is-new' : 'comment'}>
          <p class="small">
            <b dir="auto">{byText(by)}.</b> {point !== undefined && pointText(point)}
          </p>
          {text !== '' && (
            <p class="comment_text" dir="auto">
              {text}
            </p>
          )}
          {isSigned && <p class="small">{signedText(isOfNow)}</p>}
          {!isOfNow && revision === undefined && <p class="small quiet">{aboutText(readAt)}</p>}
        </li>
      ))}
    </ul>
  )
}
