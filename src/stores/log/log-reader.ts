import type { Device } from '#device/device.ts'
import type { StoredFact, Subject } from '#domain/journal/fact.ts'
import type { Row } from '#domain/journal/row.ts'
import { rowRules } from '#domain/rows.ts'

/** The rows of the log, by what they are of. */
export interface LogRows {
  readonly entries: readonly Row[]
  readonly comments: readonly Row[]
  readonly criteria: readonly Row[]
}

/** What is to be read: rows that facts speak of, or all. */
export type ToRead = ReadonlySet<Subject> | 'all'

const PREFIXES = ['entry:', 'comments:', 'criterion:'] as const

/** From here on reading all is less work than reading one by one. */
const MANY = 40

/** The rows of the log that facts speak of; all where anything may have changed. */
export function toReadOf(facts: readonly StoredFact[]): ToRead {
  if (facts.length === 0) return 'all'
  const subjects = facts.flatMap((fact) => rowRules.subjectsOf(fact))
  return new Set(subjects.filter((subject) => PREFIXES.some((prefix) => subject.startsWith(prefix))))
}

/** Two things to be read as one. */
export function both(one: ToRead, other: ToRead): ToRead {
  return one === 'all' || other === 'all' ? 'all' : new Set([...one, ...other])
}

/** Reads the log whole the first time, and from then on only what changed. */
export function createLogReader({ journal }: Pick<Device, 'journal'>): (changed: ToRead) => Promise<LogRows> {
  let kept: Map<Subject, Row> | undefined

  return async (changed) => {
    if (!kept || changed === 'all' || changed.size > MANY) kept = await all()
    else await refresh(kept, changed)
    const rows = [...kept.values()]
    const of = (prefix: (typeof PREFIXES)[number]) => rows.filter(({ subject }) => subject.startsWith(prefix))
    return { entries: of('entry:'), comments: of('comments:'), criteria: of('criterion:') }
  }

  async function all(): Promise<Map<Subject, Row>> {
    const rows = await Promise.all(PREFIXES.map((prefix) => journal.rows(prefix)))
    return new Map(rows.flat().map((row) => [row.subject, row]))
  }

  async function refresh(rows: Map<Subject, Row>, changed: ReadonlySet<Subject>): Promise<void> {
    const read = await Promise.all(
      [...changed].map(async (subject) => [subject, await journal.row(subject)] as const),
    )
    for (const [subject, row] of read) {
      if (row) rows.set(subject, row)
      else rows.delete(subject)
    }
  }
}
