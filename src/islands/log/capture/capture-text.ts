import { capture } from '#messages/log-capture.ts'
import {
  alsoKnownText,
  captureWarnings,
  keptText,
  knownText,
  refusedText,
  unreadText,
} from '#messages/log-capture-said.ts'
import type { CaptureView } from '#stores/log/capture-view.ts'

/** What came of keeping, in one sentence. Nobody has kept anything when the page opens, so it comes late. */
export function captureText(view: CaptureView): string {
  switch (view.kind) {
    case 'refused':
      return refusedText(view.why)
    case 'known':
      return knownText(view.known)
    case 'undone':
      return capture.undone
    case 'keeping':
      return ''
    case 'idle':
      return ''
    default:
      return [
        keptText(view.entries.map(({ number }) => number)),
        ...(view.known.length > 0 ? [alsoKnownText(view.known)] : []),
        ...view.warnings.map((warning) => captureWarnings[warning]),
        ...(view.unread.length > 0 ? [unreadText(view.unread)] : []),
        ...(view.keptIn === 'memory' ? [capture.inMemory] : []),
      ].join(' ')
  }
}
