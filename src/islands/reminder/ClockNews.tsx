import { late, useLate } from '#islands/ui/use-late.ts'
import { wasAnythingHeld } from '#stores/missing-mark.ts'

const strip = late(async () => (await import('./ClockStrip.tsx')).ClockStrip)

/** Brings what is said of a clock that is far off, once the page has loaded, where there are records that it dates. */
export function ClockNews() {
  const { piece: Strip } = useLate(strip, wasAnythingHeld() ? 'soon' : 'never')
  return Strip ? <Strip /> : null
}
