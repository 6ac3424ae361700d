import type { RowRules } from '#domain/journal/row.ts'
import type { Moment } from '#domain/time.ts'
import type { Device, Shipped } from './device.ts'
import { newDeviceId } from './device-id.ts'
import type { Counted } from './errand.ts'
import { createHeldMarks } from './held-marks.ts'
import type { Rebuilt, Tell } from './journal.ts'
import { createLateDrafts } from './late-drafts.ts'
import { watchMark } from './mark-watch.ts'
import { createMarks, STORAGE_NAME } from './marks.ts'
import { webPassOn } from './pass-on.ts'
import { SCRATCH_NAME } from './scratch-name.ts'
import { isSharedMode } from './shared/mode.ts'
import { createShipped } from './shipped.ts'
import { createWebJournal } from './web-journal.ts'
import { asOnlyWriter } from './writer-lock.ts'

/** This browser. Nothing is opened or fetched before it is first asked for. */
export function createWebDevice(
  rules: RowRules,
  shippedAddress: (part: Parameters<Shipped['load']>[0]) => string,
): Device {
  const marks = createMarks(STORAGE_NAME)
  const inTab = isSharedMode()
  const name = inTab ? `${STORAGE_NAME}-${newDeviceId()}` : STORAGE_NAME
  return {
    journal: createWebJournal({
      name,
      rules,
      now,
      onErase: marks.clear,
      inTab,
      rebuildAway,
      compactAway,
      countAway,
      // On a shared computer nothing is remembered of anyone.
      ...(inTab ? {} : { outside: createHeldMarks(marks) }),
    }),
    now,
    uptime: () => performance.now(),
    chance,
    files: {
      offer: async (...file) => (await import('./files.ts')).webFiles.offer(...file),
    },
    drafts: createLateDrafts(async () =>
      inTab
        ? (await import('./shared/tab-drafts.ts')).createTabDrafts(() => now().at)
        : (await import('./web-drafts.ts')).createWebDrafts({ name: SCRATCH_NAME, now: () => now().at }),
    ),
    passOn: webPassOn,
    shipped: createShipped(shippedAddress),
    marks,
    watchMark,
    ...(inTab
      ? {}
      : { askAway: async (...asked) => (await import('./away.ts')).askAway(STORAGE_NAME, ...asked) }),
    inTurn: (name, work) => asOnlyWriter(`${STORAGE_NAME}-${name}`, work),
  }
}

/** In the worker; `undefined` where there is none or it could not start, so that the page does it. */
async function rebuildAway(name: string, tell: Tell): Promise<Rebuilt | undefined> {
  const { canGoAway, sendAway } = await import('./away.ts')
  if (!canGoAway()) return undefined
  return sendAway<'rebuild'>({ kind: 'rebuild', name }, tell).done.catch(() => undefined)
}

/** Where it cannot be had or breaks off, nothing is lost by it. */
async function compactAway(name: string): Promise<void> {
  const { canGoAway, sendAway } = await import('./away.ts')
  if (canGoAway())
    await sendAway<'compact'>({ kind: 'compact', name }, () => undefined).done.catch(() => undefined)
}

/** Where it cannot be had or breaks off, another start tries again. */
async function countAway(name: string): Promise<Counted | undefined> {
  const { canGoAway, sendAway } = await import('./away.ts')
  if (!canGoAway()) return undefined
  return sendAway<'count'>({ kind: 'count', name }, () => undefined).done.catch(() => undefined)
}

function now(): Moment {
  const date = new Date()
  return { at: date.getTime(), offsetMin: -date.getTimezoneOffset() }
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
