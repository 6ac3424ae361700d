import { checkRuns } from '#domain/catalogue/check/runs.ts'
import { scenario } from '#domain/catalogue/scenario-schema.ts'
import type { Fact } from '#domain/journal/fact.ts'
import { foldSubject, groupBySubject } from '#domain/journal/fold.ts'
import type { Row as JournalRow } from '#domain/journal/row.ts'
import { entriesOf } from '#domain/log/entries.ts'
import { standLog } from '#domain/log/stand.ts'
import { rowRules } from '#domain/rows.ts'
import { generatedScenario } from '#tests/support/generated-scenario.ts'
import { logOf, reviewsOf, TODAY } from './generated.ts'
import { median, type Row, row } from './row.ts'

/** What ten times the work may cost: ten times, and some room for memory. */
const TENFOLD_RATIO = 13

/** A build plays a scenario in every way it can be played within this, uncompiled as a build has it. */
const STATE_CHECK_AIM_MILLIS = 300

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
    row('scenario: state check of 120 turns and 6 flags', checkedOnceMillis(), 'ms', {
      aim: STATE_CHECK_AIM_MILLIS,
    }),
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

/** The first time alone counts: a build checks each scenario once. */
function checkedOnceMillis(): number {
  const { code: _code, ...written } = generatedScenario(120, 6)
  const value = scenario.parse(written)
  const from = performance.now()
  checkRuns({ spot: { file: 'generated.yaml', path: [] }, value })
  return performance.now() - from
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
