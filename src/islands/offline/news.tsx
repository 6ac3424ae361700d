import { render } from 'preact'
import { MissingNews } from '#islands/recovery/MissingNews.tsx'
import { ClockNews } from '#islands/reminder/ClockNews.tsx'
import { FolderNews } from '#islands/reminder/FolderNews.tsx'
import { ReminderNews } from '#islands/reminder/ReminderNews.tsx'
import { SharedStrip } from '#islands/ui/SharedStrip.tsx'
import { StorageBanner } from '#islands/ui/StorageBanner.tsx'
import { $versionNews } from '#stores/offline.ts'
import { isShared } from '#stores/shared.ts'
import { UpdateNotice } from './UpdateNotice.tsx'

/** What on a page keeps something: an island, marks beside what is read, or Today. */
const KEEPS = 'astro-island, [data-marked], [data-today]'

/** What is said of records that are kept here, each where there is something to say. */
function Reminders() {
  return (
    <>
      <ClockNews />
      <FolderNews />
      <ReminderNews />
    </>
  )
}

/**
 * Starts to keep the site for use without a network, and puts news where the sheet leaves room for them. A
 * sitting is not interrupted for a new version, but told when what is done in it cannot be kept or a part is missing.
 */
export function startNews(): void {
  const place = document.querySelector('[data-news]')
  const isSitting = place?.getAttribute('data-news') === 'head'
  const keeps = document.querySelector(KEEPS) !== null
  $versionNews.listen(() => undefined)
  if (!place) return
  render(
    <>
      {isShared() && <SharedStrip />}
      {keeps && <StorageBanner />}
      {keeps && !isShared() && <MissingNews />}
      {keeps && !isShared() && !isSitting && <Reminders />}
      <UpdateNotice inSitting={isSitting} />
    </>,
    place,
  )
}
