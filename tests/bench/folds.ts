import type { Fact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import type { Row as JournalRow } from '#domain/journal/row.ts'
import { entriesOf } from '#domain/log/entries.ts'
import { standLog } from '#domain/log/stand.ts'
import { rowRules } from '#domain/rows.ts'
import { logOf, reviewsOf, TODAY } from './generated.ts'
import { median, type Row, row } from './row.ts'

/** What ten times the work may cost: ten times, and some room for memory. */
const TENFOLD_RATIO = 13

/** The pure parts on generated data, each against itself with a tenth of the work. */
export async function measureFolds(only: string | undefined): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'folds') return []
  const cards = Array.from({ length: 400 }, (_, index) => `card-${index}`)
  const reviews = { few: reviewsOf(10_000, cards), many: reviewsOf(100_000, cards) }
  const logs = { few: rowsOf(logOf(300)), many: rowsOf(logOf(3_000)) }
  await rowRules.prepare?.(['card:'])
  return [
    tenfold('fold: 100,000 facts to rows', '10,000 facts', (size) => void rowsOf(reviews[size])),
    tenfold('log list: 3,000 entries from their rows', '300 entries', (size) => void entriesOf(logs[size])),
    tenfold('readiness: rules over 3,000 entries', '300 entries', (size) => {
      standLog(entriesOf(logs[size]), TODAY)
    }),
  ]
}

function tenfold(name: string, less: string, work: (size: 'few' | 'many') => void): Row {
  // Once unmeasured, so that both run compiled.
  work('few')
  work('many')
  const few = timed(() => work('few'))
  return row(
    name,
    timed(() => work('many')),
    'ms',
    {
      against: { what: less, value: few },
      ratioAim: TENFOLD_RATIO,
    },
  )
}

function timed(work: () => void): number {
  return median(
    Array.from({ length: 25 }, () => {
      const from = performance.now()
      work()
      return performance.now() - from
    }),
  )
}

function rowsOf(facts: readonly Fact[]): readonly JournalRow[] {
  const rows = [...groupBySubject(rowRules, facts)].map(([subject, about]) =>
    foldSubject(rowRules, subject, about),
  )
  return rows.filter((made) => made !== undefined)
}
