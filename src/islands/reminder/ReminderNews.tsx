import { useEffect, useState } from 'preact/hooks'
import { late, useLate } from '#islands/ui/use-late.ts'
import { address } from '#messages/address.ts'
import { followSaved } from '#stores/saved.ts'

const strip = late(async () => (await import('./ReminderStrip.tsx')).ReminderStrip)

/** Brings the reminder of what is in no file: on Today once the page has loaded, elsewhere when an entry was saved. */
export function ReminderNews() {
  const [isSaved, setSaved] = useState(false)
  useEffect(() => followSaved(() => setSaved(true)), [])
  // A first visit has nothing to lose, and fetches nothing for it.
  const isToday =
    document.documentElement.hasAttribute('data-begun') &&
    location.pathname === new URL(address.today, location.href).pathname
  const { piece: Strip } = useLate(strip, isSaved ? 'now' : isToday ? 'soon' : 'never')
  return Strip ? <Strip /> : null
}
