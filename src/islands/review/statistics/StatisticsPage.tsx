import type { CardUnit } from '#domain/review/cards/card-line.ts'
import { late, useLate } from '#islands/ui/use-late.ts'
import { statisticsOpening as words } from '#messages/card-statistics-opening.ts'

/** What reads, works out and draws comes once the page has loaded: nothing can be shown without the journal. */
const lateStatistics = late(() => import('./Statistics.tsx'))

/** What flashcards did and will do, one question at a time. */
export function StatisticsPage({ units }: { readonly units: readonly CardUnit[] }) {
  const { piece, isAway } = useLate(lateStatistics, 'soon')
  if (isAway) return <p role="alert">{words.away}</p>
  return piece ? <piece.Statistics units={units} /> : <p role="status">{words.opening}</p>
}
