import type { Id } from '#domain/id.ts'
import type { LocalDate } from '#domain/local-date.ts'
import type { Entry } from './entry.ts'
import type { EntryTypeName } from './entry-type.ts'
import { entriesIn, gapsOf, valueIn } from './gaps.ts'
import type { NamedEntry } from './readiness.ts'
import { CLAIM_LENGTH, type EntryId, type FieldValue, textsIn } from './record.ts'
import { isFinishedStage, isInbox } from './stage.ts'
import { isKnownRecord, type KnownRecord } from './types.ts'

/** An entry that is on the list and of a type this release has rules for. */
export interface KnownEntry extends Entry {
  readonly record: KnownRecord
}

/** What is on the list, by number, whatever the day. What waits in the inbox is not in it. */
export interface ListedLog {
  readonly entries: readonly Entry[]
  /** Those of one type, by number. */
  of(type: EntryTypeName): readonly KnownEntry[]
  isLive(id: EntryId): boolean
  /** The entries on the list that one names in a field, of types this release knows. */
  namedBy(entry: KnownEntry, field: string): readonly KnownEntry[]
  /** Of these, the finished ones. */
  finishedBy(entry: KnownEntry, field: string): readonly KnownEntry[]
  /** Whether an entry tells of having used this resource with a customer, be it a draft. */
  isUsed(resource: EntryId): boolean
  /** The entries that are linked to a point, with a claim or without, by number. */
  linkedTo(point: Id): readonly Entry[]
  /** The points that any entry is linked to. */
  readonly linkedPoints: readonly Id[]
  /** What keeps an entry of the list from being finished, as `unfinishedIn` says it; looked for once. */
  unfinished(entry: KnownEntry): readonly string[] | undefined
}

/** The log as its rules look at it, on a day. */
export interface LiveLog extends ListedLog {
  readonly today: LocalDate
}

/** Prepares a log for its rules. The order of `entries` makes no difference. */
export function liveLogOf(all: readonly Entry[], today: LocalDate): LiveLog {
  return { ...listedLogOf(all), today }
}

/** Readiness, tips, questions, plan and matrix look at one log one after the other. */
const prepared = new WeakMap<readonly Entry[], ListedLog>()

/** What is on the list. The order of `entries` makes no difference. */
export function listedLogOf(all: readonly Entry[]): ListedLog {
  const known = prepared.get(all)
  if (known) return known
  const log = prepare(all)
  prepared.set(all, log)
  return log
}

function prepare(all: readonly Entry[]): ListedLog {
  const entries = all
    .filter(({ isDeleted, record }) => !isDeleted && !isInbox(record))
    .sort((a, b) => a.number - b.number)
  const ids = new Set(entries.map(({ id }) => id))
  const known = entries.filter(isKnownEntry)
  const byId = new Map(known.map((entry) => [entry.id, entry]))
  const none: readonly KnownEntry[] = []
  const byType = Map.groupBy(known, ({ record }) => record.type)
  const of = (type: EntryTypeName) => byType.get(type) ?? none
  const used = new Set(
    of('application')
      .filter(isReal)
      .flatMap(({ record }) => entriesIn(record, 'resources')),
  )
  const isLive = (id: EntryId) => ids.has(id)
  const namedBy: ListedLog['namedBy'] = ({ record }, field) =>
    entriesIn(record, field).flatMap((id) => byId.get(id) ?? [])
  const byPoint = new Map<Id, Entry[]>()
  for (const entry of entries) {
    for (const { point } of entry.record.links) {
      const before = byPoint.get(point)
      if (!before) byPoint.set(point, [entry])
      else if (before.at(-1) !== entry) before.push(entry)
    }
  }
  const looked = new Map<KnownEntry, readonly string[] | undefined>()
  const unfinished: ListedLog['unfinished'] = (entry) => {
    if (!looked.has(entry)) looked.set(entry, unfinishedIn(entry, { isLive }))
    return looked.get(entry)
  }
  return {
    entries,
    of,
    isLive,
    namedBy,
    finishedBy: (entry, field) => namedBy(entry, field).filter((one) => !unfinished(one)),
    isUsed: (resource) => used.has(resource),
    linkedTo: (point) => byPoint.get(point) ?? none,
    linkedPoints: [...byPoint.keys()],
    unfinished,
  }
}

/** Whether a release’s rules can look inside an entry. */
export function isKnownEntry(entry: Entry): entry is KnownEntry {
  return isKnownRecord(entry.record)
}

/** Whether an application was more than a simulation. */
export function isReal(entry: KnownEntry): boolean {
  return saysOf(entry, 'setting') !== 'simulation'
}

/** What an entry says in one field. */
export function saysOf({ record }: KnownEntry, field: string): FieldValue | undefined {
  return valueIn(record, field)
}

/** The texts that an entry has in one field; those of rows part by part. */
export function textsOf({ record }: KnownEntry, field: string): readonly string[] {
  return textsIn(valueIn(record, field))
}

/** Whether somebody else saw it: an observer is named, or the kind of evidence says so. */
export function isSeen(entry: KnownEntry): boolean {
  const kind = saysOf(entry, 'evidenceKind')
  return (
    saysOf(entry, 'observer') !== undefined || ['observation', 'witness', 'discussion'].includes(String(kind))
  )
}

/** The claim by which an entry is linked to a point; absent where it is not linked. */
export function claimOf({ record }: Entry, point: Id): string | undefined {
  return record.links.find((link) => link.point === point)?.claim
}

/** Whether an entry is linked to a point with a claim that says enough: it is evidence. */
export function isEvidence(entry: Entry, point: Id): boolean {
  const length = claimOf(entry, point)?.length ?? 0
  return length >= CLAIM_LENGTH.least && length <= CLAIM_LENGTH.most
}

/** What keeps an entry from being finished: the fields it needs, none in a draft that only waits to be saved. */
export function unfinishedIn(
  entry: KnownEntry,
  { isLive }: Pick<ListedLog, 'isLive'>,
): readonly string[] | undefined {
  const fields = gapsOf(entry.record, isLive)
  return fields.length > 0 || !isFinishedStage(entry.record.stage) ? fields : undefined
}

/**
 * Whether an entry counts as it stands: by its stage, and by what its fields need where this release knows its type. A
 * saved entry may stop to: what it names may be taken off the list.
 */
export function isFinished(entry: Entry, log: Pick<ListedLog, 'isLive'>): boolean {
  if (!isKnownEntry(entry)) return isFinishedStage(entry.record.stage)
  return unfinishedIn(entry, log) === undefined
}

/** An entry as a reason names it. */
export function named({ id, number, record }: Entry): NamedEntry {
  const { type, title, occurredOn, minutes } = record
  return {
    id,
    number,
    type,
    title,
    ...(occurredOn === undefined ? {} : { occurredOn }),
    ...(minutes === undefined ? {} : { minutes }),
  }
}
