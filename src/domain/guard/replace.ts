import { type EntryRecord, FIELD_MAX_LENGTH } from '#domain/log/record.ts'
import type { PlacedFinding } from './find-in-record.ts'
import type { Finding, FindingKind } from './finding.ts'
import { foldText } from './folded.ts'
import { type PlacedText, textsOf, withTexts } from './record-texts.ts'

/** How what stands for personal data is written: `[customer A]`, `[phone number]`. Letters only where people are named. */
export type Placeholder = (kind: FindingKind, letter: string) => string

/** A stand-in for one finding. */
export interface StandIn {
  readonly finding: PlacedFinding
  readonly text: string
}

/** Whether two findings are the same thing, however it is typed: the same words, or the same digits. */
export function isSameThing(a: Finding, b: Finding): boolean {
  return keyOf(a) === keyOf(b)
}

/**
 * What stands for each finding of an entry: the same string the same letter, another the next one that the entry’s
 * texts do not use yet. `texts` are all those of the entry, so that a letter given before is not given again.
 */
export function standIns(
  findings: readonly PlacedFinding[],
  texts: readonly string[],
  placeholder: Placeholder,
): readonly StandIn[] {
  const letters = new Map<string, string>()
  let next = 0
  const isTaken = (text: string) => texts.some((one) => one.includes(text))
  const letterFor = (finding: Finding): string => {
    const key = keyOf(finding)
    const given = letters.get(key)
    if (given !== undefined) return given
    while (isTaken(placeholder(finding.kind, letterOf(next)))) next += 1
    const letter = letterOf(next)
    next += 1
    letters.set(key, letter)
    return letter
  }
  return findings.map((finding) => ({
    finding,
    text: placeholder(finding.kind, isPerson(finding) ? letterFor(finding) : ''),
  }))
}

/** A text in which stand-ins have taken the place of what was found in it. */
export function withStandIns(
  text: string,
  stands: readonly { readonly finding: Finding; readonly text: string }[],
): string {
  // From the end, so that places before it stay where they are.
  return [...stands]
    .sort((a, b) => b.finding.at - a.finding.at)
    .reduce(
      (before, { finding: { at, length }, text: stand }) =>
        before.slice(0, at) + stand + before.slice(at + length),
      text,
    )
}

/** A record in which stand-ins have taken the place of what was found; nothing where a text would grow too long to keep. */
export function replaceInRecord(record: EntryRecord, stands: readonly StandIn[]): EntryRecord | undefined {
  const changed = textsOf(record).flatMap(({ place, text }): readonly PlacedText[] => {
    const here = stands.filter(({ finding }) => isSamePlace(finding.place, place))
    return here.length === 0 ? [] : [{ place, text: withStandIns(text, here) }]
  })
  const isTooLong = changed.some(({ text }) => text.length > FIELD_MAX_LENGTH)
  return isTooLong ? undefined : withTexts(record, changed)
}

function isSamePlace(a: PlacedText['place'], b: PlacedText['place']): boolean {
  return a.field === b.field && a.at === b.at && a.column === b.column
}

function isPerson({ kind }: Finding): boolean {
  return kind === 'name' || kind === 'own-name'
}

function keyOf(finding: Finding): string {
  const plain = foldText(finding.text).plain.toLowerCase()
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return isPerson(finding) ? words : `${finding.kind} ${words.replaceAll(' ', '')}`
}

/** A, B … Z, AA, AB … */
function letterOf(nth: number): string {
  const last = String.fromCharCode(65 + (nth % 26))
  return nth < 26 ? last : letterOf(Math.floor(nth / 26) - 1) + last
}
