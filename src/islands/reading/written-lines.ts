import { openTyped } from '#stores/drafts/typed.ts'

/** The lines of a page to answer on, each named by the question above it. */
const LINES = '.prompt textarea[aria-labelledby]'

/**
 * Keeps what one writes under the questions of a page while it is written, and shows it where the page is opened again,
 * until its lines are emptied: nothing else becomes of it. Returns the way to stop.
 */
export function keepWrittenLines(): () => void {
  const stops = [...document.querySelectorAll<HTMLTextAreaElement>(LINES)].map(keepLines)
  return () => {
    for (const stop of stops) stop()
  }
}

function keepLines(lines: HTMLTextAreaElement): () => void {
  let stop: (() => void) | undefined
  let isStopped = false
  void openTyped(`typed-lines:${lines.getAttribute('aria-labelledby')}`).then(({ found, keep, leave }) => {
    const keepNow = () => keep(lines.value)
    // What was written before this came is newer.
    if (lines.value !== '') keepNow()
    else if (found !== '' && !isStopped) {
      lines.value = found
      // A link may take along what stands there.
      lines.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
    if (isStopped) return leave()
    lines.addEventListener('input', keepNow)
    addEventListener('pagehide', leave)
    stop = () => {
      leave()
      lines.removeEventListener('input', keepNow)
      removeEventListener('pagehide', leave)
    }
  })
  return () => {
    isStopped = true
    stop?.()
  }
}
