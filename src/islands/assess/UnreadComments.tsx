import { useStore } from '@nanostores/preact'
import { useEffect } from 'preact/hooks'
import type { Entry } from '#domain/log/entry.ts'
import { openText, unreadText, comments as words } from '#messages/comments.ts'
import { $comments, followComments, readAll } from '#stores/assess/comments.ts'

/** Says at the top of the log that comments have come, until they are said to be seen; then which are not done yet. */
export function UnreadComments({ entries }: { readonly entries: readonly Entry[] }) {
  const comments = useStore($comments, { ssr: 'initial' })
  useEffect(() => followComments(), [])
  const all = entries.flatMap(({ id, number }) =>
    (comments.get(id) ?? []).map((comment) => ({ ...comment, number })),
  )
  const news = all.filter(({ isNew }) => isNew)
  if (news.length === 0) {
    const open = all.filter(({ text, settled }) => text !== '' && !settled)
    return open.length === 0 ? null : (
      <div class="told comments_unread">
        <p>
          <a href="#entries">{openText(open.length, numbersOf(open))}</a>
        </p>
      </div>
    )
  }
  const said = news.filter(({ text }) => text !== '').length
  const signed = news.filter(({ isSigned }) => isSigned).length
  return (
    <div class="told comments_unread">
      <p>
        <a href="#entries">{unreadText(said, signed, numbersOf(news))}</a>
      </p>
      <button type="button" class="link" onClick={readAll}>
        {words.readAll}
      </button>
    </div>
  )
}

function numbersOf(of: readonly { readonly number: number }[]): readonly number[] {
  return [...new Set(of.map(({ number }) => number))].sort((a, b) => a - b)
}
