import type { DurationMillis, Millis } from '#domain/time.ts'
import { hearOfMissing, type PartNews, whyMissing } from './missing-part.ts'
import { registerOffline } from './scripts.ts'
import { TAKE_OVER } from './take-over.ts'

/** What this page knows of newer versions of the site. */
export type VersionNews =
  /** A newer version is kept and waits for the person's word. */
  | 'waiting'
  /** Another tab took the newer version into use; this page still runs the older one. */
  | 'replaced'
  /** A part of this page could not be fetched. */
  | PartNews

/** Keeps the site for use without a network, and says when a newer version is there. */
export interface Offline {
  /** Call it once the page has loaded. Does nothing where the browser can’t, or the person saves data. */
  start(listener: (news: VersionNews) => void): void
  /** Puts the newer version into use and reloads this page, once. */
  takeOver(): void
}

const CHECK_AFTER: DurationMillis = 3_600_000

/** How long a change to the newer version may take before the page is reloaded all the same. */
const CHANGE_WITHIN: DurationMillis = 3000

/** The browser's own way of keeping the site. */
export function webOffline(): Offline {
  let registration: ServiceWorkerRegistration | undefined
  let asked = false
  let isReloading = false
  let isReplaced = false
  let isLooking = false

  function takeOver() {
    if (asked) return
    asked = true
    registration?.waiting?.postMessage(TAKE_OVER)
    // Chromium may put the change off for as long as the older worker is busy; a reload lets go of it.
    setTimeout(reloadOnce, registration?.waiting ? CHANGE_WITHIN : 0)
  }

  function reloadOnce() {
    if (isReloading) return
    isReloading = true
    location.reload()
  }

  async function begin(listener: (news: VersionNews) => void) {
    const known = navigator.serviceWorker.controller !== null
    if (!known && savesData()) return
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      if (asked) reloadOnce()
      else if (known) {
        isReplaced = true
        listener('replaced')
      }
    })
    registration = await registerOffline()
    watchWaiting(registration, listener)
    checkWhenSeen(registration)
  }

  async function lookInto(listener: (news: VersionNews) => void) {
    if (isLooking) return
    isLooking = true
    const news = isReplaced ? 'replaced' : await whyMissing()
    isLooking = false
    if (news) listener(news)
  }

  return {
    start: (listener) => {
      hearOfMissing(() => void lookInto(listener))
      // Where it can't be kept (a browser without workers, a blocked store), the site works on as it is.
      if ('serviceWorker' in navigator && import.meta.env?.PROD) begin(listener).catch(() => undefined)
    },
    takeOver,
  }
}

function watchWaiting(registration: ServiceWorkerRegistration, listener: (news: VersionNews) => void) {
  const tell = () => {
    if (registration.waiting && navigator.serviceWorker.controller) listener('waiting')
  }
  // One that the browser began to install before this was called has been announced already.
  const follow = () => registration.installing?.addEventListener('statechange', tell)
  tell()
  follow()
  registration.addEventListener('updatefound', follow)
}

/** A tab left open for days still hears of a newer version when it is looked at again. */
function checkWhenSeen(registration: ServiceWorkerRegistration) {
  let checkedAt: Millis = performance.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - checkedAt < CHECK_AFTER) return
    checkedAt = performance.now()
    registration.update().catch(() => undefined)
  })
}

function savesData(): boolean {
  // Not in every browser, nor in TypeScript's DOM library.
  const { connection } = navigator as { connection?: { saveData?: boolean } }
  return connection?.saveData === true
}
