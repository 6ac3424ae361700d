import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import { localDateOf } from '#domain/local-date.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { PackState } from '#domain/pack/pack-state.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
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
  /** Forms that were begun and not made into a pack. */
  readonly unfinished: readonly UnfinishedPack[]
}

/** What was taken away last, until it is put back or something else is. */
export interface TakenAway {
  readonly id: string
  readonly title: string
  readonly from: keyof Packs
}

/** What the page of packs shows; undefined until it is read. */
export const $packs = atom<Packs | undefined>(undefined)
export const $takenAway = atom<TakenAway | undefined>(undefined)

const NOTHING_BACK = async () => true

/** False where it could not be kept. */
let back: () => Promise<boolean> = NOTHING_BACK
let turn = 0
let latest: Promise<void> = Promise.resolve()

/** Reads all packs, and again whenever something happens here or in another tab. Returns the way to stop. */
export function followPacks(): () => void {
  const stop = getDevice().journal.watch(() => void readPacks())
  void readPacks()
  return () => {
    turn += 1
    latest = Promise.resolve()
    stop()
  }
}

/** Reads all packs anew: forms that are being filled in another tab tell nobody. Resolves once they are shown. */
export function readPacks(): Promise<void> {
  turn += 1
  latest = readInTurn(turn)
  return latest
}

/** Takes a pack that was made here off the list. Its receipts stay, and so does the way back. */
export async function takeOff(id: PackId): Promise<void> {
  const { journal } = getDevice()
  const state = await statesOf(getDevice()).then((all) => all.find((one) => one.id === id))
  if (!state?.saved) return
  const { body, saved } = state
  const { names } = saved
  const kept = await journal.append([{ kind: 'pack.saved', pack: id, body, names, removed: true }])
  if (!kept.ok) return noteProblem(kept.problem)
  const [fact] = kept.value
  if (!fact) throw new Error('The journal kept a pack and did not return it')
  back = async () => {
    const undone = await journal.append([{ kind: 'undone', target: fact.id, about: [subjectOf(id)] }])
    if (!undone.ok) await noteProblem(undone.problem)
    return undone.ok
  }
  $takenAway.set({ id, title: body.title, from: 'made' })
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

async function readInTurn(mine: number): Promise<void> {
  const packs = await allPacks(getDevice())
  if (mine !== turn) return latest
  $packs.set(packs)
}

async function allPacks(device: Device): Promise<Packs> {
  const [states, drafts] = await Promise.all([statesOf(device), device.drafts.list(DRAFT_PREFIX)])
  const today = localDateOf(device.now())
  const begun = newestFirst(states, ({ attempts }) => attempts.at(-1)?.at)
  const made = newestFirst(states, ({ saved }) => (saved?.isRemoved ? undefined : saved?.at))
  return {
    given: await Promise.all(begun.map((state) => givenPack(device, state, today))),
    made: made.map((state) => madePack(state, today)),
    unfinished: drafts.flatMap((draft) => unfinishedPack(draft) ?? []),
  }
}

async function statesOf({ journal }: Device): Promise<readonly PackState[]> {
  const rows = await journal.rows(subjectOf(''))
  // `pack:` rows are written by `stepPack` alone.
  return rows.map(({ state }) => state as PackState)
}

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
