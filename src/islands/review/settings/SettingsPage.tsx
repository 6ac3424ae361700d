import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { openingSettings as words } from '#messages/review-settings-opening.ts'
import { $allSettings, openSettings } from '#stores/settings.ts'

const SECTIONS = late(() => import('./Sections.tsx'))

/** Every setting of the flashcards, each with what comes of it. */
export function SettingsPage() {
  const settings = useStore($allSettings, { ssr: 'initial' })
  const [isUnread, setUnread] = useState(false)
  const { piece, isAway } = useLate(SECTIONS, 'now')
  useEffect(() => {
    openSettings().catch(() => setUnread(true))
  }, [])
  if ((isUnread && !settings) || isAway) return <p role="alert">{words.unreachable}</p>
  if (!settings || !piece) return <p>{words.opening}</p>
  return <piece.Sections settings={settings} />
}
