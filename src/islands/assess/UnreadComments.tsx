import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { unreadText, comments as words } from '#messages/comments.ts'
import { $comments, followComments, readAll } from '#stores/assess/comments.ts'

/** Says at the top of the log that comments have come, until they are said to be seen. */
export function UnreadComments({ entries }: { readonly entries: readonly Entry[] }) {
  const comments = useStore($comments, { ssr: 'initial' })
  useEffect(() => followComments(), [])
  const news = entries.flatMap(({ id, number }) =>
    (comments.get(id) ?? []).flatMap((comment) => (comment.isNew ? [{ ...comment, number }] : [])),
  )
  if (news.length === 0) return null
  const said = news.filter(({ text }) => text !== '').length
  const signed = news.filter(({ isSigned }) => isSigned).length
  const numbers = [...new Set(news.map(({ number }) => number))].sort((a, b) => a - b)
  return (
    <div class="told comments_unread">
      <p>
        <a href="#entries">{unreadText(said, signed, numbers)}</a>
      </p>
      <button type="button" class="link" onClick={readAll}>
        {words.readAll}
      </button>
    </div>
  )
}
