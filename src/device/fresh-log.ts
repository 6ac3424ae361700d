import { STORAGE_NAME } from './marks.ts'

/** A database that is there for some milliseconds; and where a tab notes when a page was left that had seen to it. */
const NAME = `${STORAGE_NAME}-fresh-log`

/** A link leads from page to page within this. No browser is killed, started and back at its tabs so soon. */
const LINK_MOST_MILLIS = 2_000

/** Without a fresh log one is where one was: it must not stand in the way for longer. */
const MOST_MILLIS = 500

/**
 * Has the browser begin a new log for its databases, on the first page of a visit and before anything is written.
 * Chromium appends each write to a log in two strokes. Killed between them it leaves half a record, goes on behind that
 * when it runs again, and at the start after takes all for damaged: every database of the site is thrown away. Where a
 * database is deleted, it puts the log into a table and begins another. Other browsers have no such log. Never rejects.
 */
export const freshLog = onceInAPage()

/** What a page has of it: it is seen to when first asked for, and who asks again waits for the same. */
export function onceInAPage(): () => Promise<void> {
  let begun: Promise<void> | undefined
  return () => {
    begun ??= isNeeded()
      ? Promise.race([begin().catch(() => undefined), wait(MOST_MILLIS)])
      : Promise.resolve()
    return begun
  }
}

/** Only the browser that may throw its databases away has a word for having done so. Workers come after their page. */
function isNeeded(): boolean {
  if (typeof document === 'undefined' || !('dataLoss' in IDBVersionChangeEvent.prototype)) return false
  try {
    const sinceLeft = Date.now() - Number(sessionStorage.getItem(NAME) ?? Number.NaN)
    sessionStorage.removeItem(NAME)
    addEventListener('pagehide', () => sessionStorage.setItem(NAME, String(Date.now())))
    return !(sinceLeft >= 0 && sinceLeft < LINK_MOST_MILLIS)
  } catch {
    return true
  }
}

/** Twice: a write at the same moment may swallow the order to begin a new log. */
async function begin(): Promise<void> {
  await makeAndDelete()
  await makeAndDelete()
}

/** Where it cannot be made, nothing can be written either, and that is told when one tries. */
function makeAndDelete(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => resolve()
    const opening = indexedDB.open(NAME)
    opening.onerror = done
    opening.onsuccess = () => {
      opening.result.close()
      const removing = indexedDB.deleteDatabase(NAME)
      removing.onsuccess = done
      removing.onerror = done
    }
  })
}

function wait(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}
