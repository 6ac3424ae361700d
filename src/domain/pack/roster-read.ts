import { cleanLine } from '#domain/clean.ts'
import { nameKey } from './name-key.ts'
import { LEARNER_MAX_LENGTH } from './pack.ts'
import { isReplyAddress } from './reply.ts'
import { ROSTER_LIMITS, type RosterEntry } from './roster.ts'

/** What a column of a list holds. */
export type RosterField = 'name' | 'first' | 'last' | 'email' | 'idNumber' | 'ignore'

/** How the columns of a table are understood. */
export interface RosterMapping {
  /** The first row names the columns. */
  readonly hasHead: boolean
  /** One for each column. */
  readonly fields: readonly RosterField[]
}

/** What is to be said of one row; `row` counts from 1, as a spreadsheet does. */
export interface RosterNote {
  readonly row: number
  readonly kind: 'no-name' | 'twice' | 'name-too-long' | 'bad-email' | 'id-too-long' | 'formula' | 'same-key'
  readonly text: string
}

/** A list as it was read: what is kept, and what is to be said. */
export interface ReadRoster {
  readonly entries: readonly RosterEntry[]
  readonly notes: readonly RosterNote[]
  /** Rows beyond the most that a list holds. */
  readonly beyond: number
}

/** Guesses what the columns hold: by their heads where the first row has any, else by what stands in them. */
export function guessMapping(rows: readonly (readonly string[])[]): RosterMapping {
  const [first = []] = rows
  const width = Math.max(0, ...rows.slice(0, 50).map((row) => row.length))
  const named = first.map(fieldNamed)
  const hasHead = named.some((field) => field !== undefined) && !first.some((cell) => cell.includes('@'))
  if (hasHead) {
    const fields = once(Array.from({ length: width }, (_, at) => named[at] ?? 'ignore'))
    if (fields.some((field) => field === 'name' || field === 'first' || field === 'last'))
      return { hasHead, fields }
  }
  return { hasHead, fields: byContent(rows.slice(hasHead ? 1 : 0), width) }
}

/** Reads a list by a mapping. A row that can't be used is told of and stops no other. */
export function readRoster(
  rows: readonly (readonly string[])[],
  { hasHead, fields }: RosterMapping,
): ReadRoster {
  const notes: RosterNote[] = []
  const entries = new Map<string, RosterEntry>()
  const rowOf = new Map<RosterEntry, number>()
  let beyond = 0
  for (const [at, cells] of rows.entries()) {
    if ((hasHead && at === 0) || cells.every((cell) => cell.trim() === '')) continue
    const note = (kind: RosterNote['kind'], text: string) => notes.push({ row: at + 1, kind, text })
    const of = (field: RosterField) => cleanLine(cells[fields.indexOf(field)] ?? '')
    const name = of('name') || [of('first'), of('last')].filter(Boolean).join(' ')
    const [email, idNumber] = [of('email'), of('idNumber')]
    if (name === '') note('no-name', cells.map(cleanLine).filter(Boolean).join(', '))
    else if (name.length > LEARNER_MAX_LENGTH) note('name-too-long', name)
    else if (entries.has(nameKey(name))) note('twice', name)
    else if (entries.size >= ROSTER_LIMITS.entries) beyond += 1
    else {
      const isEmail = email !== '' && isReplyAddress(email)
      const isNumber = idNumber !== '' && idNumber.length <= ROSTER_LIMITS.idNumber
      if (email !== '' && !isEmail) note('bad-email', email)
      if (idNumber !== '' && !isNumber) note('id-too-long', idNumber)
      for (const text of [name, idNumber]) if (FORMULA.test(text)) note('formula', text)
      const entry = {
        name,
        ...(isEmail ? { email } : {}),
        ...(isNumber ? { idNumber } : {}),
      }
      entries.set(nameKey(name), entry)
      rowOf.set(entry, at + 1)
    }
  }
  return {
    entries: [...entries.values()],
    notes: [...notes, ...sameKeys([...entries.values()], rowOf)],
    beyond,
  }
}

/** What a spreadsheet could take for a formula. */
const FORMULA = /^[=+\-@]/

/** Two who share an address or a number can't be told apart by it. */
function sameKeys(
  entries: readonly RosterEntry[],
  rowOf: ReadonlyMap<RosterEntry, number>,
): readonly RosterNote[] {
  return (['email', 'idNumber'] as const).flatMap((field) => {
    const seen = new Set<string>()
    return entries.flatMap((entry) => {
      const key = entry[field]?.toLowerCase()
      if (key === undefined) return []
      const isTwice = seen.has(key)
      seen.add(key)
      return isTwice
        ? [{ row: rowOf.get(entry) ?? 0, kind: 'same-key' as const, text: `${entry.name}: ${key}` }]
        : []
    })
  })
}

const HEADS: readonly (readonly [RosterField, RegExp])[] = [
  ['email', /^(e-?mail|e-?mail address|email address|mail)$/],
  ['idNumber', /^(id number|idnumber|id|student id|student number|learner id|learner number|number|no)$/],
  ['first', /^(first name|firstname|forename|given name|first)$/],
  ['last', /^(last name|lastname|surname|family name|last)$/],
  ['name', /^(name|full name|fullname|learner|student|learner name|student name|names)$/],
]

function fieldNamed(cell: string): RosterField | undefined {
  const name = cleanLine(cell).toLowerCase().replace(/[.:_]/g, ' ').trim()
  return HEADS.find(([, pattern]) => pattern.test(name))?.[0]
}

/** Each field once: the first column of it counts. */
function once(fields: readonly RosterField[]): readonly RosterField[] {
  return fields.map((field, at) => (fields.indexOf(field) === at ? field : 'ignore'))
}

function byContent(rows: readonly (readonly string[])[], width: number): readonly RosterField[] {
  const guessed = Array.from({ length: width }, (_, at): RosterField => {
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '')
    if (cells.length === 0) return 'ignore'
    if (cells.every((cell) => cell.includes('@'))) return 'email'
    return cells.every((cell) => /\d/.test(cell) && !/\s/.test(cell)) ? 'idNumber' : 'name'
  })
  const names = guessed.flatMap((field, at) => (field === 'name' ? [at] : []))
  // Two columns of words are a first and a last name, as Moodle and most registers have them.
  const [first, last] = names
  if (names.length === 2)
    return guessed.map((field, at) => (at === first ? 'first' : at === last ? 'last' : field))
  return once(names.length === 0 ? guessed.map((field, at) => (at === 0 ? 'name' : field)) : guessed)
}
