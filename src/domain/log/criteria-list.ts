import { cleanLine } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import type { OwnCriterion } from './criterion-row.ts'
import { codeKey } from './own-criteria.ts'

/** Longest code and longest text of a criterion, in UTF-16 units. */
export const CRITERION_LENGTH = { code: 40, text: 400 } as const

/** Most criteria one list takes in; a whole qualification has fewer. */
export const CRITERIA_MAX = 500

/** A criterion as a list gives it. */
export interface ListedCriterion {
  readonly code: string
  readonly text: string
}

/** What a pasted list comes to: nothing is changed by reading it. */
export interface CriteriaList {
  /** Codes that are not there yet. */
  readonly added: readonly ListedCriterion[]
  /** Codes that are there, off the list or with another text. */
  readonly changed: readonly (ListedCriterion & { readonly id: Id; readonly was: string })[]
  /** Codes that are there and say the same. */
  readonly same: number
  readonly problems: readonly CriteriaProblem[]
}

/** Why a line of a list is left out, or the list as a whole. Lines are counted from 1. */
export type CriteriaProblem =
  | { readonly kind: 'twice'; readonly line: number; readonly code: string; readonly first: number }
  | {
      readonly kind: 'code-long' | 'text-long'
      readonly line: number
      readonly has: number
      readonly most: number
    }
  | { readonly kind: 'too-many'; readonly has: number; readonly most: number }
  | { readonly kind: 'huge'; readonly has: number; readonly most: number }

/** Longer than this a text is no list of criteria. */
const LIST_MAX_LENGTH = 400_000

/**
 * Reads a pasted list: a criterion to a line, its code first, then a tab or a space, then its text. Total on any text;
 * empty lines are none.
 */
export function readCriteriaList(typed: string, known: readonly OwnCriterion[]): CriteriaList {
  if (typed.length > LIST_MAX_LENGTH) {
    return nothing({ kind: 'huge', has: typed.length, most: LIST_MAX_LENGTH })
  }
  const lines = typed
    .split(/\r\n?|[\n\u2028\u2029\u0085]/u)
    .map((text, at) => ({ line: at + 1, ...partsOf(text) }))
    .filter(({ code }) => code !== '')
  if (lines.length > CRITERIA_MAX) {
    return nothing({ kind: 'too-many', has: lines.length, most: CRITERIA_MAX })
  }
  const byKey = Map.groupBy(known, ({ code }) => codeKey(code))
  const firstAt = new Map<string, number>()
  const added: ListedCriterion[] = []
  const changed: CriteriaList['changed'][number][] = []
  const problems: CriteriaProblem[] = []
  let same = 0
  for (const { line, code, text } of lines) {
    const key = codeKey(code)
    const first = firstAt.get(key)
    const problem =
      first === undefined ? tooLong(line, code, text) : ({ kind: 'twice', line, code, first } as const)
    if (problem) {
      problems.push(problem)
      continue
    }
    firstAt.set(key, line)
    const before = ownOf(byKey.get(key))
    if (!before) added.push({ code, text })
    else if (before.text === text && !before.isRemoved) same += 1
    else changed.push({ id: before.id, code, text, was: before.text })
  }
  return { added, changed, same, problems }
}

/** Of several with one code, the one on the list. */
function ownOf(same: readonly OwnCriterion[] = []): OwnCriterion | undefined {
  return same.find(({ isRemoved }) => !isRemoved) ?? same[0]
}

/** A tab divides before a space does: codes such as `AC 2.3` come from tables. */
function partsOf(line: string): ListedCriterion {
  const [, code = '', text = ''] =
    /^\s*([^\t]*\S)\s*\t(.*)$/su.exec(line) ?? /^\s*(\S+)(.*)$/su.exec(line) ?? []
  return { code: cleanLine(code), text: cleanLine(text) }
}

function tooLong(line: number, code: string, text: string): CriteriaProblem | undefined {
  const { code: codeMost, text: textMost } = CRITERION_LENGTH
  if (code.length > codeMost) return { kind: 'code-long', line, has: code.length, most: codeMost }
  return text.length > textMost ? { kind: 'text-long', line, has: text.length, most: textMost } : undefined
}

function nothing(problem: CriteriaProblem): CriteriaList {
  return { added: [], changed: [], same: 0, problems: [problem] }
}
