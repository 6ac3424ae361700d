import type { ListFault } from './problem.ts'

/** One question of a GIFT text as it stands, its comments aside. */
export interface GiftBlock {
  /** Where it begins, from 1. */
  readonly line: number
  readonly lines: readonly GiftLine[]
  /** Its comments in one, for the ids and tags in them. */
  readonly notes: string
  /** What its braces already say is wrong. */
  readonly fault?: { readonly line: number; readonly what: ListFault }
}

/** A line, and its number in the whole text, from 1. */
export interface GiftLine {
  readonly number: number
  readonly text: string
}

/** Answers of more lines than this were never closed. */
const ANSWER_LINES_MOST = 60

const CATEGORY = /^\$CATEGORY:/

/**
 * The questions of a GIFT text. A blank line ends one, as does a line that begins the next where it was forgotten; one
 * within braces does not, if they are closed further down. So a brace that is missing spoils one question and no other.
 */
export function* giftBlocks(text: string): Generator<GiftBlock> {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)
  let kept: GiftLine[] = []
  let notes = ''
  /** Comments that stand above what is to come. */
  let above = ''
  let braces: Braces = NO_BRACES
  for (const [at, line] of lines.entries()) {
    const trimmed = line.trim()
    const isOpen = braces.openedAt !== undefined
    const isDone = !isOpen && braces.closed > 0
    if (trimmed.startsWith('//')) {
      const note = ` ${trimmed.slice(2, 2_000)}`
      if (kept.length === 0 || isDone) above += note
      else notes += note
      continue
    }
    if (trimmed === '' && isOpen && closesBelow(lines, at + 1)) continue
    if (kept.length > 0 && (trimmed === '' || beginsNext(lines, at, isOpen, isDone))) {
      yield blockOf(kept, notes, braces)
      kept = []
      braces = NO_BRACES
    }
    if (trimmed === '') above = ''
    if (trimmed === '' || CATEGORY.test(trimmed)) continue
    if (kept.length === 0) {
      notes = above
      above = ''
    }
    const number = at + 1
    kept.push({ number, text: line })
    braces = withLine(braces, line, number)
  }
  if (kept.length > 0) yield blockOf(kept, notes, braces)
}

/** Whether a line begins another question than the one above it, though no line was left blank between. */
function beginsNext(lines: readonly string[], at: number, isOpen: boolean, isDone: boolean): boolean {
  const trimmed = lines[at]?.trim() ?? ''
  if (CATEGORY.test(trimmed)) return true
  if (trimmed.startsWith('::')) return isOpen || isDone
  return isDone && /\}\s*$/.test(lines[at - 1] ?? '') && opensBelow(lines, at)
}

/** Whether what is open is closed from this line on, before another question begins. */
function closesBelow(lines: readonly string[], from: number): boolean {
  for (const line of lines.slice(from, from + ANSWER_LINES_MOST)) {
    if (/^\s*(?:::|\$CATEGORY:)/.test(line)) return false
    const [sign] = [...line.matchAll(BRACE)].map(([found]) => found).filter((found) => found.length === 1)
    if (sign !== undefined) return sign === '}'
  }
  return false
}

/** Whether a brace opens from this line on, before a blank one. */
function opensBelow(lines: readonly string[], from: number): boolean {
  for (const line of lines.slice(from, from + ANSWER_LINES_MOST)) {
    if (line.trim() === '') return false
    if ([...line.matchAll(BRACE)].some(([sign]) => sign === '{')) return true
  }
  return false
}

/** A brace, or a sign that is escaped. */
const BRACE = /\\.|[{}]/g

interface Braces {
  /** The line of the brace that is open. */
  readonly openedAt?: number
  /** How many pairs are closed. */
  readonly closed: number
  /** The line of the second pair. */
  readonly secondAt?: number
  /** The line of a brace that closes nothing, or opens within an open one. */
  readonly strayAt?: number
}

const NO_BRACES: Braces = { closed: 0 }

function withLine(before: Braces, line: string, number: number): Braces {
  let { openedAt, closed, secondAt, strayAt } = before
  for (const [sign] of line.matchAll(BRACE)) {
    if (sign === '{') {
      if (openedAt === undefined && closed > 0) secondAt ??= number
      openedAt ??= number
    } else if (sign === '}') {
      if (openedAt === undefined) strayAt ??= number
      else closed += 1
      openedAt = undefined
    }
  }
  return {
    closed,
    ...(openedAt === undefined ? {} : { openedAt }),
    ...(secondAt === undefined ? {} : { secondAt }),
    ...(strayAt === undefined ? {} : { strayAt }),
  }
}

function blockOf(lines: readonly GiftLine[], notes: string, braces: Braces): GiftBlock {
  const { openedAt, secondAt, strayAt, closed } = braces
  const line = lines[0]?.number ?? 1
  const fault = (at: number, kind: 'unclosed' | 'unopened' | 'two-answers' | 'only-words') => ({
    fault: { line: at, what: { kind } },
  })
  const wrong =
    openedAt !== undefined
      ? fault(openedAt, 'unclosed')
      : strayAt !== undefined
        ? fault(strayAt, 'unopened')
        : secondAt !== undefined
          ? fault(secondAt, 'two-answers')
          : closed === 0
            ? fault(line, 'only-words')
            : {}
  return { line, lines, notes, ...wrong }
}
