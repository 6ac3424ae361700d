import { useAlive } from '#islands/ui/use-alive.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { $isMissing } from '#stores/missing-mark.ts'

const screen = late(async () => (await import('./Recovery.tsx')).Recovery)

/** The way back of what is missing, where something is. */
export function MissingHere() {
  const isMissing = useAlive($isMissing)
  const { piece: Screen } = useLate(screen, isMissing ? 'now' : 'never')
  return Screen ? <Screen /> : null
}
