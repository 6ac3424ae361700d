import type { Device } from '#device/device.ts'
import type { Keeping } from '#device/journal.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { CommentsState, EntryComment } from '#domain/log/comment-row.ts'
import type { OwnCriterion } from '#domain/log/criterion-row.ts'
import type { EntryDraft } from '#domain/log/draft.ts'
import { entriesOf, erasedOf, nextNumber } from '#domain/log/entries.ts'
import type { Entry } from '#domain/log/entry.ts'
import type { EntryTypeName } from '#domain/log/entry-type.ts'
import { draftOfNote, isNote, noteText } from '#domain/log/note.ts'
import { criteriaOf } from '#domain/log/own-criteria.ts'
import { draftOf } from '#domain/log/parse-entry.ts'
import type { EntryId } from '#domain/log/record.ts'
import { type Signing, signedIn, signingsOf } from '#domain/log/signed.ts'
import { isInbox, mayFollow, stageOf } from '#domain/log/stage.ts'
import { isKnownRecord } from '#domain/log/types.ts'
import { typedDateOf } from '#domain/typed-date.ts'
import type { LogThis } from '#messages/log-this.ts'
import { siteName } from '#messages/site-name.ts'
import { randomName } from '#stores/random-name.ts'
import { draftsOf, type LeftDraft, readLeft } from './draft-list.ts'
import { draftName, rivalName, type StoredDraft } from './draft-text.ts'
import { removeDraftsOf } from './erase-drafts.ts'
import type { FormAddress } from './form-prefill.ts'
import { type EntryText, type FormView, type Gone, SAVED, type Writing } from './form-view.ts'

/** The log, and where one entry stands in it. */
export interface LogNow {
  readonly entries: readonly Entry[]
  /** Absent for a new one. */
  readonly own?: Entry
  /** Its number, or the one a new entry will have. */
  readonly number: number
  readonly keepsIn: Keeping['kind']
  /** Who signed it as it stands. */
  readonly signings: readonly Signing[]
  /** What was written about it by those who read it in a file. */
  readonly comments: readonly EntryComment[]
  /** The criteria of the person’s own centre, by code; those off the list too. */
  readonly criteria: readonly OwnCriterion[]
  /** It was erased for good: its name is never used again. */
  readonly isErased?: true
}

/** Reads the log, and where one entry stands in it. */
export async function readLogFor(device: Device, entry: EntryId): Promise<LogNow> {
  const { journal } = device
  const [rows, keeping, comments, criteria] = await Promise.all([
    journal.rows('entry:'),
    journal.keeping(),
    journal.row(`comments:${entry}`),
    journal.rows('criterion:'),
  ])
  const entries = entriesOf(rows)
  const own = entries.find(({ id }) => id === entry)
  const erased = erasedOf(rows)
  const gone = erased.find(({ id }) => id === entry)
  const number = own?.number ?? gone?.number ?? nextNumber(entries, erased)
  // Such rows are written by `stepComments` alone.
  const said = (comments?.state as CommentsState | undefined)?.comments ?? []
  const signings = (own && signedIn([own], new Map([[entry, said]])).get(entry)) ?? []
  return {
    ...{ entries, number, keepsIn: keeping.kind, signings, comments: said, criteria: criteriaOf(criteria) },
    ...(own && { own }),
    ...(gone && { isErased: true as const }),
  }
}

/** How the form begins. */
export interface Beginning {
  readonly view: FormView
  /** Where what is typed first will lie. */
  readonly place: string
  /** The drafts that were left, newest first, whether or not they are what one sees. */
  readonly left: readonly LeftDraft[]
}

/** What is asked of a beginning besides the entry. */
export interface HowToBegin extends Pick<FormAddress, 'known' | 'isChoosing' | 'at' | 'made'> {
  /** The person has said that they want to change what is signed. */
  readonly isUnlocked?: boolean
}

/** What one sees first: the draft that was left, what is saved, what is known of a new entry, or the choice of types. */
export async function beginForm(
  device: Device,
  entry: EntryId,
  { known, isChoosing = false, isUnlocked = false }: HowToBegin,
): Promise<Beginning> {
  const [log, drafts] = await Promise.all([readLogFor(device, entry), draftsOf(device.drafts, entry)])
  if (log.isErased) {
    await removeDraftsOf(device.drafts, [entry])
    return { view: erased(log), place: freshName(device, entry, []), left: [] }
  }
  const left = readLeft(drafts)
  const saved = savedOf(log)
  const texts = textsOf(device, log, left)
  const isOffered = texts.some(({ name }) => name !== SAVED)
  const note = saved?.view?.kind === 'choosing' ? log.own?.record : undefined
  // Of a captured line, what was typed for the type that is chosen now; of others, the newest.
  const ofType = texts.find(({ draft }) => draft.type === known?.type)
  const first = note && known ? ofType : firstOf(log, texts)
  // What says the same as the log is no other text; it is written over first.
  const same = left.find(({ name }) => !texts.some((text) => text.name === name))
  const place = first && first.name !== SAVED ? first.name : (same?.name ?? freshName(device, entry, drafts))
  const begun = (draft: EntryDraft, replaces: readonly FactId[]) => writing(entry, log, draft, replaces)
  if (note && saved?.view && (isChoosing || !first)) {
    if (!known || isChoosing) return { view: saved.view, place, left }
    // Beside what was typed for another type: nothing of that is written over.
    const beside = freshName(device, entry, drafts)
    const view = { ...begun(draftOfNote(note, known.type), headsOf(log)), texts, shown: beside, isOffered }
    return { view, place: beside, left }
  }
  if (first && !(saved?.view && first.name === SAVED && !isUnlocked)) {
    const view = { ...begun(first.draft, first.replaces), texts, shown: first.name, isOffered }
    return { view, place, left }
  }
  if (saved?.view) return { view: saved.view, place, left }
  const view = known
    ? { ...begun(knownDraft(device, known), []), shown: place }
    : { kind: 'choosing' as const }
  return { view, place, left }
}

/** What is shown of an entry that was erased for good. */
export function erased({ number }: LogNow): Gone {
  return { kind: 'gone', why: 'erased', number }
}

/** A place for a draft that no other lies in. */
export function freshName(
  device: Pick<Device, 'chance'>,
  entry: EntryId,
  taken: readonly { readonly name: string }[],
): string {
  const isTaken = taken.some(({ name }) => name === draftName(entry))
  return isTaken ? rivalName(entry, randomName(device.chance)) : draftName(entry)
}

/** Every text of an entry, what the log has last; drafts that say the same as the log are none. */
function textsOf(device: Device, log: LogNow, left: readonly LeftDraft[]): readonly EntryText[] {
  const saved = savedText(log)
  const { offsetMin } = device.now()
  const drafts = left.flatMap(({ name, at, stored }): EntryText[] => {
    const draft = asDraft(stored)
    if (saved && log.own?.conflicts.length === 0 && sameJson(saved.draft, draft)) return []
    return [{ name, draft, replaces: stored.replaces, typed: { at, offsetMin } }]
  })
  return [...drafts, ...(saved ? [saved] : [])]
}

/** The newest draft, unless the entry was saved after it: then what the log has. */
function firstOf({ own }: LogNow, texts: readonly EntryText[]): EntryText | undefined {
  const isPast = ({ name, typed, replaces }: EntryText) =>
    name !== SAVED &&
    own !== undefined &&
    !replaces.includes(own.head.fact) &&
    typed !== undefined &&
    typed.at <= own.head.at
  const saved = texts.find(({ name }) => name === SAVED)
  return texts.find((text) => !isPast(text)) ?? saved ?? texts[0]
}

/** What the log has of an entry, as one of its texts; nothing where it is off the list or of no known type. */
export function savedText({ own }: LogNow): EntryText | undefined {
  if (!own || own.isDeleted || !isKnownRecord(own.record)) return undefined
  return { name: SAVED, draft: draftOf(own.record), replaces: [own.head.fact] }
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
    isReady: isReady(log),
    isSigned: log.signings.length > 0,
    isCaptured: log.own !== undefined && isNote(log.own.record),
    ways: [],
    keepsIn: log.keepsIn,
    draft,
    replaces,
    others: othersOf(log, entry),
    criteria: log.criteria,
    keeping: 'untouched',
    problems: [],
    tries: 0,
    isSaving: false,
    heads: headsOf(log),
    isOff: log.own?.isDeleted === true,
    texts: [],
    shown: SAVED,
    isOffered: false,
    leavesOut: [],
  }
}

/** Whether the log has it as ready, so that it counts already. */
export function isReady({ own }: LogNow): boolean {
  return own !== undefined && !mayFollow(stageOf(own.record), 'draft')
}

/** The entries that a field of this one may name: on the list, out of the inbox, and not itself. */
export function othersOf({ entries }: LogNow, entry: EntryId): readonly Entry[] {
  return entries.filter(({ id, isDeleted, record }) => id !== entry && !isDeleted && !isInbox(record))
}

/** What the log says of an entry: its text to go on from, or a view where there is none to. */
export function savedOf({
  own,
  entries,
  signings,
  comments,
  criteria,
}: LogNow): { readonly draft?: EntryDraft; readonly view?: FormView } | undefined {
  if (!own) return undefined
  const { id: entry, number, head, conflicts, record } = own
  if (own.isDeleted) return { view: { kind: 'gone', why: 'deleted', number } }
  const heads = [head, ...conflicts]
  const known = heads.map((one) => one.record).find(isKnownRecord)
  if (!known && isNote(record)) {
    return { view: { kind: 'choosing', captured: { entry, number, text: noteText(record) } } }
  }
  if (!known || !(isKnownRecord(record) || isNote(record)))
    return { view: { kind: 'gone', why: 'newer', number } }
  if (conflicts.length > 0) {
    return {
      view: {
        kind: 'clashing',
        entry,
        number,
        heads,
        signings: heads.map((one) => signingsOf(one, comments)),
        entries,
        isOwnDoing: false,
      },
    }
  }
  const draft = draftOf(known)
  if (signings.length === 0) return { draft }
  return { draft, view: { kind: 'locked', entry, number, record: known, signings, entries, criteria } }
}

/** The field in which a type names the entry that it goes on from; others name none. */
const NAMES_IN: Partial<Record<EntryTypeName, string>> = {
  application: 'resources',
  reflection: 'about',
  goal: 'from',
  review: 'goals',
  'coaching-session': 'plan',
  'coaching-evaluation': 'sessions',
  observation: 'plan',
  feedback: 'evidence',
  improvement: 'from',
}

/** A new entry with what is known of it filled in. */
function knownDraft(device: Device, known: LogThis): EntryDraft {
  const { type, title, kind, about, minutes, from, insights } = known
  const today = typedDateOf(localDateOf(device.now()))
  const isOfSite = about !== undefined
  const namesIn = NAMES_IN[type]
  const values: [string, string | readonly string[] | undefined][] = [
    ['title', title],
    ['occurredOn', isOfSite || type === 'reflection' ? today : undefined],
    ['minutes', minutes === undefined ? undefined : String(minutes)],
    ['kind', kind],
    ['origin', isOfSite ? 'found' : undefined],
    ['author', isOfSite ? siteName : undefined],
    ['address', isOfSite ? new URL(about, location.href).href : undefined],
    ['insights', insights?.join('\n')],
    ...(namesIn !== undefined && from !== undefined ? [[namesIn, [from]] as [string, string[]]] : []),
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
