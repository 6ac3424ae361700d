import { cleanLine } from '#domain/clean.ts'
import { nameKey } from '#domain/pack/name-key.ts'
import { LEARNER_MAX_LENGTH } from '#domain/pack/pack.ts'
import type { NamesFault } from '#messages/pack-problems.ts'

/** Names read from what was typed or pasted. */
export interface TypedNames {
  /** Each once, in the order typed. */
  readonly names: readonly string[]
  /** Those that stood there more than once. */
  readonly doubles: readonly string[]
}

/** Most names of one pack: as many as a class list holds (`ROSTER_LIMITS`). */
export const NAMES_MOST = 500

/** A cell in quotation marks, as spreadsheets write one with a comma in it, or what stands between separators. */
const CELL = / {0,9}"((?:[^"\r\n]|"")*)" {0,9}(?=[\r\n\t,;]|$)|[^\r\n\t,;]+/g

/** Reads names, one to a line or separated by commas, semicolons or the tabs of a spreadsheet. */
export function readNames(text: string): TypedNames {
  const first = new Map<string, string>()
  const doubles = new Map<string, string>()
  for (const [cell, quoted] of text.matchAll(CELL)) {
    const name = cleanLine(quoted === undefined ? cell : asSpoken(quoted))
    if (name === '') continue
    const key = nameKey(name)
    const known = first.get(key)
    if (known === undefined) first.set(key, name)
    else doubles.set(key, known)
  }
  return { names: [...first.values()], doubles: [...doubles.values()] }
}

/** A quoted name without separators, so that it is read again as it stands: “Okafor, Ada” is Ada Okafor. */
function asSpoken(quoted: string): string {
  const [surname = '', ...firsts] = quoted.replaceAll('""', '"').split(/[\t,;]/)
  return [...firsts, surname].join(' ')
}

/** What stands in the way of keeping these names. */
export function namesFaults(names: readonly string[]): readonly NamesFault[] {
  if (names.length > NAMES_MOST) return [fault({ kind: 'too-many', most: NAMES_MOST, has: names.length })]
  const long = names.find((name) => name.length > LEARNER_MAX_LENGTH)
  return long === undefined ? [] : [fault({ kind: 'long-name', name: long, most: LEARNER_MAX_LENGTH })]
}

function fault(reason: NamesFault['reason']): NamesFault {
  return { field: 'names', reason }
}
