import { useStore } from '@nanostores/preact'
import { useLayoutEffect } from 'preact/hooks'
import { isPlainKey } from '#islands/review/use-keys.ts'
import { doing as words } from '#messages/pack-open.ts'
import type { Doing } from '#stores/pack/doing.ts'
import { $settings } from '#stores/settings.ts'

/** Takes the card graded just now back, whatever item stands below; also by the key u. */
export function UndoButton({ doing }: { readonly doing: Doing }) {
  const { keys } = useStore($settings)
  useLayoutEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'u' || !isPlainKey(event)) return
      event.preventDefault()
      void doing.undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys])
  return (
    <button type="button" class="link" onClick={() => void doing.undo()}>
      {words.undo}
    </button>
  )
}
