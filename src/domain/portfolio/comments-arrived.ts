import type { Fact, FactId, Stamp, StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { compareFacts } from '#domain/journal/row.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryCommented } from '#domain/log/log-facts.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { DAY_MILLIS, type Millis } from '#domain/time.ts'

/** A comment as it came in a file. */
export type ArrivedComment = Stamp & EntryCommented

/** Why facts that came as comments are none, or not from somebody else. */
export type ArrivedProblem =
  /** Something among them is no comment: a file of comments may bring nothing else. */
  | 'other-facts'
  /** Not one device’s facts from the first to the last. */
  | 'holes'
  /** Its clock stands more than two days ahead of this one. */
  | 'ahead'
  /** A device that wrote something else in this journal: nobody else may write under its name. */
  | 'posing'
  /** The same names as comments that are here, and other words. */
  | 'clash'
  /** None is about an entry of this log. */
  | 'another-log'

/** What taking comments in would bring. */
export interface ArrivedReport {
  /** Who wrote them, as they call themselves. */
  readonly by: readonly string[]
  /** Comments that say something, about entries of this log. */
  readonly comments: number
  /** Entries of this log that these are about. */
  readonly entries: number
  /** Entries whose newest text is signed. */
  readonly signed: number
  /** Entries that were changed since they were signed. */
  readonly signedBefore: number
  /** Comments that are taken back. */
  readonly removed: number
  /** Entries that are not in this log. */
  readonly elsewhere: number
}

/** What is known here that comments are weighed against. */
export interface Here {
  readonly entries: readonly Entry[]
  readonly facts: readonly StoredFact[]
}

/** Clocks of two people may differ by days of travel, not by more. */
const AHEAD_MILLIS = 2 * DAY_MILLIS

/** Takes facts for comments only where all of them are, of one device, whole and in their order. */
export function asComments(
  facts: readonly StoredFact[],
  now: Millis,
): Result<readonly ArrivedComment[], ArrivedProblem> {
  const comments = facts
    .filter(isKnown)
    .flatMap((fact: Fact) => (fact.kind === 'entry.commented' ? [fact] : []))
  if (comments.length < facts.length) return fail('other-facts')
  const [first] = comments
  if (!first) return fail('holes')
  const isOneDevice = comments.every(({ device, seq }, at) => device === first.device && seq === at + 1)
  const isInOrder = comments.every((fact, at) => {
    const before = comments[at - 1]
    return !before || compareFacts(before, fact) < 0
  })
  if (!isOneDevice || !isInOrder) return fail('holes')
  if (comments.some(({ clock, at }) => Math.max(clock.wall, at) > now + AHEAD_MILLIS)) return fail('ahead')
  return ok(comments)
}

/** What comments would bring to a log, or why they are not taken in. */
export function weighComments(
  comments: readonly ArrivedComment[],
  { entries, facts }: Here,
): Result<ArrivedReport, ArrivedProblem> {
  const [first] = comments
  const own = facts.filter(({ device }) => device === first?.device)
  if (own.some(({ kind }) => kind !== 'entry.commented')) return fail('posing')
  const sent = new Map<FactId, StoredFact>(comments.map((fact) => [fact.id, fact]))
  if (own.some(({ id }) => !sent.has(id))) return fail('clash')
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const here = comments.filter(({ entry }) => byId.has(entry))
  if (here.length === 0) return fail('another-log')
  const said = here.filter(({ removed }) => !removed)
  const signed = said.filter(({ signs }) => signs)
  const written = said.filter(({ text }) => text.trim() !== '')
  const isNow = ({ entry, revision }: ArrivedComment) => byId.get(entry)?.head.fact === revision
  return ok({
    by: [...new Set(comments.map(({ by }) => by))],
    comments: written.length,
    entries: distinct(written),
    signed: distinct(signed.filter(isNow)),
    signedBefore: distinct(signed.filter((comment) => !isNow(comment))),
    removed: here.length - said.length,
    elsewhere: distinct(comments.filter(({ entry }) => !byId.has(entry))),
  })
}

function distinct(comments: readonly ArrivedComment[]): number {
  return new Set(comments.map(({ entry }) => entry)).size
}
