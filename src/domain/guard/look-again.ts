import { findPersonal } from './find-personal.ts'
import type { Finding } from './finding.ts'

/** A text that was looked at, and what was found in it. */
export interface LookedAt {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** So much of a text is looked at in one go: on a slow phone no key waits for longer than a frame. */
export const CHUNK = 2_000

/** Longer than anything that is found: so far round a change one looks again. */
const OVERLAP = 300

/**
 * Looks at a text again after it was changed, only round what changed, a chunk at a time: `rest` is waited for between
 * two, so that typing comes first. What was found elsewhere stays.
 */
export async function lookAgain(
  text: string,
  before: LookedAt,
  names: readonly string[],
  rest: () => Promise<void>,
): Promise<LookedAt> {
  const { from, to, moved } = changeOf(before.text, text)
  const first = wordStart(text, from - OVERLAP)
  const last = Math.min(text.length, to + OVERLAP)
  const found = new Map<number, Finding>()
  for (const finding of before.findings) {
    const at = finding.at >= from ? finding.at + moved : finding.at
    if (at + finding.length <= first || at >= last) found.set(at, { ...finding, at })
  }
  for (let start = first; start < last; ) {
    if (start > first) await rest()
    const chunk = text.slice(start, start + CHUNK)
    for (const finding of findPersonal(chunk, { names })) {
      const at = start + finding.at
      const known = found.get(at)
      // Cut off at the end of a chunk it is found whole in the next.
      if (!known || known.length < finding.length) found.set(at, { ...finding, at })
    }
    if (start + CHUNK >= last) break
    start = wordStart(text, start + CHUNK - OVERLAP)
  }
  return { text, findings: [...found.values()].sort((a, b) => a.at - b.at).filter(isApart) }
}

/** The stretch of the later text that differs, and how far what follows it has moved. */
function changeOf(before: string, after: string): { from: number; to: number; moved: number } {
  const least = Math.min(before.length, after.length)
  let from = 0
  while (from < least && before[from] === after[from]) from += 1
  let end = 0
  while (end < least - from && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { from, to: after.length - end, moved: after.length - before.length }
}

/** Not within a word, so that none is mistaken for another. */
function wordStart(text: string, at: number): number {
  let start = Math.max(0, at)
  const least = Math.max(0, start - OVERLAP / 3)
  while (start > least && !/\s/.test(text.charAt(start - 1))) start -= 1
  return start
}

function isApart({ at }: Finding, nth: number, all: readonly Finding[]): boolean {
  const before = all[nth - 1]
  return before === undefined || before.at + before.length <= at
}
