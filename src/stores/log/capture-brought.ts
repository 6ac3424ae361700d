import { recogniseText } from '#domain/log/capture.ts'
import type { CapturedLine } from '#domain/log/captured-line.ts'
import { type CapturedPage, lineOfPage, textOfPage } from '#domain/log/captured-page.ts'
import { type CaptureLinkProblem, readCaptureLink } from '#formats/capture-link.ts'
import { $capture } from './capture-view.ts'
import { type TakenShares, takeShares } from './shares.ts'

/** What the address of the capture page brings. */
export type Brought =
  | { readonly kind: 'none' }
  /** The service worker caught a share, which waits to be taken in. */
  | { readonly kind: 'shared' }
  /** What a page says of itself, and the first line it comes to. */
  | { readonly kind: 'page'; readonly page: CapturedPage; readonly line: CapturedLine }
  | {
      readonly kind: 'problem'
      readonly problem: Exclude<CaptureLinkProblem, 'none'> | 'unread' | 'not-kept'
    }

/** Reads the fragment of the capture page. Nothing is kept of it before the person says so: anybody can make a link. */
export function readBrought(hash: string): Brought {
  const said = hash.replace(/^#/, '')
  if (said === 'shared') return { kind: 'shared' }
  if (said === 'unread' || said === 'not-kept') return { kind: 'problem', problem: said }
  const read = readCaptureLink(said)
  if (!read.ok) return read.problem === 'none' ? { kind: 'none' } : { kind: 'problem', problem: read.problem }
  const page = read.value
  const line = lineOfPage(page) ?? firstLine(textOfPage(page))
  return line ? { kind: 'page', page, line } : { kind: 'none' }
}

/** Takes in what waits, and shows it as what was kept on this page. */
export async function takeBrought(): Promise<TakenShares> {
  const taken = await takeShares()
  const [first] = taken.kept
  if (!first) return taken
  const entries = taken.kept.flatMap((one) => one.entries)
  const facts = taken.kept.flatMap((one) => one.facts)
  const text = taken.texts.join('\n')
  $capture.set({
    kind: 'kept',
    entries,
    facts,
    text,
    known: [],
    warnings: [],
    unread: [],
    keptIn: first.keptIn,
  })
  return taken
}

/** What is too long to be one line is shown by its beginning; keeping it says what is the matter. */
function firstLine(text: string): CapturedLine | undefined {
  const found = recogniseText(text.slice(0, 2_000))
  return found.kind === 'lines' ? found.lines[0] : undefined
}
