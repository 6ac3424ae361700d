import { useStore } from '@nanostores/preact'
import { log } from '#messages/log.ts'
import { calendarMade, calendar as words } from '#messages/log-plan.ts'
import { $calendarFile, type CalendarFile, exportCalendar } from '#stores/log/calendar.ts'

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
          {saidOf(file)}
        </p>
      </div>
    </>
  )
}

function saidOf(file: CalendarFile): string {
  switch (file.kind) {
    case 'idle':
      return ''
    case 'making':
      return log.making
    case 'declined':
      return log.declined
    case 'failed':
      return log.fileFailed
    case 'made':
      return calendarMade(file.name, file.days)
  }
}
