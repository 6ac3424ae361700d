import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { $gate, leaveGate, tellAway } from '#stores/guard/gate.ts'
import { GateAway } from './GateAway.tsx'

type Panel = typeof import('./GatePanel.tsx')

/** The gate of a page: nothing to see until something that is to leave the log holds personal data. */
export function Gate() {
  const view = useStore($gate, { ssr: 'initial' })
  const [panel, setPanel] = useState<Panel>()
  const isOpen = view.kind === 'open'
  useEffect(() => {
    if (!isOpen || panel) return
    // Where it can’t be loaded nothing goes out, and the buttons of the page are as they were.
    import('./GatePanel.tsx').then(setPanel, tellAway)
  }, [isOpen])
  useEffect(() => leaveGate, [])
  if (view.kind === 'away') return <GateAway />
  return view.kind === 'open' && panel ? <panel.GatePanel view={view} /> : null
}
