import { cleanLine, cleanText } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import type { EntryId, EntryRecord, FieldValue } from '#domain/log/record.ts'
import type { Moment } from '#domain/time.ts'
import { WHO_FIELDS, type Who } from './choice.ts'
import type { Portfolio } from './portfolio.ts'

/** An entry as it goes to an assessor: the text that counts now, and by which revision it is known. */
export interface SharedEntry {
  readonly id: EntryId
  readonly number: number
  readonly revision: FactId
  /** When that revision was saved. */
  readonly savedAt: Moment
  readonly record: EntryRecord
}

/** A marking point or a criterion of the learner’s centre, in the words it had then. */
export interface SharedPoint {
  readonly id: Id
  readonly text: string
  /** The unit’s id, of a marking point. */
  readonly unit?: Id
  /** Its place in that unit, from 1. */
  readonly place?: number
  /** As the centre numbers it, of an own criterion. */
  readonly code?: string
}

/** What a learner shares with an assessor: it explains itself, on any site and in any release. */
export interface SharedPortfolio {
  readonly madeAt: Moment
  readonly who: Who
  readonly statement: string
  /** What it is about. */
  readonly units: readonly { readonly id: Id; readonly title: string }[]
  /** All points of these units, own criteria, and whatever else entries are linked to. */
  readonly points: readonly SharedPoint[]
  /** Entries that those in it name and that stayed behind: their numbers alone. */
  readonly named: readonly { readonly id: EntryId; readonly number: number }[]
  /** The earliest first. */
  readonly entries: readonly SharedEntry[]
}

/** What goes into the file of a portfolio: nothing of history, drafts or what is not chosen. */
export function sharedOf(portfolio: Portfolio, madeAt: Moment): SharedPortfolio {
  const { who, statement, units, otherUnits, criteria, otherCriteria, entries, named } = portfolio
  const linked = new Set(entries.flatMap(({ record }) => record.links.map(({ point }) => point)))
  const isAbout = new Set(units.map(({ id }) => id))
  const points = [...units, ...otherUnits].flatMap((unit) =>
    unit.points.flatMap(({ id, text }, at) =>
      isAbout.has(unit.id) || linked.has(id) ? [{ id, text, unit: unit.id, place: at + 1 }] : [],
    ),
  )
  const withPoints = new Set(points.map(({ unit }) => unit))
  const title = ({ id, title }: { readonly id: Id; readonly title: string }) => ({ id, title })
  return {
    madeAt,
    who,
    statement,
    units: [...units, ...otherUnits].filter(({ id }) => withPoints.has(id)).map(title),
    points: [...points, ...[...criteria, ...otherCriteria].map(({ id, code, text }) => ({ id, code, text }))],
    named: named.map(({ id, number }) => ({ id, number })),
    entries: entries.map(({ id, number, head, record }) => {
      const savedAt = { at: head.at, offsetMin: head.offsetMin }
      return { id, number, revision: head.fact, savedAt, record }
    }),
  }
}

/** A stranger’s words without what turns or hides the words around them. */
export function cleanShared(shared: SharedPortfolio): SharedPortfolio {
  return {
    ...shared,
    who: Object.fromEntries(
      WHO_FIELDS.map((field) => [field, cleanLine(shared.who[field])]),
    ) as unknown as Who,
    statement: cleanText(shared.statement),
    units: shared.units.map((unit) => ({ ...unit, title: cleanLine(unit.title) })),
    points: shared.points.map((point) => ({
      ...point,
      text: cleanLine(point.text),
      ...(point.code === undefined ? {} : { code: cleanLine(point.code) }),
    })),
    entries: shared.entries.map((entry) => ({ ...entry, record: cleanRecord(entry.record) })),
  }
}

function cleanRecord(record: EntryRecord): EntryRecord {
  return {
    ...record,
    title: cleanLine(record.title),
    links: record.links.map(({ point, claim }) => ({ point, claim: cleanText(claim) })),
    fields: Object.fromEntries(
      Object.entries(record.fields).map(([name, value]) => [name, cleanValue(value)]),
    ),
  }
}

function cleanValue(value: FieldValue): FieldValue {
  if (typeof value === 'string') return cleanText(value)
  // A list holds texts alone or rows alone.
  return value.map((part) =>
    typeof part === 'string'
      ? cleanText(part)
      : Object.fromEntries(Object.entries(part).map(([name, text]) => [name, cleanText(text)])),
  ) as FieldValue
}
