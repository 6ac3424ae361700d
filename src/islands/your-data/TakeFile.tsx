import { useStore } from '@nanostores/preact'
import { backupWords } from '#messages/backup.ts'
import { $backup, makeBackup } from '#stores/backup.ts'
import { TakeSaid } from './TakeSaid.tsx'

interface Props {
  /** Tells it from other such buttons on the page. */
  readonly at: string
  /** Whether it is the one solid button in view. */
  readonly isFirst?: boolean
}

/** The button that hands over one file with everything, and what came of it where it was pressed. */
export function TakeFile({ at, isFirst = false }: Props) {
  const state = useStore($backup, { ssr: 'initial' })
  return (
    <div class="actions">
      <button
        type="button"
        class={isFirst && state.kind !== 'weighed' ? 'button' : 'button is-second'}
        onClick={() => void makeBackup(at)}
      >
        {backupWords.make}
      </button>
      <TakeSaid at={at} />
    </div>
  )
}
