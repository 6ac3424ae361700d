import { useStore } from '@nanostores/preact'
import { useEffect, useState } from 'preact/hooks'
import { settingsWords as words } from '#messages/review-settings.ts'
import { $allSettings, openSettings } from '#stores/settings.ts'
import { Amount } from './Amount.tsx'
import { Answering } from './Answering.tsx'
import { DayBegins, Remembering } from './Remembering.tsx'
import { useCosts } from './use-costs.ts'

/** Every setting of the flashcards, each with what comes of it. */
export function SettingsPage() {
  const settings = useStore($allSettings, { ssr: 'initial' })
  const [isAway, setAway] = useState(false)
  useEffect(() => {
    openSettings().catch(() => setAway(true))
  }, [])
  const costs = useCosts(settings)
  if (isAway) return <p role="alert">{words.unreachable}</p>
  if (!settings) return <p>{words.opening}</p>
  return (
    <>
      <h2>{words.answering}</h2>
      <Answering settings={settings} />
      <h2>{words.amount}</h2>
      <Amount settings={settings} costs={costs} />
      <h2>{words.remembering}</h2>
      <Remembering settings={settings} costs={costs} />
      <h2>{words.day}</h2>
      <DayBegins settings={settings} costs={costs} />
    </>
  )
}
