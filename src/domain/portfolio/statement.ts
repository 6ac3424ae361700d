import type { SettingChosen } from '#domain/journal/fact.ts'
import { PORTFOLIO } from './choice.ts'

/** A statement as it was saved once. */
export interface SavedStatement {
  readonly text: string
  /** Ten characters of `a–z2–7`, random, drawn anew each time it is saved; empty before the first. */
  readonly stamp: string
}

/** What a statement may have at most, in UTF-16 units: some 3,300 words. Longer ones are not saved, and not cut. */
export const STATEMENT_MAX_LENGTH = 20_000

/** What was never written. */
export const NO_STATEMENT: SavedStatement = { text: '', stamp: '' }

/**
 * The facts that save a statement, to be written in one append. A setting holds 4,000 characters, so a text lies in
 * several: `portfolio.statement.1` and on. Each begins with the stamp and how many there are, so that parts of one text
 * are never read with parts of another.
 */
export function statementSaved({ text, stamp }: SavedStatement): readonly SettingChosen[] {
  const parts = partsOf(text.toWellFormed())
  return parts.map((part, at) => ({
    kind: 'setting.chosen',
    name: `${STATEMENT}${at + 1}`,
    value: `${stamp}/${parts.length}/${part}`,
  }))
}

/** The statement that settings hold, by their whole names; what misses a part is as long as what is there. Total. */
export function statementOf(settings: ReadonlyMap<string, SettingChosen['value']>): SavedStatement {
  const first = partOf(settings.get(`${STATEMENT}1`))
  if (!first) return NO_STATEMENT
  const others = Array.from({ length: first.of - 1 }, (_, at) =>
    partOf(settings.get(`${STATEMENT}${at + 2}`)),
  )
  const text = [first, ...others].map((part) => (part?.stamp === first.stamp ? part.text : '')).join('')
  return { text: text.toWellFormed(), stamp: first.stamp }
}

/** Every text that was ever saved, from the facts about `statementSubjects`, the newest first; one text once. */
export function statementsSaid<F extends { readonly name: string; readonly value: SettingChosen['value'] }>(
  facts: readonly F[],
): readonly { readonly said: SavedStatement; readonly fact: F }[] {
  const byStamp = Map.groupBy(facts, ({ value }) => partOf(value)?.stamp)
  const seen = new Set<string>()
  return [...byStamp].reverse().flatMap(([stamp, own]) => {
    const [fact] = own
    const said = statementOf(new Map(own.map(({ name, value }) => [name, value])))
    if (stamp === undefined || !fact || said.text === '' || seen.has(said.text)) return []
    seen.add(said.text)
    return [{ said, fact }]
  })
}

/** The names of the settings that a statement may lie in. */
export const STATEMENT_NAMES: readonly string[] = Array.from(
  // One more than it takes: a text may have been written by a release that keeps longer ones.
  { length: 7 },
  (_, at) => `${PORTFOLIO}statement.${at + 1}`,
)

const STATEMENT = `${PORTFOLIO}statement.`

/** What a setting holds, less room for stamp and count. */
const PART_LENGTH = 3_900

const PART = /^([a-z2-7]{10})\/(\d{1,2})\/([\s\S]*)$/

/** The journal mends halves of character pairs, so no pair is divided. */
function partsOf(text: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  do {
    const to = from + PART_LENGTH
    const end = /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) ? to - 1 : to
    parts.push(text.slice(from, end))
    from = end
  } while (from < text.length)
  return parts
}

function partOf(value: SettingChosen['value'] | undefined) {
  const found = typeof value === 'string' ? PART.exec(value) : null
  const [, stamp = '', of = '', text = ''] = found ?? []
  return found ? { stamp, of: Number(of), text } : undefined
}
