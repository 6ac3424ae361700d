import type { StorageProblem } from '#device/journal.ts'

/** Names of errors after which the connection is dead, or a new one may fare better. */
const LOST = new Set(['InvalidStateError', 'AbortError', 'UnknownError', 'TransactionInactiveError'])

/** Chromium tells of a full disk by an UnknownError with the file system's words in its message. */
const NO_ROOM = /no_space|disk.*full|not enough.*space/i

/** What a database error means for a person. Throws anything that is no database error: that is a bug. */
export function problemOf(error: unknown): StorageProblem {
  if (!(error instanceof DOMException)) throw error
  if (error.name === 'QuotaExceededError' || NO_ROOM.test(error.message)) return { kind: 'full' }
  if (error.name === 'VersionError') return { kind: 'newer' }
  if (error.name === 'SecurityError' || storageIsBlocked()) return { kind: 'refused' }
  return { kind: 'broken', detail: `${error.name}: ${error.message}` }
}

/** Whether one more try on a new connection makes sense. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof DOMException && LOST.has(error.name) && !NO_ROOM.test(error.message)
}

/** Chromium answers blocked cookies with a plain UnknownError; only `localStorage` says it clearly. */
function storageIsBlocked(): boolean {
  try {
    return localStorage === null
  } catch {
    return true
  }
}
