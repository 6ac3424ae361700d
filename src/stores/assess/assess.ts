import { atom } from 'nanostores'
import type { Keeping } from '#device/journal.ts'
import type { Id } from '#domain/id.ts'
import {
  joinedRemarks,
  NO_REMARKS,
  type Remark,
  type Remarks,
  withRemark,
} from '#domain/portfolio/comments.ts'
import type { SharedEntry, SharedPortfolio } from '#domain/portfolio/shared.ts'
import { getDevice } from '#stores/device.ts'
import { createDraftKeeper, type DraftKeeper, type DraftKeeping } from '#stores/drafts/keeper.ts'
import { leftOf } from '#stores/drafts/left.ts'
import { randomName } from '#stores/random-name.ts'
import { bytesOf, type ChosenFile, type FileRefusal, refusalOf } from './file.ts'
import { ASSESS_DRAFTS, readRemarks, remarksName, writeRemarks } from './stored.ts'

/** A portfolio that is open, and what was written about it so far. */
export interface OpenPortfolio {
  readonly kind: 'open'
  readonly shared: SharedPortfolio
  /** The name of the file by what it says. */
  readonly digest: string
  readonly remarks: Remarks
  readonly keeping: DraftKeeping
  readonly keepsIn: Keeping['kind']
  /** Comments that were written about an earlier file of the same log, and stand here too. */
  readonly carried: number
  /** What was written about this file before it was opened now. */
  readonly found: number
}

/** What the assessor’s page shows. */
export type AssessView =
  | { readonly kind: 'choose' | 'reading' | 'stuck' }
  | { readonly kind: 'refused'; readonly name: string; readonly problem: FileRefusal }
  | OpenPortfolio

/** What the assessor’s page shows now. Nothing of it goes to the journal. */
export const $assess = atom<AssessView>({ kind: 'choose' })

let keeper: DraftKeeper | undefined
let stop: (() => void) | undefined
let turn = 0

/** Opens a learner’s portfolio to read. What was written about it before stands there again. */
export async function openPortfolio(file: ChosenFile): Promise<void> {
  turn += 1
  const mine = turn
  await closePortfolio()
  $assess.set({ kind: 'reading' })
  try {
    const view = await read(file)
    if (turn === mine) $assess.set(view.kind === 'open' ? begin(view) : view)
  } catch (error) {
    if (turn === mine) $assess.set({ kind: 'stuck' })
    throw error
  }
}

/** Closes what is open; what was written stays among the drafts. */
export async function closePortfolio(): Promise<void> {
  stop?.()
  stop = undefined
  const before = keeper
  keeper = undefined
  $assess.set({ kind: 'choose' })
  await before?.flush()
}

/** Writes about an entry, or about its claim for a point. */
export function writeRemark(entry: SharedEntry, point: Id | undefined, text: string): void {
  remark(entry, point, { text })
}

/** Signs an entry’s text as seen, or takes that back. */
export function signEntry(entry: SharedEntry, signs: boolean): void {
  remark(entry, undefined, { signs })
}

/** Says who comments. */
export function sayWho(who: Partial<Pick<Remarks, 'name' | 'role'>>): void {
  change((remarks) => ({ ...remarks, ...who }))
}

/** Keeps how far comments were sent. */
export function keepSent({ sent }: Remarks): Promise<void> {
  change((remarks) => (sent ? { ...remarks, sent } : remarks))
  return flushRemarks()
}

/** Writes to the disk at once what still waits. */
export async function flushRemarks(): Promise<void> {
  await keeper?.flush()
}

/** The same while the page is on its way out. */
export function leaveRemarks(): void {
  keeper?.leave()
}

function remark(
  entry: SharedEntry,
  point: Id | undefined,
  said: Partial<Pick<Remark, 'text' | 'signs'>>,
): void {
  const { chance } = getDevice()
  change((remarks) => withRemark(remarks, entry, point, said, () => randomName(chance)))
}

function change(next: (remarks: Remarks) => Remarks): void {
  const view = $assess.get()
  if (view.kind !== 'open') return
  const remarks = next(view.remarks)
  $assess.set({ ...view, remarks })
  keeper?.keep((follows) => writeRemarks(remarks, follows))
}

interface Opened {
  readonly kind: 'open'
  readonly view: OpenPortfolio
  readonly keeper: DraftKeeper
}

async function read(file: ChosenFile): Promise<Opened | Exclude<AssessView, OpenPortfolio>> {
  const { name } = file
  const { PORTFOLIO_MAX_BYTES, readPortfolioFile } = await import('#formats/portfolio-file.ts')
  const bytes = await bytesOf(file, PORTFOLIO_MAX_BYTES)
  if ('kind' in bytes) return { kind: 'refused', name, problem: bytes }
  const opened = await readPortfolioFile(bytes)
  if (!opened.ok) return { kind: 'refused', name, problem: await refusalOf(bytes, opened.problem) }
  return { kind: 'open', ...(await withDrafts(opened.value.shared, opened.value.digest)) }
}

async function withDrafts(shared: SharedPortfolio, digest: string): Promise<Omit<Opened, 'kind'>> {
  const { drafts, journal, chance } = getDevice()
  const [all, keeping] = await Promise.all([drafts.list(ASSESS_DRAFTS), journal.keeping()])
  const name = remarksName(digest)
  const isOwn = (one: { readonly name: string }) => one.name === name || one.name.startsWith(`${name}:`)
  const own = leftOf(all.filter(isOwn), readRemarks)
  const apart = () => remarksName(digest, randomName(chance))
  const [first] = own
  const isTaken = all.some((one) => one.name === name)
  const made = createDraftKeeper(drafts, {
    name: first?.name ?? (isTaken ? apart() : name),
    found: own,
    apart,
  })
  const before = joined(own.map(({ stored }) => stored.remarks))
  const others = leftOf(
    all.filter((one) => !isOwn(one)),
    readRemarks,
  ).map(({ stored }) => stored.remarks)
  const earlier = first ? NO_REMARKS : ofSameLog(others, shared)
  const [latest] = others
  const remarks = {
    ...joinedRemarks(before, earlier),
    name: before.name || (latest?.name ?? ''),
    role: before.role || (latest?.role ?? ''),
  }
  const view: OpenPortfolio = {
    ...{ kind: 'open', shared, digest, remarks, keeping: 'untouched', keepsIn: keeping.kind },
    carried: earlier.remarks.length,
    found: before.remarks.length,
  }
  return { view, keeper: made }
}

/** What was written about earlier files of the same log, as far as its entries are in this one. */
function ofSameLog(others: readonly Remarks[], { entries }: SharedPortfolio): Remarks {
  const here = new Set(entries.map(({ id }) => id))
  const about = others.filter(({ remarks }) => remarks.some(({ entry }) => here.has(entry)))
  const all = joined(about)
  return { ...all, remarks: all.remarks.filter(({ entry }) => here.has(entry)) }
}

function joined(all: readonly Remarks[]): Remarks {
  return all.reduce(joinedRemarks, NO_REMARKS)
}

function begin(opened: Opened): OpenPortfolio {
  keeper = opened.keeper
  stop = keeper.$keeping.listen((keeping) => {
    const view = $assess.get()
    if (view.kind === 'open') $assess.set({ ...view, keeping })
  })
  return opened.view
}
