import type { Asked } from '#islands/review/asked.ts'
import { late, useLate } from '#islands/ui/use-late.ts'

interface Props {
  readonly state: Asked
  /** How many built-in cards there are. */
  readonly cards: number
}

const START = late(() => import('./Start.tsx'))

/** Before the first answer of a sitting: a plan after an absence. The first card never waits for it. */
export function AtStart({ state, cards }: Props) {
  const isStart = state.kind === 'front' && state.place.position === 1 && state.said === undefined
  const { piece } = useLate(START, isStart ? 'soon' : 'never')
  return isStart && piece ? <piece.Start cards={cards} /> : null
}
