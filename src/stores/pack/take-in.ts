import { atom } from 'nanostores'
import type { StorageProblem } from '#device/journal.ts'
import type { PackId, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { type AsideReason, sortReceipts } from '#domain/pack/take-in.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { tutorsPacks } from './gradebook-state.ts'
import type { Read, ReadingProblem, ReceiptFile, Source } from './take-in-read.ts'

/** One thing that was handed over and not taken in. */
export interface Aside {
  readonly key: number
  readonly source: Source
  /** Whose it says it is, where that much could be read. */
  readonly learner?: string
  readonly reason: ReadingProblem | AsideReason
}

/** A receipt that was taken in, or was there before. */
export interface TakenReceipt {
  readonly learner: string
  readonly pack: PackId
  readonly title: string
  readonly isNew: boolean
}

/** How the last taking in ended. */
export type TakingEnd =
  | { readonly kind: 'none' }
  /** Nothing was handed over, or no receipt was in it. */
  | { readonly kind: 'nothing' | 'no-receipt' }
  | { readonly kind: 'done'; readonly receipts: readonly TakenReceipt[]; readonly aside: number }
  | { readonly kind: 'not-kept'; readonly problem: StorageProblem }
  /** Something went wrong that nothing handed over explains; nothing was changed. */
  | { readonly kind: 'stuck' }

/** Taking in as the page shows it. */
export interface TakingIn {
  readonly isBusy: boolean
  readonly end: TakingEnd
  /** What was put aside, until it is dismissed. */
  readonly aside: readonly Aside[]
  /** Read and not kept yet: storage refused them. */
  readonly waiting: readonly ReceiptBody[]
}

/** As the page begins. */
export const NOTHING_TAKEN: TakingIn = { isBusy: false, end: { kind: 'none' }, aside: [], waiting: [] }

/** Taking in as the page shows it. */
export const $takingIn = atom<TakingIn>(NOTHING_TAKEN)

let lastKey = 0
let last: Promise<unknown> = Promise.resolve()

/** Takes in every receipt in a text and in files. What is wrong with one never stops the others; all good ones are kept at once. */
export function takeIn(text: string, files: readonly ReceiptFile[]): Promise<TakingEnd> {
  return inTurn(async () => {
    if (text.trim() === '' && files.length === 0) return { kind: 'nothing' }
    const { readFile, readText } = await import('./take-in-read.ts')
    const reads = [await readText(text), ...(await Promise.all(files.map(readFile)))].flat()
    return reads.length === 0 ? { kind: 'no-receipt' } : keepReads(reads)
  })
}

/** Takes in the receipt whose link is the page's own address. Resolves to its pack, where that has a table here. */
export async function takeInLink(link: string): Promise<PackId | undefined> {
  const end = await inTurn(async () => {
    const { readLink } = await import('./take-in-read.ts')
    return keepReads([await readLink(link)])
  })
  const [receipt] = end.kind === 'done' ? end.receipts : $takingIn.get().waiting
  return receipt?.pack
}

/** Tries once more to keep what storage refused. */
export function tryAgain(): Promise<TakingEnd> {
  return inTurn(() => keepReads([]))
}

/** Forgets how the last taking in ended; what was kept aside stays, and so does what waits. */
export function forgetEnd(): void {
  $takingIn.set({ ...$takingIn.get(), end: { kind: 'none' } })
}

/** Puts the list of what was kept aside away. */
export function putAsideAway(): void {
  $takingIn.set({ ...$takingIn.get(), aside: [] })
}

/** One after the other; an error is a bug and stays one, but the person is not left before a page that reads for ever. */
function inTurn(work: () => Promise<TakingEnd>): Promise<TakingEnd> {
  const done = last.then(async () => {
    $takingIn.set({ ...$takingIn.get(), isBusy: true, end: { kind: 'none' } })
    try {
      const end = await work()
      $takingIn.set({ ...$takingIn.get(), isBusy: false, end })
      return end
    } catch (error) {
      $takingIn.set({ ...$takingIn.get(), isBusy: false, end: { kind: 'stuck' } })
      throw error
    }
  })
  last = done.catch(() => undefined)
  return done
}

/** Keeps what was read, and whatever still waits. */
async function keepReads(reads: readonly Read[]): Promise<TakingEnd> {
  const packs = new Map((await tutorsPacks()).map((pack) => [pack.id, pack]))
  const read = reads.flatMap((one) => ('receipt' in one ? [one.receipt] : []))
  const have = [...packs.values()].flatMap((pack) => pack.receipts.map(({ body }) => body))
  const sorted = sortReceipts([...$takingIn.get().waiting, ...read], new Set(packs.keys()), have)
  const aside = reads.flatMap((one) => asideOf(one, packs) ?? [])
  const problem = await keep(sorted.taken)
  const before = $takingIn.get()
  $takingIn.set({ ...before, aside: [...aside, ...before.aside], waiting: problem ? sorted.taken : [] })
  if (problem) return { kind: 'not-kept', problem }
  const told = [
    ...sorted.taken.map((receipt) => toTold(receipt, packs, true)),
    ...sorted.again.map((receipt) => toTold(receipt, packs, false)),
  ]
  return { kind: 'done', receipts: told, aside: aside.length }
}

async function keep(receipts: readonly ReceiptBody[]): Promise<StorageProblem | undefined> {
  if (receipts.length === 0) return undefined
  const facts = receipts.map((receipt) => ({ kind: 'receipt.taken', pack: receipt.pack, receipt }) as const)
  const kept = await getDevice().journal.append(facts)
  if (kept.ok) return undefined
  await noteProblem(kept.problem)
  return kept.problem
}

function asideOf(read: Read, packs: ReadonlyMap<PackId, PackState>): Aside | undefined {
  const { source } = read
  if ('problem' in read) return { key: nextKey(), source, reason: read.problem }
  if (packs.has(read.receipt.pack)) return undefined
  return { key: nextKey(), source, learner: read.receipt.learner, reason: 'unknown-pack' }
}

function toTold(
  { pack, learner }: ReceiptBody,
  packs: ReadonlyMap<PackId, PackState>,
  isNew: boolean,
): TakenReceipt {
  return { pack, learner, title: packs.get(pack)?.body.title ?? '', isNew }
}

function nextKey(): number {
  lastKey += 1
  return lastKey
}
