import type { Happening } from '#domain/journal/fact.ts'
import { foldAll } from '#domain/journal/fold.ts'
import type { Row as JournalRow } from '#domain/journal/row.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { entriesOf } from '#domain/log/entries.ts'
import type { Entry, EntryState } from '#domain/log/entry.ts'
import { matrixOf } from '#domain/log/matrix.ts'
import { standLog } from '#domain/log/stand.ts'
import { rowRules } from '#domain/rows.ts'
import { findEntries } from '#stores/log/list-find.ts'
import { FIND_ALL } from '#stores/log/list-finding.ts'
import { strongerOf } from '#stores/log/list-stronger.ts'
import { longLog } from '#tests/support/long-log.ts'
import { allReadyLog } from '#tests/unit/log/all-ready.ts'
import { BEGAN, TODAY } from './generated.ts'
import { median, type Row, row } from './row.ts'

const ENTRIES = 3_000
const FACTS = 10_000
const RUNS = 15

/** What the log’s pages work out of three thousand entries of all types. The page’s own times are among the screens. */
export async function measureLog(only: string | undefined): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'folds' && only !== 'log') return []
  await rowRules.prepare?.(['entry:'])
  const entries = longLog(ENTRIES, allReadyLog())
  const facts = stampAll({ device: 'aaaaaaaaaa', seq: 0 }, happeningsOf(entries), {
    at: BEGAN,
    offsetMin: 0,
  }).facts
  const fold = () => [...foldAll(rowRules, facts).rows.values()]
  // Rows as a page reads them: no text of theirs was looked at before.
  const fresh = () => structuredClone(rows)
  const rows = fold()
  const points = [...standLog(entriesOf(rows), TODAY).points.keys()]
  const ms = (name: string, value: number, aim: number) => row(`log of 3,000: ${name}`, value, 'ms', { aim })
  return [
    ms(
      '10,000 facts to its rows and entries',
      timed(
        () => facts,
        (all) => entriesOf([...foldAll(rowRules, all).rows.values()]),
      ),
      300,
    ),
    ms('its list from its rows', timed(fresh, entriesOf), 100),
    ms(
      'readiness, read for the first time',
      timed(
        () => entriesOf(fresh()),
        (log) => standLog(log, TODAY),
      ),
      50,
    ),
    ms(
      'list and readiness after one change',
      timed(changing(rows), (some) => standLog(entriesOf(some), TODAY)),
      50,
    ),
    ms(
      'tips and questions of a unit',
      timed(
        () => weighed(entriesOf(fresh())),
        (log) => strongerOf(log, 'monitor-quality'),
      ),
      50,
    ),
    ms(
      'finding words typed on',
      timed(
        () => entries,
        (log) => findEntries(log, { ...FIND_ALL, text: 'word1' }, new Map()),
      ),
      16,
    ),
    ms(
      'the matrix',
      timed(
        () => entriesOf(fresh()),
        (log) => matrixOf(log, points),
      ),
      50,
    ),
  ]
}

function happeningsOf(entries: readonly Entry[]): readonly Happening[] {
  return Array.from({ length: FACTS }, (_, at): Happening => {
    const { id, number, record } = entries[at % entries.length] ?? (entries[0] as Entry)
    return { kind: 'entry.revised', entry: id, replaces: [], number, record }
  }).map((happening, at) =>
    at < entries.length ? happening : { ...happening, ...replacing(at, entries.length) },
  )
}

/** A later revision replaces the one before it. */
function replacing(at: number, entries: number): { readonly replaces: readonly string[] } {
  return { replaces: [`aaaaaaaaaa-${String(at - entries + 1).padStart(8, '0')}`] }
}

/** The rows with one of them written anew, as after a deletion; the others are as they were. */
function changing(rows: readonly JournalRow[]): () => readonly JournalRow[] {
  standLog(entriesOf(rows), TODAY)
  let turn = 0
  return () => {
    turn += 1
    return rows.map((one, at) =>
      at === turn ? { ...one, state: structuredClone(one.state as EntryState) } : one,
    )
  }
}

function weighed(all: readonly Entry[]) {
  return { all, today: TODAY, standing: standLog(all, TODAY) }
}

/** The middle time of some work on what is made ready before it, unmeasured. The first two times warm it up. */
function timed<Made>(ready: () => Made, ...works: readonly ((made: Made) => unknown)[]): number {
  const times = Array.from({ length: RUNS + 2 }, () => {
    const made = ready()
    const from = performance.now()
    for (const work of works) work(made)
    return performance.now() - from
  })
  return median(times.slice(2))
}
