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

/** Most names of one pack. */
export const NAMES_MOST = 300

/** Reads names, one to a line or separated by commas, semicolons or the tabs of a spreadsheet. */
export function readNames(text: string): TypedNames {
  const first = new Map<string, string>()
  const doubles = new Map<string, string>()
  for (const part of text.split(/[\r\n\t,;]+/)) {
    const name = cleanLine(part)
    if (name === '') continue
    const key = nameKey(name)
    const known = first.get(key)
    if (known === undefined) first.set(key, name)
    else doubles.set(key, known)
  }
  return { names: [...first.values()], doubles: [...doubles.values()] }
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
