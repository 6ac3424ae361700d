import type { Change } from '#domain/log/changes.ts'
import { log } from '#messages/log.ts'
import { changeText } from '#messages/log-history.ts'
import { diffText } from '#stores/log/list-diff.ts'

interface Props {
  readonly changes: readonly Change[]
  /** The type of the later text. */
  readonly type: string
  readonly naming: Parameters<typeof changeText>[2]
}

/** What one text of an entry says otherwise than another, word by word. */
export function ChangeList({ changes, type, naming }: Props) {
  return (
    <dl class="history_changes">
      {changes.map((change) => (
        <ChangeLine key={keyOf(change)} {...changeText(change, type, naming)} />
      ))}
    </dl>
  )
}

function ChangeLine({ of, before, after }: ReturnType<typeof changeText>) {
  return (
    <>
      <dt>{of}</dt>
      <dd>
        {diffText(before.join('\n'), after.join('\n')).map(({ kind, text }, at) => {
          if (kind === 'same') return <span key={at}>{text}</span>
          const Mark = kind === 'gone' ? 'del' : 'ins'
          return (
            <Mark key={at}>
              <span class="unseen"> [{kind === 'gone' ? log.gone : log.added} </span>
              {text}
              <span class="unseen">] </span>
            </Mark>
          )
        })}
      </dd>
    </>
  )
}

function keyOf(change: Change): string {
  if (change.kind === 'stage') return 'stage'
  return change.kind === 'claim' ? `claim ${change.point}` : `field ${change.field}`
}
