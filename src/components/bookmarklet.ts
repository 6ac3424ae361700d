import { oneLine } from '#catalogue/one-line.ts'
import { bookmarkWords } from '#messages/log-capture-page.ts'
import { readPageFor } from './bookmarklet-reader.ts'

/** The bookmarklet as one line, ready to be put into a bookmark once its address is filled in. Under 2 kB. */
export function bookmarklet(): string {
  const line = oneLine(`(${readPageFor.toString()})(${JSON.stringify(bookmarkWords.place)})`)
  // In an address a percent sign begins an escape, and `#` a fragment.
  return `javascript:${line.replaceAll('%', '%25').replaceAll('#', '%23')}`
}
