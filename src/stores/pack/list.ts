import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { PackId } from '#domain/pack/pack.ts'
import { type PackState, packOf } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { createReading } from '#stores/unread.ts'
import { readPack } from './do-answers.ts'
import {
  type GivenPack,
  givenPack,
  type MadePack,
  madePack,
  type UnfinishedPack,
  unfinishedPack,
} from './list-view.ts'
import { DRAFT_PREFIX } from './make-draft.ts'

/** All packs of this browser, newest first. */
export interface Packs {
  readonly given: readonly GivenPack[]
  readonly made: readonly MadePack[]
  /** Those made here that are off the list. */
  readonly offList: readonly MadePack[]
  /** Forms that were begun and not made into a pack. */
  readonly unfinished: readonly UnfinishedPack[]
}

/** What was taken away last, until it is put back or something else is. */
export interface TakenAway {
  readonly id: string
  readonly title: string
  readonly from: 'made' | 'unfinished'
}

/** What the page of packs shows; undefined until it is read. */
export const $packs = atom<Packs | undefined>(undefined)
export const $takenAway = atom<TakenAway | undefined>(undefined)

const NOTHING_BACK = async () => true

/** False where it could not be kept. */
let back: () => Promise<boolean> = NOTHING_BACK
let latest: Promise<void> | undefined

const { again, stop } = createReading(async (isPast) => {
  const packs = await allPacks(getDevice())
  // Who waits for this one waits for what is shown.
  if (isPast()) return latest
  $packs.set(packs)
}, 'awaited')

/** Reads all packs, and again whenever something happens here or in another tab. Returns the way to stop. */
export function followPacks(): () => void {
  const stopWatching = getDevice().journal.watch(() => void readPacks())
  void readPacks()
  return () => {
    latest = undefined
    stop()
    stopWatching()
  }
}

/** Reads all packs anew: forms that are being filled in another tab tell nobody. Resolves once they are shown. */
export function readPacks(): Promise<void> {
  latest = again()
  return latest
}

/** Takes a pack that was made here off the list. Its receipts stay, and so does the way back. */
export async function takeOff(id: PackId): Promise<void> {
  const { journal } = getDevice()
  const state = await readPack(getDevice(), id)
  if (!state?.saved) return
  const { body, saved } = state
  const { names } = saved
  const kept = await journal.append([{ kind: 'pack.saved', pack: id, body, names, removed: true }])
  if (!kept.ok) return noteProblem(kept.problem)
  const [fact] = kept.value
  // Another tab has erased it meanwhile.
  if (!fact) return readPacks()
  back = async () => {
    const undone = await journal.append([{ kind: 'undone', target: fact.id, about: [subjectOf(id)] }])
    if (!undone.ok) await noteProblem(undone.problem)
    return undone.ok
  }
  $takenAway.set({ id, title: body.title, from: 'made' })
}

/** Puts a pack that is off the list back on it, with its receipts. */
export async function putOn(id: PackId): Promise<void> {
  const { journal } = getDevice()
  const state = await readPack(getDevice(), id)
  if (!state?.saved) return
  const { body, saved } = state
  const kept = await journal.append([{ kind: 'pack.saved', pack: id, body, names: saved.names }])
  if (!kept.ok) return noteProblem(kept.problem)
  if ($takenAway.get()?.id === id) $takenAway.set(undefined)
}

/** Forgets what was taken away last: it is gone for good, or something else is said in its place. */
export function forgetTakenAway(): void {
  back = NOTHING_BACK
  $takenAway.set(undefined)
}

/** Throws a form that was begun away; until another is, it can be put back. */
export async function throwAway({ id, title }: UnfinishedPack): Promise<void> {
  const { drafts } = getDevice()
  const name = `${DRAFT_PREFIX}${id}`
  const draft = await drafts.read(name)
  await drafts.remove(name)
  back = async () => {
    if (draft) await drafts.write(name, draft.text)
    return true
  }
  $takenAway.set({ id, title, from: 'unfinished' })
  await readPacks()
}

/** Puts back what was taken away last. False where that could not be kept: then it can be tried again. */
export async function putBackLast(): Promise<boolean> {
  const again = back
  back = NOTHING_BACK
  if (!(await again())) {
    back = again
    return false
  }
  $takenAway.set(undefined)
  await readPacks()
  return true
}

async function allPacks(device: Device): Promise<Packs> {
  const [rows, drafts] = await Promise.all([
    device.journal.rows(subjectOf('')),
    device.drafts.list(DRAFT_PREFIX),
  ])
  const states = rows.flatMap(({ state }) => packOf(state) ?? [])
  // Where none was erased, an attempt that is not here may only be out of reach.
  if (rows.length > states.length) await forgetRest(device)
  const today = localDateOf(device.now())
  const begun = newestFirst(states, ({ attempts }) => attempts.at(-1)?.at)
  const all = newestFirst(states, ({ saved }) => saved?.at).map((state) => ({
    isRemoved: state.saved?.isRemoved,
    made: madePack(state, today),
  }))
  return {
    given: await Promise.all(begun.map((state) => givenPack(device, state, today))),
    made: all.flatMap(({ made, isRemoved }) => (isRemoved ? [] : [made])),
    offList: all.flatMap(({ made, isRemoved }) => (isRemoved ? [made] : [])),
    unfinished: drafts.flatMap((draft) => unfinishedPack(draft) ?? []),
  }
}

/** Out of reach, it is done the next time. */
async function forgetRest(device: Device): Promise<void> {
  const { forgetHalfWayOfErased } = await import('./erase-typed.ts').catch(() => ({}) as Partial<Rest>)
  await forgetHalfWayOfErased?.(device)
}

type Rest = typeof import('./erase-typed.ts')

/** Those that have a moment, by it. */
function newestFirst(
  states: readonly PackState[],
  momentOf: (state: PackState) => number | undefined,
): readonly PackState[] {
  return states
    .flatMap((state) => {
      const at = momentOf(state)
      return at === undefined ? [] : [{ state, at }]
    })
    .toSorted((a, b) => b.at - a.at)
    .map(({ state }) => state)
}

function subjectOf(id: PackId): string {
  return `pack:${id}`
}
