import { useEffect, useState } from 'preact/hooks'
import { address } from '#messages/address.ts'
import { bookmarkWords, shortcutWords } from '#messages/log-capture-page.ts'
import { CopyLine } from './CopyLine.tsx'

/** The address a shortcut opens, with the site’s own host. */
export function ShortcutLine() {
  const [page, setPage] = useState<string>(bookmarkWords.place)
  useEffect(() => setPage(new URL(address.capture, location.origin).href), [])
  return <CopyLine id="shortcut-text" label={shortcutWords.line} text={`${page}#k1&text=TEXT&end`} />
}
