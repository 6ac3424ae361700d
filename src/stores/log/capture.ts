import type { CapturedLine } from '#domain/log/captured-line.ts'
import { type CapturedPage, lineOfPage, textOfPage } from '#domain/log/captured-page.ts'
import type { EntryId } from '#domain/log/record.ts'
import { getDevice } from '#stores/device.ts'
import { randomName } from '#stores/random-name.ts'
import { noteProblem } from '#stores/storage.ts'
import { keepLines } from './capture-keep.ts'
import { type Known, knownAmong } from './capture-known.ts'
import { linesIn, type ReadLines } from './capture-read.ts'
import { $capture } from './capture-view.ts'

/** Lines that were not kept because the log has them, for keeping them all the same. */
let heldBack: { readonly lines: readonly CapturedLine[]; readonly text: string } = { lines: [], text: '' }

/** Keeps what a text says as lines of the inbox. Resolves to whether the box may be emptied. */
export async function keepText(text: string): Promise<boolean> {
  if ($capture.get().kind === 'keeping') return false
  $capture.set({ kind: 'keeping' })
  const read = await linesIn(text)
  if (!read.ok) {
    $capture.set({ kind: 'refused', why: read.problem })
    return false
  }
  const isKept = await keepNew(read.value, text)
  return isKept && read.value.unread.length === 0
}

/** Keeps a page that the bookmarklet or a shortcut told of. */
export async function keepPage(page: CapturedPage): Promise<boolean> {
  const line = lineOfPage(page)
  if (!line) return keepText(textOfPage(page))
  if ($capture.get().kind === 'keeping') return false
  $capture.set({ kind: 'keeping' })
  return keepNew({ lines: [line], unread: [] }, textOfPage(page))
}

/** Keeps what the log has already once more. */
export async function keepAllTheSame(): Promise<boolean> {
  const { lines, text } = heldBack
  heldBack = { lines: [], text: '' }
  return lines.length > 0 && keep({ lines, unread: [] }, text, [])
}

/** Takes the lines that were just kept back out of the log. Resolves to the text they were made from. */
export async function undoCapture(): Promise<string | undefined> {
  const view = $capture.get()
  if (view.kind !== 'kept') return undefined
  const undone = view.facts.map((target, at) => ({
    kind: 'undone' as const,
    target,
    about: [`entry:${view.entries[at]?.id ?? ''}`],
  }))
  const kept = await getDevice().journal.append(undone)
  if (kept.ok) $capture.set({ kind: 'undone' })
  else await noteProblem(kept.problem)
  return kept.ok ? view.text : undefined
}

async function keepNew(read: ReadLines, text: string): Promise<boolean> {
  const { fresh, known, held } = knownAmong(read.lines, await getDevice().journal.rows('entry:'))
  heldBack = { lines: held, text }
  if (fresh.length > 0) return keep({ ...read, lines: fresh }, text, known)
  $capture.set({ kind: 'known', known })
  return false
}

async function keep({ lines, unread }: ReadLines, text: string, known: readonly Known[]): Promise<boolean> {
  const device = getDevice()
  const ids: readonly EntryId[] = lines.map(() => randomName(device.chance))
  const kept = await keepLines(device, lines, ids)
  if (!kept.ok) {
    await noteProblem(kept.problem)
    $capture.set({ kind: 'refused', why: { kind: 'not-kept' } })
    return false
  }
  const warnings = [...new Set(lines.flatMap((line) => line.warnings))]
  $capture.set({ kind: 'kept', ...kept.value, text, known, warnings, unread })
  return true
}
