import type { ReviewSettings } from '#domain/review/settings.ts'
import { LateOptimise } from '#islands/review/optimise/LateOptimise.tsx'
import { settingsWords as words } from '#messages/review-settings.ts'
import { Amount } from './Amount.tsx'
import { Answering } from './Answering.tsx'
import { DayBegins, Remembering } from './Remembering.tsx'
import { useCosts } from './use-costs.ts'

/** All settings in their sections; they come with what keeps a choice, which the page does without at first. */
export function Sections({ settings }: { readonly settings: ReviewSettings }) {
  const costs = useCosts(settings)
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
      <LateOptimise />
    </>
  )
}
