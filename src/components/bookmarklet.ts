import { minifySync } from 'vite'
import { bookmarkWords } from '#messages/log-capture-page.ts'
import { readPageFor } from './bookmarklet-reader.ts'

/** The bookmarklet as one line, ready to be put into a bookmark once its address is filled in. Under 2 kB. */
export function bookmarklet(): string {
  const whole = `(${readPageFor.toString()})(${JSON.stringify(bookmarkWords.place)})`
  const { code, errors } = minifySync('bookmarklet.js', whole, {
    module: false,
    compress: true,
    mangle: true,
  })
  if (errors.length > 0) throw new Error(`The bookmarklet cannot be made short: ${errors[0]?.message}`)
  // In an address a percent sign begins an escape, and `#` a fragment.
  return `javascript:${code.trim().replace(/\n/g, '').replaceAll('%', '%25').replaceAll('#', '%23')}`
}
