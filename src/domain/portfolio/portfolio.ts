import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { EntryComment } from '#domain/log/comment-row.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { LogUnit } from '#domain/log/log-unit.ts'
import { type EntryId, textsIn } from '#domain/log/record.ts'
import { type Signed, signedIn } from '#domain/log/signed.ts'
import { candidatesOf } from './candidates.ts'
import type { Choice, Who } from './choice.ts'

/** What goes out: on paper, as a document, as files, to an assessor. Every exporter takes this value and asks no more. */
export interface Portfolio {
  readonly who: Who
  /** What it is about, in the order of the site. */
  readonly units: readonly LogUnit[]
  /** The person’s own criteria that go with these units, by code. */
  readonly criteria: readonly OwnCriterion[]
  /** Units that it is not about: entries may be linked to their marking points too. */
  readonly otherUnits: readonly LogUnit[]
  /** Own criteria that its entries are linked to besides: of other units, or taken off the list since. They are named, and no more. */
  readonly otherCriteria: readonly OwnCriterion[]
  /** Finished entries that were chosen, the earliest first. What two devices wrote apart is not in them: the text shown is. */
  readonly entries: readonly Entry[]
  /** Entries that these name in a field and that stay behind: only their numbers and titles are said. */
  readonly named: readonly Entry[]
  /** The person’s own summary; empty where none is written. */
  readonly statement: string
  /** From the first to the last day on which something happened; absent where no entry has a day. */
  readonly period?: Period
  readonly madeOn: LocalDate
  /** Who signed which of the entries. */
  readonly signed: Signed
  /** Every entry that is not ticked off: by these marking points stand. */
  readonly counted: readonly Entry[]
}

/** The first and the last day of what happened. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What a portfolio is made from. */
export interface PortfolioSource {
  /** The whole log, in any order; what is deleted is left out. */
  readonly entries: readonly Entry[]
  /** All units of the site. */
  readonly units: readonly LogUnit[]
  /** All own criteria; those off the list bring no entry in. */
  readonly criteria: readonly OwnCriterion[]
  /** What others wrote of entries, by entry. */
  readonly comments: ReadonlyMap<EntryId, readonly EntryComment[]>
  readonly choice: Choice
  readonly statement: string
  readonly today: LocalDate
}

/** The portfolio that a person has chosen, from the log as it stands. */
export function portfolioOf(source: PortfolioSource): Portfolio {
  const { entries: all, choice, statement, today } = source
  const live = all.filter(({ isDeleted }) => !isDeleted)
  const units = source.units.filter(({ id }) => choice.units.includes(id))
  const criteria = criteriaOf(source.criteria, units)
  const { finished } = candidatesOf(live, units, criteria)
  const entries = finished
    .filter(({ id }) => !choice.without.has(id))
    .map((entry): Entry => ({ ...entry, conflicts: [] }))
  const chosen = new Set(entries.map(({ id }) => id))
  const period = periodOf(entries)
  return {
    who: choice.who,
    units,
    criteria,
    otherUnits: source.units.filter((unit) => !units.includes(unit)),
    otherCriteria: criteriaBeside(source.criteria, criteria, entries),
    entries,
    named: live.filter(({ id }) => !chosen.has(id) && entries.some((entry) => names(entry, id))),
    statement,
    ...(period ? { period } : {}),
    madeOn: today,
    signed: signedIn(
      finished.filter(({ id }) => chosen.has(id)),
      source.comments,
    ),
    counted: live.filter(({ id }) => !choice.without.has(id)),
  }
}

/** Own criteria that go with some units: those of the units, and those of no unit. By code, as people number. */
export function criteriaOf(all: readonly OwnCriterion[], units: readonly LogUnit[]): readonly OwnCriterion[] {
  const ids = new Set<Id>(units.map(({ id }) => id))
  return all.filter(({ unit, isRemoved }) => !isRemoved && (unit === undefined || ids.has(unit))).sort(byCode)
}

function criteriaBeside(
  all: readonly OwnCriterion[],
  own: readonly OwnCriterion[],
  entries: readonly Entry[],
): readonly OwnCriterion[] {
  const linked = new Set(entries.flatMap(({ record }) => record.links.map(({ point }) => point)))
  return all.filter((criterion) => linked.has(criterion.id) && !own.includes(criterion)).sort(byCode)
}

function byCode(a: OwnCriterion, b: OwnCriterion): number {
  return BY_CODE.compare(a.code, b.code) || (a.id < b.id ? -1 : 1)
}

const BY_CODE = new Intl.Collator('en-GB', { numeric: true })

function periodOf(entries: readonly Entry[]): Period | undefined {
  const days = entries.flatMap(({ record }) => record.occurredOn ?? []).sort()
  const [from] = days
  const to = days.at(-1)
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** Ids are ten random characters, so no text is one by chance. */
function names({ record }: Entry, id: EntryId): boolean {
  return Object.values(record.fields).some((value) => textsIn(value).includes(id))
}
