import { late, useLate } from '#islands/ui/use-late.ts'
import type { GradebookView } from '#stores/pack/gradebook-view.ts'

interface Props {
  readonly view: GradebookView
}

const told = late(() => import('./InsightWhole.tsx'))

/** What the receipts tell beyond the table; it comes once there is something to tell. */
export function InsightPart({ view }: Props) {
  const { piece } = useLate(told, view.insight.items.length > 0 ? 'soon' : 'never')
  return piece && view.insight.items.length > 0 ? <piece.InsightWhole view={view} /> : null
}
