import { useStore } from '@nanostores/preact'
import { fileStands } from '#messages/log.ts'
import { calendarMade, calendar as words } from '#messages/log-plan.ts'
import { $calendarFile, exportCalendar } from '#stores/log/calendar.ts'

/** The planned days as a file for one’s own calendar. */
export function ToCalendar() {
  const file = useStore($calendarFile, { ssr: 'initial' })
  return (
    <>
      <h2 class="screen-only">{words.title}</h2>
      <p class="screen-only">{words.what}</p>
      <div class="actions">
        <button type="button" class="button is-second" onClick={() => void exportCalendar()}>
          {words.make}
        </button>
        <p role="status" class="small">
          {fileStands(file, ({ name, days }) => calendarMade(name, days))}
        </p>
      </div>
    </>
  )
}
