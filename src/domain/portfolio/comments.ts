import { cleanLine, cleanText } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import { type Clock, compareClocks } from '#domain/journal/clock.ts'
import type { Fact, FactId } from '#domain/journal/fact.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import type { EntryCommented } from '#domain/log/log-facts.ts'
import type { EntryId } from '#domain/log/record.ts'
import type { Moment } from '#domain/time.ts'
import type { SharedEntry } from './shared.ts'

/** What an assessor writes at one place: about an entry, or about its claim for one point. */
export interface Remark {
  /** Ten random characters of `a–z2–7`, made with its first letter. */
  readonly comment: string
  readonly entry: EntryId
  readonly point?: Id
  /** The revision that was read when it was last written. */
  readonly revision: FactId
  /** As typed. */
  readonly text: string
  /** That revision is signed as seen; only about an entry as a whole. */
  readonly signs: boolean
}

/** Everything an assessor wrote about one portfolio, and how far it was sent. */
export interface Remarks {
  readonly name: string
  readonly role: string
  readonly remarks: readonly Remark[]
  /** The last clock that was sent, and every comment that ever was: what is gone since is taken back. */
  readonly sent?: { readonly clock: Clock; readonly comments: readonly Remark[] }
}

/** The longest text of one comment, in UTF-16 units. */
export const COMMENT_MAX_LENGTH = 4_000

/** The longest name or role, in UTF-16 units. */
export const BY_MAX_LENGTH = 90

/** What was never written. */
export const NO_REMARKS: Remarks = { name: '', role: '', remarks: [] }

/** The remark at a place. */
export function remarkAt({ remarks }: Pick<Remarks, 'remarks'>, entry: EntryId, point?: Id) {
  return remarks.find((one) => one.entry === entry && one.point === point)
}

/** Remarks after something was typed or ticked at a place; `fresh` names a comment that is new there. */
export function withRemark(
  all: Remarks,
  { id: entry, revision }: Pick<SharedEntry, 'id' | 'revision'>,
  point: Id | undefined,
  change: Partial<Pick<Remark, 'text' | 'signs'>>,
  fresh: () => string,
): Remarks {
  const before = remarkAt(all, entry, point)
  // A signature is of the text that was read then, and of no other.
  const signs = before?.signs === true && before.revision === revision
  const next: Remark = {
    comment: before?.comment ?? fresh(),
    ...{ entry, revision, text: before?.text ?? '', signs },
    ...(point === undefined ? {} : { point }),
    ...change,
  }
  const remarks = before ? all.remarks.map((one) => (one === before ? next : one)) : [...all.remarks, next]
  return { ...all, remarks }
}

/** Remarks that say something. */
export function remarksSaid({ remarks }: Pick<Remarks, 'remarks'>): readonly Remark[] {
  return remarks.filter(({ text, signs }) => signs || cleanText(text) !== '')
}

/** “J. Price, assessor”: who comments, as the learner reads it. */
export function byOf({ name, role }: Pick<Remarks, 'name' | 'role'>): string {
  return [cleanLine(name), cleanLine(role)].filter(Boolean).join(', ')
}

/** What one sending holds: all that is said, as facts of a device that exists for it alone, and how far it was sent then. */
export function sendingOf(
  all: Remarks,
  device: string,
  now: Moment,
): { readonly facts: readonly Fact[]; readonly after: Remarks } {
  const said = remarksSaid(all)
  const kept = new Set(said.map(({ comment }) => comment))
  const gone = (all.sent?.comments ?? []).filter(({ comment }) => !kept.has(comment))
  const by = byOf(all)
  const happenings = [
    ...said.map((remark) => commentOf(remark, by)),
    ...gone.map((remark) => ({ ...commentOf({ ...remark, signs: false }, by), removed: true as const })),
  ]
  // The last word counts by its clock: one that was set back meanwhile does not put it before the first.
  const from = { device, seq: 0, ...(all.sent ? { clock: all.sent.clock } : {}) }
  const { facts, writer } = stampAll(from, happenings, now)
  if (!writer.clock) return { facts, after: all }
  return { facts, after: { ...all, sent: { clock: writer.clock, comments: [...said, ...gone] } } }
}

/** Of two states of one portfolio’s remarks the one with the other’s added, where it says nothing at a place. */
export function joinedRemarks(newer: Remarks, older: Remarks): Remarks {
  const added = older.remarks.filter(({ entry, point }) => !remarkAt(newer, entry, point))
  const sent = laterSent(newer.sent, older.sent)
  return {
    name: newer.name || older.name,
    role: newer.role || older.role,
    remarks: [...newer.remarks, ...added],
    ...(sent ? { sent } : {}),
  }
}

function laterSent(a: Remarks['sent'], b: Remarks['sent']): Remarks['sent'] {
  if (!a || !b) return a ?? b
  const clock = compareClocks(a.clock, b.clock) < 0 ? b.clock : a.clock
  const known = new Set(a.comments.map(({ comment }) => comment))
  return { clock, comments: [...a.comments, ...b.comments.filter(({ comment }) => !known.has(comment))] }
}

function commentOf({ entry, revision, comment, point, text, signs }: Remark, by: string): EntryCommented {
  return {
    ...{ kind: 'entry.commented', entry, revision, comment, by, text: cleanText(text) },
    ...(point === undefined ? {} : { point }),
    ...(signs ? { signs: true } : {}),
  }
}
