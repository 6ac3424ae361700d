import type { Id } from '#domain/id.ts'
import type { Entry } from '#domain/log/entry.ts'
import { isFinished } from '#domain/log/live-log.ts'
import type { LogPoint, LogUnit } from '#domain/log/log-unit.ts'
import type { Readiness } from '#domain/log/readiness.ts'
import type { EntryRecord, FieldValue } from '#domain/log/record.ts'
import { isInbox } from '#domain/log/stage.ts'
import { ENTRY_TYPES, isKnownRecord } from '#domain/log/types.ts'
import type { OpenLog } from './list.ts'
import { readinessOf } from './list-standing.ts'

/** One marking point on paper. */
export interface PortfolioPoint {
  readonly point: LogPoint
  readonly place: number
  readonly readiness: Readiness
  /** Finished entries linked to it, the earliest first. */
  readonly proofs: readonly Proof[]
  /** Linked entries that are unfinished: they are not on the paper. */
  readonly leftOut: readonly Entry[]
}

/** An entry as evidence for one point. */
export interface Proof {
  readonly entry: Entry
  readonly claim: string
  /** What the entry says, in the order asked; nothing where it is printed in full under an earlier point. */
  readonly fields: readonly ProofField[]
  /** The place of that earlier point. */
  readonly inFullAt?: number
}

/** One field of an entry that says something. */
export interface ProofField {
  readonly name: string
  readonly value: FieldValue
}

/** A unit’s marking points with their evidence. An entry that proves several is printed in full once. */
export function portfolioOf({ entries, standing }: OpenLog, unit: LogUnit): readonly PortfolioPoint[] {
  const printedAt = new Map<Id, number>()
  const earliestFirst = entries.filter(({ record }) => !isInbox(record)).toReversed()
  const ids = new Set(earliestFirst.map(({ id }) => id))
  const isWhole = (entry: Entry) => isFinished(entry, { isLive: (id) => ids.has(id) })
  return unit.points.map((point, at) => {
    const place = at + 1
    const linked = earliestFirst.filter(({ record }) => record.links.some((link) => link.point === point.id))
    const proofs = linked.filter(isWhole).map((entry): Proof => {
      const claim = entry.record.links.find((link) => link.point === point.id)?.claim ?? ''
      const inFullAt = printedAt.get(entry.id)
      if (inFullAt !== undefined) return { entry, claim, fields: [], inFullAt }
      printedAt.set(entry.id, place)
      return { entry, claim, fields: fieldsOf(entry.record) }
    })
    return {
      point,
      place,
      readiness: readinessOf(standing, point.id),
      proofs,
      leftOut: linked.filter((entry) => !isWhole(entry)),
    }
  })
}

/** Fields that a later release has come last, as they were found. */
function fieldsOf(record: EntryRecord): readonly ProofField[] {
  const asked = isKnownRecord(record) ? ENTRY_TYPES[record.type].fields.map(({ name }) => name) : []
  const names = Object.keys(record.fields)
  const ordered = [
    ...asked.filter((name) => names.includes(name)),
    ...names.filter((name) => !asked.includes(name)),
  ]
  return ordered.flatMap((name) => {
    const value = record.fields[name]
    return value === undefined || value.length === 0 ? [] : [{ name, value }]
  })
}
