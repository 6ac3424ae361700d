import type { RowRules } from '#domain/journal/row.ts'
import type { Moment } from '#domain/time.ts'
import type { Device, Shipped } from './device.ts'
import { newDeviceId } from './device-id.ts'
import type { Place } from './disk/disk-journal.ts'
import type { Drafts } from './drafts.ts'
import type { Done } from './errand.ts'
import { FOLDER } from './folder-mark.ts'
import type { Home } from './home.ts'
import type { MergeReport, Tell } from './journal.ts'
import { createLateDrafts } from './late-drafts.ts'
import { watchMark } from './mark-watch.ts'
import { createMarks, ERASING, STORAGE_NAME } from './marks.ts'
import { webPassOn } from './pass-on.ts'
import { SCRATCH_NAME } from './scratch-name.ts'
import { isSharedMode } from './shared/mode.ts'
import { createShipped } from './shipped.ts'
import { createWebJournal } from './web-journal.ts'
import { asOnlyWriter } from './writer-lock.ts'

/**
 * This browser. Nothing is opened or fetched before it is first asked for. `forgetErased` forgets what is typed of things
 * that were erased on another device.
 */
export function createWebDevice(
  rules: RowRules,
  shippedAddress: (part: Parameters<Shipped['load']>[0]) => string,
  forgetErased: (drafts: Drafts, merged: MergeReport) => Promise<void>,
): Device {
  const marks = createMarks(STORAGE_NAME)
  const inTab = isSharedMode()
  const drafts = createLateDrafts(async () =>
    inTab
      ? (await import('./shared/tab-drafts.ts')).createTabDrafts(() => now().at)
      : (await import('./web-drafts.ts')).createWebDrafts({ name: SCRATCH_NAME, now: () => now().at }),
  )
  // On a shared computer nothing is kept of anyone.
  const kept: Pick<Device, 'copies' | 'folder'> = inTab
    ? {}
    : {
        copies: async () => (await copyCare()).createCopies(STORAGE_NAME, marks),
        folder: async () => (await folderCare()).createFolder(STORAGE_NAME, marks),
      }
  const careForCopies = async (quiet?: Home) => {
    await (await copyCare()).careForCopies(await kept.copies?.(), now, quiet)
    // What was erased leaves the folder's file too; the rest of its care has its own time.
    if (!quiet && marks.get(FOLDER)) await (await kept.folder?.())?.write(now().at)
  }
  const finishErasing = async (place: Place, isOwed: boolean) => {
    if (!isOwed && !marks.get(ERASING)) return false
    await (await copyCare()).goOnErasing({ marks, drafts, ...kept }, place)
    return true
  }
  const lastCopy = async () => (await copyCare()).lastCopy(await kept.copies?.(), now().at)
  const careForFolder = async () => {
    const { createFolder, careForFolder } = await folderCare()
    const folder = createFolder(STORAGE_NAME, marks)
    if (folder) careForFolder({ folder, journal, now })
  }
  const name = inTab ? `${STORAGE_NAME}-${newDeviceId()}` : STORAGE_NAME
  const journal = createWebJournal({
    name,
    rules,
    now,
    onErase: marks.clear,
    onErasedElsewhere: (merged) => forgetErased(drafts, merged),
    inTab,
    rebuildAway: (name, tell) => away('rebuild', name, tell),
    compactAway: (name) => away('compact', name),
    countAway: (name) => away('count', name),
    ...(inTab ? {} : { outside: marks, finishErasing, careForCopies, lastCopy }),
  })
  if (!inTab && marks.get(FOLDER)) setTimeout(careForFolder, FOLDER_AFTER_MILLIS)
  return {
    journal,
    now,
    uptime: () => performance.now(),
    chance,
    files: {
      offer: async (...file) => (await import('./files.ts')).webFiles.offer(...file),
    },
    drafts,
    ...kept,
    passOn: webPassOn,
    shipped: createShipped(shippedAddress),
    marks,
    watchMark,
    ...(inTab
      ? {}
      : { askAway: async (...asked) => (await import('./away.ts')).askAway(STORAGE_NAME, ...asked) }),
    inTurn: (name, work) => asOnlyWriter(`${STORAGE_NAME}-${name}`, work),
    sitDown: async (name, sitting) => (await import('./seat.ts')).sitDown(`${STORAGE_NAME}-${name}`, sitting),
  }
}

/** Well after a page has opened. */
const FOLDER_AFTER_MILLIS = 3_000

/** Seldom needed. */
const folderCare = async () => (await import('./folder-care.ts')).folderCare
const copyCare = async () => (await import('./copy-care.ts')).copyCare

/** In the worker; `undefined` where there is none, or it broke off: the page does it, or another start tries again. */
async function away<Kind extends 'rebuild' | 'compact' | 'count'>(
  kind: Kind,
  name: string,
  tell: Tell = () => undefined,
): Promise<Done[Kind] | undefined> {
  const { canGoAway, sendAway } = await import('./away.ts')
  if (!canGoAway()) return undefined
  return sendAway<'rebuild' | 'compact' | 'count'>({ kind, name }, tell).done.catch(
    () => undefined,
  ) as Promise<Done[Kind] | undefined>
}

function now(): Moment {
  const date = new Date()
  // Turned round, the zero of Greenwich would be less than nothing: no column of small numbers holds that.
  return { at: date.getTime(), offsetMin: 0 - date.getTimezoneOffset() }
}

/** Draws again above the last whole multiple of `limit`, so that every number is equally likely. */
function chance(limit: number): number {
  const range = 2 ** 32
  const fair = range - (range % limit)
  for (;;) {
    const [drawn = range] = crypto.getRandomValues(new Uint32Array(1))
    if (drawn < fair) return drawn % limit
  }
}
