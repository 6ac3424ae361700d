import type { ComponentChild } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { afterLoad } from '#islands/ui/after-load.ts'
import type { Settings } from '#stores/settings.ts'

type KeysHelp = typeof import('./KeysHelp.tsx').KeysHelp

/** The table of keys, fetched once the page has loaded: no card waits for it. `openHelp` shows it as soon as it is there. */
export function useKeysHelp(settings: Settings): {
  readonly openHelp: () => void
  readonly help: ComponentChild
} {
  const dialog = useRef<HTMLDialogElement>(null)
  const [later, setLater] = useState<{ readonly KeysHelp: KeysHelp }>()
  const isAsked = useRef(false)
  const fetchLater = () =>
    void import('./KeysHelp.tsx').then(
      (piece) => piece.keysHelpStyles.then(() => setLater(piece)),
      () => undefined,
    )
  useEffect(() => afterLoad(fetchLater), [])
  useEffect(() => {
    if (isAsked.current) dialog.current?.showModal()
  }, [later])
  const openHelp = () => {
    isAsked.current = true
    // Asked of what stands on the page: a key listened for since before the table came knows nothing of it.
    if (dialog.current) dialog.current.showModal()
    else fetchLater()
  }
  return { openHelp, help: later ? <later.KeysHelp dialog={dialog} settings={settings} /> : null }
}
