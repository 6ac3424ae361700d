import type { StorageProblem } from '#device/journal.ts'
import { itemCodes } from '#domain/pack/item-codes.ts'
import type { PackId } from '#domain/pack/pack.ts'
import type { ExtraPercent } from '#domain/pack/rules.ts'
import type { OpenedPack } from '#formats/pack.ts'
import { getDevice } from '#stores/device.ts'
import { noteProblem } from '#stores/storage.ts'
import { throwUnlessOfDisk } from '#stores/unread.ts'
import { readPack } from './do-answers.ts'
import { fetchAhead, loadItems } from './do-sheets.ts'
import type { Begun } from './do-view.ts'
import type { Taken } from './open-feedback.ts'
import { erasedView, type Items, isEarly, itemsOf, latestOf, startOnce, summaryOf } from './open-summary.ts'
import type { DoingOpened, Elsewhere, OpenProblem, OpenView } from './open-view.ts'
import { $opened } from './opened.ts'

/** A file as a person chooses it: what a browser's `File` has. */
interface ChosenFile {
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/** A pack's file is far smaller; anything larger is refused unread. */
const FILE_MAX_BYTES = 1024 * 1024

/** An address that asks for the pack its tutor is making, in a tab that was opened to look at it. */
const LOOK = '#look'

/** An address that names a pack which was begun here. */
const NAMES_PACK = /^#?([A-Za-z0-9_-]{22})$/

const IS_FEEDBACK_LINK = /^#?f\d/

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
    if (fragment === LOOK) return lookAtDraft(items)
    if (name !== undefined) return openKept(name, items, isNext)
    if (IS_FEEDBACK_LINK.test(fragment)) {
      const { takeFeedbackLink } = await import('./open-feedback.ts')
      return openTaken(await takeFeedbackLink(getDevice(), fragment, items), items, isNext)
    }
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
    if (isFeedbackFile(bytes)) {
      const { takeFeedbackFile } = await import('./open-feedback.ts')
      return openTaken(await takeFeedbackFile(getDevice(), new Uint8Array(bytes), items), items, true)
    }
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
 * `extraPercent`: time on top, agreed with the tutor.
 */
export async function start(extraPercent?: ExtraPercent): Promise<void> {
  const summary = $opened.get()
  if (summary.kind !== 'summary' || summary.isStarting) return
  const { trouble: _trouble, ...looked } = summary
  if (isEarly(summary.body)) return
  $opened.set({ ...looked, isStarting: true })
  const device = getDevice()
  const { id, body } = summary
  const begun = await device.inTurn(`pack-start:${id}`, () =>
    startOnce(looked, extraPercent).catch(asProblem),
  )
  if ('kind' in begun && begun.kind === 'erased') return lookAgain(id)
  if ('kind' in begun) {
    $opened.set({ ...looked, trouble: begun.kind })
    return noteProblem(begun)
  }
  await goOnWith({ id, body, attempt: begun }, true)
}

/** Looks at a pack that was begun here, to begin it anew. */
export function lookAgain(id: PackId): Promise<void> {
  return open(async () => {
    const items = await knownItems()
    const state = items && (await readPack(getDevice(), id))
    if (!items) return { kind: 'unreachable' }
    return state ? summaryOf(id, state.body, items, 0) : ((await erasedView(id)) ?? { kind: 'not-here' })
  })
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
  const view = await read().catch(outOfReach)
  if (turn === mine) $opened.set(view)
  else leaveView(view)
}

async function lookAt({ id, body, unknownCodes }: OpenedPack, known: Items): Promise<OpenView> {
  return (await erasedView(id)) ?? summaryOf(id, body, known, unknownCodes.length)
}

/** A pack as it is being made: its file is in this tab alone. */
async function lookAtDraft(known: Items): Promise<OpenView> {
  const draft = await getDevice().drafts.read('look')
  if (!draft) return { kind: 'choose' }
  const { readPackFile } = await import('#formats/pack.ts')
  const read = await readPackFile(new TextEncoder().encode(draft.text), itemCodes([...known.values()]))
  return read.ok ? lookAt(read.value, known) : refused({ from: 'file', problem: read.problem })
}

async function openKept(id: PackId, known: Items, isNext: boolean): Promise<OpenView> {
  const state = await readPack(getDevice(), id)
  if (!state) return (await erasedView(id)) ?? { kind: 'not-here' }
  const attempt = state.attempts.at(-1)
  if (!attempt) return summaryOf(id, state.body, known, 0)
  return doingOf({ id, body: state.body, attempt }, known, isNext)
}

async function goOnWith(begun: Begun, isNext: boolean): Promise<void> {
  turn += 1
  const mine = turn
  const known = await knownItems()
  const view = known && (await doingOf(begun, known, isNext).catch(outOfReach))
  if (turn !== mine) return view && leaveView(view)
  $opened.set(view ?? { kind: 'unreachable' })
}

async function doingOf(begun: Begun, known: Items, isNext: boolean): Promise<DoingOpened | Elsewhere> {
  fetchAhead(getDevice(), itemsOf(begun.body, known))
  const [{ openDoing }, { openSeated }] = await Promise.all([import('./do.ts'), import('./do-tabs.ts')])
  const onLost = () => void openAddress(`#${begun.id}`, true)
  return openSeated(getDevice(), begun, isNext, {
    async open(isNext) {
      const [doing, { kind }] = await Promise.all([
        openDoing(begun, known, { isNext, onLost }),
        getDevice().journal.keeping(),
      ])
      return { kind: 'doing', doing, isOnDisk: kind === 'disk' }
    },
    show: (view) => $opened.set(view),
  })
}

/** A part of this page that could not be fetched is as far away as what the pack asks for. */
function outOfReach(error: unknown): Extract<OpenView, { readonly kind: 'unreachable' }> {
  return { kind: 'unreachable', ...(error instanceof DOMException && { isOfDisk: true }) }
}

/** What stands before a pack is begun was read; whether it was begun meanwhile was not. */
function asProblem(error: unknown): StorageProblem {
  throwUnlessOfDisk(error)
  return { kind: 'broken', detail: String(error) }
}

/** Feedback that was taken in leads to its pack. */
async function openTaken(taken: Taken, known: Items, isNext: boolean): Promise<OpenView> {
  if (taken.ok) return openKept(taken.value.pack, known, isNext)
  return refused({ from: 'feedback', ...taken.problem })
}

function isFeedbackFile(bytes: ArrayBuffer): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 80))
  return /^\s*\{\s*"format"\s*:\s*"due-credit-feedback"/.test(start)
}

async function knownItems(): Promise<Items | undefined> {
  return loadItems(getDevice()).catch(() => undefined)
}

function leaveDoing(): void {
  leaveView($opened.get())
}

function leaveView(view: OpenView): void {
  if (view.kind === 'doing') void view.doing.leave()
  else if (view.kind === 'elsewhere') view.leave()
}

function refused(problem: OpenProblem): OpenView {
  return { kind: 'refused', problem }
}
