import { useStore } from '@nanostores/preact'
import { late, useLate } from '#islands/ui/use-late.ts'
import { $isMissing } from '#stores/missing-mark.ts'

const strip = late(async () => (await import('./MissingStrip.tsx')).MissingStrip)

/** Brings the strip that says what is missing, where something is. */
export function MissingNews() {
  const isMissing = useStore($isMissing)
  const { piece: Strip } = useLate(strip, isMissing ? 'now' : 'never')
  // Once here it stays, to say that what was missing is back.
  return Strip ? <Strip /> : null
}
