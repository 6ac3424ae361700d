import type { IDBPDatabase } from 'idb'
import { createCopies } from '#device/copies.ts'
import { readFolder } from '#device/folder-record.ts'
import type { Journal } from '#device/journal.ts'
import { createMarks } from '#device/marks.ts'
import { enterSharedMode } from '#device/shared/web-mode.ts'
import { createWebDrafts } from '#device/web-drafts.ts'
import { createWebJournal, type WebJournal } from '#device/web-journal.ts'
import type { WebJournalOptions } from '#device/web-journal-options.ts'
import type { Happening, StoredFact } from '#domain/journal/fact.ts'
import { stampAll } from '#domain/journal/stamp.ts'
import { recordOfLine } from '#domain/log/captured-line.ts'
import { lineOfPage } from '#domain/log/captured-page.ts'
import { type ItemCodes, itemCodes } from '#domain/pack/item-codes.ts'
import type { FeedbackBody, ReceiptBody } from '#domain/pack/pack.ts'
import type { Result } from '#domain/result.ts'
import { rowRules } from '#domain/rows.ts'
import type { Moment } from '#domain/time.ts'
import { readBackup } from '#formats/backup.ts'
import { readCaptureLink } from '#formats/capture-link.ts'
import { readCommentsFile, readCommentsLink } from '#formats/comments-file.ts'
import { sha256 } from '#formats/digest.ts'
import { readFeedbackFile, readFeedbackLink } from '#formats/feedback.ts'
import { readLogJson } from '#formats/log-json.ts'
import { type OpenedPack, readPackFile, readPackLink } from '#formats/pack.ts'
import { readPortfolioFile } from '#formats/portfolio-file.ts'
import { readReceiptFile, readReceiptLink } from '#formats/receipt.ts'
import type { DrillKind } from './list.ts'
import { putStores, type StoresFile } from './stores.ts'

/** What a fixture came to: a journal that holds it, and what is no fact of it. */
export interface Restored {
  readonly journal: Journal
  readonly beside?: unknown
}

type Restore = (bytes: Uint8Array<ArrayBuffer>) => Promise<Restored>

/** The passphrase of the locked fixtures. */
const PASSPHRASE = 'Siân’s parcel 明 calls back'

/** Nine in the morning of 22 November 2026, London. */
const NOW: Moment = { at: Date.UTC(2026, 10, 22, 9), offsetMin: 0 }

const opened: WebJournal[] = []

/** Closes every journal that something was restored into. */
export async function closeRestored(): Promise<void> {
  for (const journal of opened.splice(0)) await journal.close()
}

/** A way back for each kind of fixture: into a journal on the disk of this browser. */
export const RESTORE: { readonly [Kind in DrillKind]: Restore } = {
  backup: async (bytes) => {
    const { facts, forms } = await must(readBackup(bytes, { passphrase: PASSPHRASE }))
    return { ...(await withFacts(facts)), ...(forms.length > 0 ? { beside: forms } : {}) }
  },
  log: async (bytes) => {
    const { entries, damaged } = await must(Promise.resolve(readLogJson(bytes)))
    const made = entries.map(({ id: entry, record }, at): Happening => {
      return { kind: 'entry.revised', entry, replaces: [], number: at + 1, record }
    })
    return { ...(await withHappenings(made)), beside: { entries, damaged } }
  },
  'pack-file': async (bytes) => withPack(await must(readPackFile(bytes, await codes()))),
  'pack-link': async (bytes) => withPack(await must(readPackLink(textOf(bytes), await codes()))),
  'receipt-file': async (bytes) => withReceipt(await must(readReceiptFile(bytes))),
  'receipt-link': async (bytes) => withReceipt(await must(readReceiptLink(textOf(bytes)))),
  'feedback-file': async (bytes) => withFeedback(await must(readFeedbackFile(bytes))),
  'feedback-link': async (bytes) => withFeedback(await must(readFeedbackLink(textOf(bytes)))),
  // It is read where it is opened, and nothing of it becomes a record.
  portfolio: async (bytes) => ({ journal: tab(), beside: await must(readPortfolioFile(bytes)) }),
  'comments-file': async (bytes) => withFacts((await must(readCommentsFile(bytes))).facts),
  'comments-link': async (bytes) => withFacts((await must(readCommentsLink(textOf(bytes)))).facts),
  'capture-link': async (bytes) => {
    const read = readCaptureLink(textOf(bytes).trim())
    const line = read.ok ? lineOfPage(read.value) : undefined
    if (!line) throw new Error('The link of the capture page says nothing')
    const record = recordOfLine(line)
    return withHappenings([{ kind: 'entry.revised', entry: 'capturedab', replaces: [], number: 1, record }])
  },
  database: async (bytes) => {
    const name = freshName()
    await putStores(name, JSON.parse(textOf(bytes)), makeDatabase)
    return { journal: tab(name) }
  },
  scratch: async (bytes) => {
    const name = freshName()
    await putStores(name, JSON.parse(textOf(bytes)), makeScratch)
    const drafts = createWebDrafts({ name, now: () => NOW.at })
    const beside = await drafts.list('')
    await drafts.close()
    return { journal: tab(), beside }
  },
  // The folder itself is no text: one of this browser’s own takes its place.
  folder: async (bytes) => {
    const name = freshName()
    const file: StoresFile = JSON.parse(textOf(bytes))
    const handle = await navigator.storage.getDirectory()
    const handles = (file.stores.handles ?? []).map(
      ([key, value]) => [key, { ...(value as object), handle }] as const,
    )
    await putStores(
      `${name}-folder`,
      { ...file, stores: { handles } },
      (db) => void db.createObjectStore('handles'),
    )
    const { handle: chosen, ...beside } = (await readFolder(name)) ?? {}
    if (!chosen) throw new Error('The folder is not there')
    return { journal: tab(), beside }
  },
  tab: async (bytes) => {
    enterSharedMode()
    const kept: { readonly [key: string]: string } = JSON.parse(textOf(bytes))
    for (const [key, text] of Object.entries(kept)) sessionStorage.setItem(key, text)
    return { journal: tab(freshName(), { inTab: true }) }
  },
  copy: async (bytes) => {
    const name = freshName()
    const { madeAt, digest } = await must(readBackup(bytes))
    await putCopy(name, `${String(madeAt).padStart(13, '0')}-${digest.slice(0, 8)}.gz`, bytes)
    const journal = tab(name)
    // A database there is to be: the worker opens it.
    await journal.facts()
    const copies = createCopies(name, createMarks(name))
    const looked = await copies?.look(NOW.at, () => undefined)
    const facts = await copies?.read(looked?.[0]?.id ?? '')
    if (!facts) throw new Error('The copy brings nothing back')
    await journal.merge(facts)
    return { journal }
  },
}

/** What a fixture came to, each part as a digest. */
export interface Digests {
  readonly facts: string
  /** What is folded of them. A release that folds more makes it another, and says so by a new `rowRules.version`. */
  readonly rows: string
  readonly beside?: string
}

/**
 * The digests of what a journal holds and of what is folded of it. Numbers are taken to ten figures: browsers differ in
 * the last ones of powers and logarithms.
 */
export async function digestsOf({ journal, beside }: Restored): Promise<Digests> {
  const facts = await digestOf(await journal.facts())
  const rows = await digestOf(await journal.rows(''))
  return { facts, rows, ...(beside === undefined ? {} : { beside: await digestOf(beside) }) }
}

function digestOf(value: unknown): Promise<string> {
  return sha256(JSON.stringify(value, inOrder))
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isInteger(value)) return Number(value.toPrecision(10))
  if (value instanceof Map || value instanceof Set) return [...value]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

async function withFacts(facts: readonly StoredFact[]): Promise<Restored> {
  const journal = tab()
  const merged = await journal.merge(facts)
  if (!merged.ok || merged.value.added + merged.value.erased !== facts.length)
    throw new Error('Not every fact came in')
  return { journal }
}

function withHappenings(happenings: readonly Happening[]): Promise<Restored> {
  return withFacts(stampAll({ device: 'aaaaaaaaaa', seq: 0 }, happenings, NOW).facts)
}

async function withPack({ body, id: pack, unknownCodes }: OpenedPack): Promise<Restored> {
  if (unknownCodes.length > 0) throw new Error('The pack has items that nobody knows')
  return withHappenings([
    { kind: 'pack.saved', pack, body, names: [] },
    { kind: 'pack.started', pack, body },
  ])
}

/** A tutor has the pack it answers. */
function withReceipt(receipt: ReceiptBody): Promise<Restored> {
  const { pack, answers } = receipt
  const body = { ...WORDLESS, items: answers.map(({ item }) => item) }
  return withHappenings([
    { kind: 'pack.saved', pack, body, names: [] },
    { kind: 'receipt.taken', pack, receipt },
  ])
}

/** A learner has the pack, and made the attempt that it speaks of. */
function withFeedback(feedback: FeedbackBody): Promise<Restored> {
  const { pack, attempt, awards } = feedback
  const body = { ...WORDLESS, items: awards.map(({ item }) => item) }
  const [device = '', seq] = attempt.split('-')
  const began = stampAll({ device, seq: Number(seq) - 1 }, [{ kind: 'pack.started', pack, body }], NOW)
  const came = stampAll(
    { device: 'aaaaaaaaaa', seq: 0, clock: { wall: NOW.at, count: 1 } },
    [{ kind: 'feedback.taken', pack, feedback }],
    NOW,
  )
  return withFacts([...began.facts, ...came.facts])
}

const WORDLESS = { title: 'Week 3', instructions: '', from: '', madeMinute: 29_922_365 }

/** A journal as every page has it; of a name that nobody else has, where none is given. */
function tab(name = freshName(), options: Partial<WebJournalOptions> = {}): WebJournal {
  const journal = createWebJournal({
    name,
    rules: rowRules,
    now: () => NOW,
    onErase: () => undefined,
    ...options,
  })
  opened.push(journal)
  return journal
}

let names = 0

function freshName(): string {
  names += 1
  return `due-credit-drill-${names}-${Date.now()}`
}

/** The items of the site that the first packs were made on, with their codes as a catalogue makes them. */
async function codes(): Promise<ItemCodes> {
  const ids = Array.from({ length: 80 }, (_, at) => `heat-item-${at + 1}`)
  return itemCodes(
    await Promise.all(
      ids.map(async (id) => ({
        id,
        code: (await sha256(id)).slice(0, 6),
        kind: 'question' as const,
        title: id,
        points: [],
      })),
    ),
  )
}

async function must<T, P extends { readonly kind: string }>(read: Promise<Result<T, P>>): Promise<T> {
  const result = await read
  if (!result.ok) throw new Error(`It was refused: ${result.problem.kind}`)
  return result.value
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

/** As `docs/formats.md` lays them out: what a version had is never taken from what the code makes today. */
function makeDatabase(db: IDBPDatabase): void {
  db.createObjectStore('facts', { keyPath: 'fact.id' }).createIndex('subjects', 'subjects', {
    multiEntry: true,
  })
  db.createObjectStore('rows', { keyPath: 'subject' }).createIndex('due', ['queue.lane', 'queue.due'])
  db.createObjectStore('meta')
  if (db.version < 2) return
  db.createObjectStore('segments', { keyPath: 'last' })
  db.createObjectStore('contents', { keyPath: 'last' })
}

function makeScratch(db: IDBPDatabase): void {
  db.createObjectStore('drafts', { keyPath: 'name' })
}

async function putCopy(name: string, file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const own = await root.getDirectoryHandle(name, { create: true })
  const folder = await own.getDirectoryHandle('copies', { create: true })
  const writable = await (await folder.getFileHandle(file, { create: true })).createWritable()
  await writable.write(bytes)
  await writable.close()
}
