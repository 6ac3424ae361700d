import type { Device } from '#device/device.ts'
import type { Draft } from '#device/drafts.ts'
import type { Keeping } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { entriesOf, nextNumber } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import { draftOf } from '#domain/log/parse-entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { type EntryTypeName, isKnownRecord } from '#domain/log/types.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import type { LogThis } from '#messages/log-this.ts'
import { site } from '#messages/site.ts'
import { draftName, readDraft, rivalName, type StoredDraft } from './draft-text.ts'
import type { Aside, FormView, Writing } from './form-view.ts'

/** The types a form can be of, as one is asked to choose. */
export const FORM_TYPES: readonly EntryTypeName[] = ['resource', 'application', 'reflection']

/** The log, and where one entry stands in it. */
export interface LogNow {
  readonly entries: readonly Entry[]
  /** Absent for a new one. */
  readonly own?: Entry
  /** Its number, or the one a new entry will have. */
  readonly number: number
  readonly keepsIn: Keeping['kind']
}

/** Reads the log, and where one entry stands in it. */
export async function readLogFor(device: Device, entry: EntryId): Promise<LogNow> {
  const { journal } = device
  const [rows, keeping] = await Promise.all([journal.rows('entry:'), journal.keeping()])
  const entries = entriesOf(rows)
  const own = entries.find(({ id }) => id === entry)
  const number = own?.number ?? nextNumber(entries)
  return { entries, number, keepsIn: keeping.kind, ...(own && { own }) }
}

/** How the form begins. */
export interface Beginning {
  readonly view: FormView
  /** The draft that was left, whether or not it is what one sees. */
  readonly left?: Draft
}

/** What one sees first: the draft that was left, what is saved, what is known of a new entry, or the choice of types. */
export async function beginForm(
  device: Device,
  entry: EntryId,
  known: LogThis | undefined,
): Promise<Beginning> {
  const [log, drafts] = await Promise.all([readLogFor(device, entry), draftsOf(device, entry)])
  const [left, other] = drafts
  const view = beginView(
    device,
    entry,
    log,
    [readDraft(left?.text, FORM_TYPES), readDraft(other?.text, FORM_TYPES)],
    known,
  )
  return { view, ...(left && { left }) }
}

function beginView(
  device: Device,
  entry: EntryId,
  log: LogNow,
  [stored, other]: readonly (StoredDraft | undefined)[],
  known: LogThis | undefined,
): FormView {
  const saved = savedOf(log)
  if (stored && !(saved?.draft && sameJson(saved.draft, asDraft(stored)))) {
    const begun = writing(entry, log, asDraft(stored), stored.replaces)
    if (!other) return { ...begun, cameBack: { shows: 'draft', ...asideOf(log) } }
    const aside = { draft: asDraft(other), replaces: other.replaces }
    return { ...begun, cameBack: { shows: 'newer-draft', aside } }
  }
  if (saved?.view) return saved.view
  if (saved?.draft) return writing(entry, log, saved.draft, headsOf(log))
  return known ? writing(entry, log, knownDraft(device, known), []) : { kind: 'choosing' }
}

/** The drafts of an entry, newest first: one, or more where two tabs wrote it at the same time. */
async function draftsOf({ drafts }: Device, entry: EntryId): Promise<readonly Draft[]> {
  const [own, beside] = await Promise.all([drafts.read(draftName(entry)), drafts.list(rivalName(entry))])
  return [...(own ? [own] : []), ...beside].sort((a, b) => b.at - a.at)
}

/** What the log has of an entry, to be shown in place of what is typed; nothing where it is of no known type. */
export function asideOf({ own }: LogNow): { readonly aside?: Aside } {
  if (!own || own.isDeleted || !isKnownRecord(own.record)) return {}
  return { aside: { draft: draftOf(own.record), replaces: [own.head.fact] } }
}

/** The form of an entry at its beginning. */
export function writing(
  entry: EntryId,
  log: LogNow,
  draft: EntryDraft,
  replaces: readonly FactId[],
): Writing {
  return {
    kind: 'writing',
    entry,
    number: log.number,
    isReady: log.own !== undefined && log.own.record.stage !== 'draft',
    keepsIn: log.keepsIn,
    draft,
    replaces,
    others: othersOf(log, entry),
    keeping: 'untouched',
    problems: [],
    tries: 0,
    isSaving: false,
    heads: headsOf(log),
  }
}

/** The entries that a field of this one may name: on the list, and not itself. */
export function othersOf({ entries }: LogNow, entry: EntryId): readonly Entry[] {
  return entries.filter((other) => other.id !== entry && !other.isDeleted)
}

/** What the log says of an entry: its text to go on from, or a view where there is none to. */
export function savedOf({
  own,
  entries,
}: LogNow): { readonly draft?: EntryDraft; readonly view?: FormView } | undefined {
  if (!own) return undefined
  const { id: entry, number, head, conflicts, record } = own
  if (own.isDeleted) return { view: { kind: 'gone', why: 'deleted', number } }
  if (!isKnownRecord(record)) return { view: { kind: 'gone', why: 'newer', number } }
  if (conflicts.length === 0) return { draft: draftOf(record) }
  const heads = [head, ...conflicts]
  return { view: { kind: 'clashing', entry, number, type: record.type, heads, entries, isOwnDoing: false } }
}

/** A new entry with what is known of it filled in. */
function knownDraft(device: Device, known: LogThis): EntryDraft {
  const { type, title, kind, about, minutes, from, insights } = known
  const today = typedDateOf(localDateOf(device.now()))
  const isOfSite = about !== undefined
  const values: [string, string | readonly string[] | undefined][] = [
    ['title', title],
    ['occurredOn', isOfSite || type === 'reflection' ? today : undefined],
    ['minutes', minutes === undefined ? undefined : String(minutes)],
    ['kind', kind],
    ['origin', isOfSite ? 'found' : undefined],
    ['author', isOfSite ? site.name : undefined],
    ['address', isOfSite ? new URL(about, location.href).href : undefined],
    ['insights', insights?.join('\n')],
    [type === 'reflection' ? 'about' : 'resources', from === undefined ? undefined : [from]],
  ]
  const filled = values.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
  return { type, values: Object.fromEntries(filled), links: [] }
}

/** The revisions of the entry in force. */
export function headsOf({ own }: LogNow): readonly FactId[] {
  return own ? [own.head, ...own.conflicts].map(({ fact }) => fact) : []
}

function asDraft({ type, values, links }: StoredDraft): EntryDraft {
  return { type, values, links }
}
