import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { unreadText, comments as words } from '#messages/comments.ts'
import { $comments, followComments, readAll } from '#stores/assess/comments.ts'

/** Says at the top of the log that comments have come, until they are said to be read. */
export function UnreadComments({ entries }: { readonly entries: readonly Entry[] }) {
  const comments = useStore($comments, { ssr: 'initial' })
  useEffect(() => followComments(), [])
  const news = entries.flatMap(({ id, number }) => {
    const count = (comments.get(id) ?? []).filter(({ isNew }) => isNew).length
    return count > 0 ? [{ number, count }] : []
  })
  if (news.length === 0) return null
  const unread = news.reduce((sum, { count }) => sum + count, 0)
  const numbers = news.map(({ number }) => number).sort((a, b) => a - b)
  return (
    <div class="told comments_unread">
      <p>
        <a href="#entries">{unreadText(unread, numbers)}</a>
      </p>
      <button type="button" class="link" onClick={readAll}>
        {words.readAll}
      </button>
    </div>
  )
}
