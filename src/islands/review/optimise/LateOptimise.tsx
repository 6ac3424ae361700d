import { late, useLate } from '#islands/ui/use-late.ts'

const OPTIMISE = late(() => import('./Optimise.tsx'))

/** Weights of one's own, once the page has loaded: few will look for them, and nobody at once. */
export function LateOptimise() {
  const { piece } = useLate(OPTIMISE, 'soon')
  return piece ? <piece.Optimise /> : null
}
