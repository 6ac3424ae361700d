import { atom } from 'nanostores'
import type { Id } from '#domain/id.ts'
import { localDateOf } from '#domain/local-date.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackBody, PackId, PackItem } from '#domain/pack/pack.ts'
import type { OpenedPack } from '#formats/pack.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { readAttempt, readPack } from './do-answers.ts'
import { fetchAhead, loadItems } from './do-sheets.ts'
import { type Attempt, type Begun, progressOf } from './do-view.ts'
import type { OpenProblem, OpenView, Summary } from './open-view.ts'

/** A file as a person chooses it: what a browser's `File` has. */
interface ChosenFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

type Items = ReadonlyMap<Id, PackItem>

/** What the page of a pack shows. */
export const $opened = atom<OpenView>({ kind: 'opening' })

/** A pack's file is far smaller; anything larger is refused unread. */
const FILE_MAX_BYTES = 1024 * 1024

/** An address that names a pack which was begun here. */
const NAMES_PACK = /^#?([A-Za-z0-9_-]{22})$/

let turn = 0
let again: () => Promise<void> = async () => undefined

/**
 * Opens what an address's fragment names: a link's pack to look at, one begun here where it was left, or none.
 * `isNext` where something else was on this page before, so that what comes takes the focus.
 */
export function openAddress(fragment: string, isNext = false): Promise<void> {
  const name = NAMES_PACK.exec(fragment)?.[1]
  return open(async () => {
    if (/^#?$/.test(fragment)) return { kind: 'choose' }
    const items = await knownItems()
    if (!items) return { kind: 'unreachable' }
    if (name !== undefined) return openKept(name, items, isNext)
    const { readPackLink } = await import('#formats/pack.ts')
    const read = await readPackLink(fragment, itemCodes([...items.values()]))
    return read.ok ? lookAt(read.value, items) : refused({ from: 'link', problem: read.problem })
  })
}

/** Opens a pack's file to look at. */
export function openFile(file: ChosenFile): Promise<void> {
  return open(async () => {
    if (file.size > FILE_MAX_BYTES) {
      return refused({ from: 'file', problem: { kind: 'huge', maxBytes: FILE_MAX_BYTES } })
    }
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) return refused({ from: 'file', problem: { kind: 'unreadable' } })
    const items = await knownItems()
    if (!items) return { kind: 'unreachable' }
    const { readPackFile } = await import('#formats/pack.ts')
    const read = await readPackFile(new Uint8Array(bytes), itemCodes([...items.values()]))
    return read.ok ? lookAt(read.value, items) : refused({ from: 'file', problem: read.problem })
  })
}

/** Tries again what was out of reach. */
export function tryAgain(): Promise<void> {
  return again()
}

/**
 * Begins the pack that is looked at; one that was begun before is begun anew, as another attempt. One that another
 * tab began meanwhile is gone on with: two attempts would part what is answered in the one tab from the other.
 */
export async function start(): Promise<void> {
  const summary = $opened.get()
  if (summary.kind !== 'summary' || summary.isStarting) return
  const { trouble: _trouble, ...looked } = summary
  $opened.set({ ...looked, isStarting: true })
  const device = getDevice()
  const { id, body } = summary
  const latest = await latestOf(id)
  if (latest && latest.attempt !== summary.before?.attempt.attempt) {
    return goOnWith({ id, body, attempt: latest }, true)
  }
  const kept = await device.journal.append([{ kind: 'pack.started', pack: id, body }])
  if (!kept.ok) {
    $opened.set({ ...looked, trouble: kept.problem.kind })
    return noteProblem(kept.problem)
  }
  const [fact] = kept.value
  if (!fact) throw new Error('The journal kept a start and did not return it')
  const attempt: Attempt = { attempt: fact.id, at: fact.at, offsetMin: fact.offsetMin, sent: [] }
  await goOnWith({ id, body, attempt }, true)
}

/** Goes on with the pack that is looked at, where it was left. */
export async function goOn(): Promise<void> {
  const summary = $opened.get()
  if (summary.kind !== 'summary' || !summary.before) return
  const { id, body, before } = summary
  await goOnWith({ id, body, attempt: (await latestOf(id)) ?? before.attempt }, true)
}

/** Leaves what was opened, when the page's island goes away. */
export function leave(): void {
  turn += 1
  leaveDoing()
  $opened.set({ kind: 'opening' })
}

/** Only the last thing asked for is shown, however long an earlier one takes. */
async function open(read: () => Promise<OpenView>): Promise<void> {
  again = () => open(read)
  turn += 1
  const mine = turn
  leaveDoing()
  $opened.set({ kind: 'opening' })
  // A part of this page that could not be fetched is as far away as what the pack asks for.
  const view = await read().catch((): OpenView => ({ kind: 'unreachable' }))
  if (turn === mine) $opened.set(view)
  else if (view.kind === 'doing') view.doing.leave()
}

async function lookAt({ id, body, unknownCodes }: OpenedPack, known: Items): Promise<OpenView> {
  return summaryOf(id, body, known, unknownCodes.length)
}

async function openKept(id: PackId, known: Items, isNext: boolean): Promise<OpenView> {
  const state = await readPack(getDevice(), id)
  if (!state) return { kind: 'not-here' }
  const attempt = state.attempts.at(-1)
  if (!attempt) return summaryOf(id, state.body, known, 0)
  return { kind: 'doing', doing: await doingOf({ id, body: state.body, attempt }, known, isNext) }
}

async function summaryOf(id: PackId, body: PackBody, known: Items, unknown: number): Promise<Summary> {
  const device = getDevice()
  const items = body.items.flatMap((item) => known.get(item) ?? [])
  fetchAhead(device, items)
  const attempt = (await readPack(device, id))?.attempts.at(-1)
  const read = attempt && (await readAttempt(device, { id, body, attempt }, known))
  return {
    kind: 'summary',
    id,
    body,
    items,
    unknown,
    isPast: body.due !== undefined && localDateOf(device.now()) > body.due,
    ...(read ? { before: { attempt: read.attempt, ...progressOf(read.items) } } : {}),
    isStarting: false,
  }
}

async function goOnWith(begun: Begun, isNext: boolean): Promise<void> {
  turn += 1
  const mine = turn
  const known = await knownItems()
  const doing = known && (await doingOf(begun, known, isNext).catch(() => undefined))
  if (turn !== mine) return doing?.leave()
  $opened.set(doing ? { kind: 'doing', doing } : { kind: 'unreachable' })
}

async function doingOf(begun: Begun, known: Items, isNext: boolean) {
  fetchAhead(
    getDevice(),
    begun.body.items.flatMap((item) => known.get(item) ?? []),
  )
  const { openDoing } = await import('./do.ts')
  return openDoing(begun, known, { isNext, onLost: () => void openAddress(`#${begun.id}`, true) })
}

/** The attempt begun last, as the journal has it now. */
async function latestOf(id: PackId): Promise<Attempt | undefined> {
  const state = await readPack(getDevice(), id).catch(() => undefined)
  return state?.attempts.at(-1)
}

async function knownItems(): Promise<Items | undefined> {
  return loadItems(getDevice()).catch(() => undefined)
}

function leaveDoing(): void {
  const view = $opened.get()
  if (view.kind === 'doing') view.doing.leave()
}

function refused(problem: OpenProblem): OpenView {
  return { kind: 'refused', problem }
}
