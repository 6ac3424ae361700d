import type { StorageProblem } from '#device/journal.ts'
import type { PackId, ReceiptBody } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { type AsideReceipt, sortReceipts } from '#domain/pack/take-in.ts'
import { ok, type Result } from '#domain/result.ts'
import type { HandedFile, Read, ReadAll } from '#formats/receipts/handed.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { purgedPack, tutorsPacks } from './gradebook-state.ts'
import { $takingIn, type Aside, type TakenReceipt, type TakingEnd } from './take-in-state.ts'

let lastKey = 0
let last: Promise<unknown> = Promise.resolve()
let stopReading: () => void = () => undefined

/** Takes in every receipt in a text and in files. What is wrong with one never stops the others; all good ones are kept at once. */
export function takeIn(text: string, files: readonly HandedFile[]): Promise<TakingEnd> {
  return inTurn(async () => {
    if (text.trim() === '' && files.length === 0) return { kind: 'nothing' }
    const read = await readOrStop(text, files)
    if (!read) return { kind: 'stopped' }
    return read.reads.length === 0 ? { kind: 'no-receipt' } : keepReads(read)
  })
}

/** Stops reading: nothing of what was handed over is taken in. What is read and being kept is kept whole. */
export function stopTaking(): void {
  stopReading()
}

/** Takes in the receipt whose link is the page's own address. Resolves to its pack, where that has a table here. */
export async function takeInLink(link: string): Promise<PackId | undefined> {
  const end = await inTurn(async () => {
    const { readReceiptLink } = await import('#formats/receipt.ts')
    const read = await readReceiptLink(link)
    const source = {}
    return keepReads({
      reads: [
        read.ok
          ? { source, receipt: read.value }
          : { source, problem: { by: 'link', refusal: read.problem } },
      ],
      passedOver: 0,
    })
  })
  const [receipt] = end.kind === 'done' ? end.receipts : $takingIn.get().waiting
  return receipt?.pack
}

/** Takes in what was kept aside for something that cannot be as it says, all the same: the tutor knows better. */
export function takeInAllTheSame(keys: readonly number[]): Promise<TakingEnd> {
  return inTurn(() => {
    const chosen = $takingIn.get().aside.filter(({ key }) => keys.includes(key))
    return keepReads(NOTHING_READ, chosen)
  })
}

/** Tries once more to keep what storage refused. */
export function tryAgain(): Promise<TakingEnd> {
  return inTurn(() => keepReads(NOTHING_READ))
}

/** Forgets how the last taking in ended; what was kept aside stays, and so does what waits. */
export function forgetEnd(): void {
  $takingIn.set({ ...$takingIn.get(), end: { kind: 'none' } })
}

/** Puts the list of what was kept aside away. */
export function putAsideAway(): void {
  $takingIn.set({ ...$takingIn.get(), aside: [] })
}

const NOTHING_READ: ReadAll = { reads: [], passedOver: 0 }

/** One after the other; an error is a bug and stays one, but the person is not left before a page that reads for ever. */
function inTurn(work: () => Promise<TakingEnd>): Promise<TakingEnd> {
  const done = last.then(async () => {
    $takingIn.set({ ...$takingIn.get(), isBusy: true, end: { kind: 'none' } })
    const ended = (end: TakingEnd) =>
      $takingIn.set({ ...$takingIn.get(), isBusy: false, share: undefined, said: undefined, end })
    try {
      const end = await work()
      ended(end)
      return end
    } catch (error) {
      ended({ kind: 'stuck' })
      throw error
    }
  })
  last = done.catch(() => undefined)
  return done
}

async function readOrStop(text: string, files: readonly HandedFile[]): Promise<ReadAll | undefined> {
  const { beginReading, quarterly } = await import('./take-in-read.ts')
  const tell = quarterly()
  tell(0)
  const reading = beginReading({ text, files }, tell)
  const { promise: stopped, resolve } = Promise.withResolvers<undefined>()
  stopReading = () => {
    reading.stop()
    resolve(undefined)
  }
  try {
    return await Promise.race([reading.done, stopped])
  } finally {
    stopReading = () => undefined
    $takingIn.set({ ...$takingIn.get(), share: undefined })
  }
}

/** Keeps what was read, what is taken in all the same, and whatever still waits. */
async function keepReads({ reads, passedOver }: ReadAll, chosen: readonly Aside[] = []): Promise<TakingEnd> {
  $takingIn.set({ ...$takingIn.get(), said: 'keeping' })
  const packs = new Map((await tutorsPacks()).map((pack) => [pack.id, pack]))
  const read = reads.flatMap((one) => ('receipt' in one ? [one.receipt] : []))
  const sure = [...$takingIn.get().waiting, ...chosen.flatMap(({ receipt }) => receipt ?? [])]
  const have = [...packs.values()].flatMap((pack) => pack.receipts.map(({ body }) => body))
  const { doubtsOf } = await import('./take-in-doubts.ts')
  const doubtIn = await doubtsOf(packs, read)
  const isSure = new Set(sure)
  const sorted = sortReceipts([...sure, ...read], new Set(packs.keys()), have, (receipt) =>
    isSure.has(receipt) ? undefined : doubtIn(receipt),
  )
  const kept = await keep(sorted.taken)
  const problem = kept.ok ? undefined : kept.problem
  const taken = kept.ok ? kept.value : []
  // Another tab has erased their class meanwhile.
  const isTaken = new Set(taken)
  const left = kept.ok ? sorted.taken.filter((receipt) => !isTaken.has(receipt)) : []
  const aside = asidesOf(reads, await sayErased([...sorted.aside, ...left.map(forUnknown)]))
  const before = $takingIn.get()
  const others = before.aside.filter((one) => !chosen.includes(one))
  $takingIn.set({ ...before, aside: [...aside, ...others], waiting: problem ? sorted.taken : [] })
  if (problem) return { kind: 'not-kept', problem }
  const told = [
    ...taken.map((receipt) => toTold(receipt, packs, true)),
    ...sorted.again.map((receipt) => toTold(receipt, packs, false)),
  ]
  return { kind: 'done', receipts: told, aside: aside.length, passedOver }
}

/** Keeps receipts. Those for a pack that was erased meanwhile are not among the kept. */
async function keep(
  receipts: readonly ReceiptBody[],
): Promise<Result<readonly ReceiptBody[], StorageProblem>> {
  if (receipts.length === 0) return ok([])
  const facts = receipts.map((receipt) => ({ kind: 'receipt.taken', pack: receipt.pack, receipt }) as const)
  const kept = await getDevice().journal.append(facts)
  if (!kept.ok) {
    await noteProblem(kept.problem)
    return kept
  }
  const packs = new Set(kept.value.flatMap((fact) => (fact.kind === 'receipt.taken' ? [fact.pack] : [])))
  return ok(receipts.filter(({ pack }) => packs.has(pack)))
}

function forUnknown(receipt: ReceiptBody): AsideReceipt {
  return { receipt, reason: 'unknown-pack' }
}

/** Says of receipts for a pack that is not here when that was erased, where it was. */
async function sayErased(aside: readonly AsideReceipt[]): Promise<readonly AsideReceipt[]> {
  const unknown = aside.flatMap(({ receipt, reason }) => (reason === 'unknown-pack' ? [receipt.pack] : []))
  const purged = await Promise.all([...new Set(unknown)].map(purgedPack))
  const erased = new Map(purged.flatMap((one) => (one ? [[one.id, one] as const] : [])))
  return aside.map((one) => {
    const gone = one.reason === 'unknown-pack' ? erased.get(one.receipt.pack) : undefined
    return gone ? { ...one, reason: { kind: 'erased', at: gone.at, offsetMin: gone.offsetMin } } : one
  })
}

/** In the order they were handed over; those that waited, or were taken in all the same, last. */
function asidesOf(reads: readonly Read[], sorted: readonly AsideReceipt[]): readonly Aside[] {
  const reasons = new Map(sorted.map(({ receipt, reason }) => [receipt, reason]))
  const read = new Set(reads.flatMap((one) => ('receipt' in one ? [one.receipt] : [])))
  const chosen = sorted.filter(({ receipt }) => !read.has(receipt))
  const later = chosen.map(({ receipt, reason }): Aside => {
    return { key: nextKey(), source: {}, learner: receipt.learner, reason }
  })
  const handed = reads.flatMap((read): readonly Aside[] => {
    const { source } = read
    if ('problem' in read) return [{ key: nextKey(), source, reason: read.problem }]
    const reason = reasons.get(read.receipt)
    if (!reason) return []
    const { learner } = read.receipt
    const isNotOurs = reason === 'unknown-pack' || reason.kind === 'erased'
    const taken = isNotOurs ? {} : { receipt: read.receipt }
    return [{ key: nextKey(), source, learner, reason, ...taken }]
  })
  return [...handed, ...later]
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
