import type { Moment } from '#domain/time.ts'

/** A moment by the clock on the wall of a place: `localMoment('Europe/London', '2026-03-29T03:59')`. */
export function localMoment(zone: string, wall: string): Moment {
  const asUtc = Date.parse(`${wall}:00Z`)
  // Twice, because the first guess may lie on the other side of a clock change.
  const guess = asUtc - offsetMin(zone, asUtc) * 60_000
  const at = asUtc - offsetMin(zone, guess) * 60_000
  return { at, offsetMin: offsetMin(zone, at) }
}

function offsetMin(zone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(parts ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}
