import type { Marks } from '#device/device.ts'
import type { Millis } from '#domain/time.ts'

/** The mark that says until when what was half filled in is in the last backup file. A mark of its own: older releases refuse more in that of the file. */
const MARK = 'last-backup-forms'

/** Until when forms are in a file as they stood; nothing where they are in none. */
export function formsInFileSince(marks: Marks): Millis | undefined {
  const at = Number(marks.get(MARK) ?? Number.NaN)
  return Number.isSafeInteger(at) ? at : undefined
}

/** Remembers a file that holds every form as it stood then. */
export function rememberForms(marks: Marks, at: Millis): void {
  marks.set(MARK, String(at))
}
