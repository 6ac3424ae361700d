import { cleanLine } from '#domain/clean.ts'
import type { Id } from '#domain/id.ts'
import type { Millis } from '#domain/time.ts'
import { idOfOwn, type OwnItem } from './own.ts'
import type { PackBody, PackItem } from './pack.ts'
import type { PackState } from './pack-state.ts'
import { type ExtraPercent, showsAtOnce } from './rules.ts'

type Ruled = Pick<PackBody, 'rules' | 'own' | 'key'>
type Attempt = PackState['attempts'][number]

const MINUTE = 60_000

/** Whether a pack asks for more than its first version could: its receipts say more, too. */
export function asksMore({ rules, own = [] }: Ruled): boolean {
  return rules !== undefined || own.length > 0
}

/** Whether what was right waits until its attempt is ended, or longer: its answers may be changed until then. */
export function isLate({ rules, key }: Ruled): boolean {
  return !showsAtOnce(rules) || key !== undefined
}

/** Whether an attempt is ended by its learner or by its time, and not just left. */
export function hasEnd(body: Ruled): boolean {
  return isLate(body) || body.rules?.minutes !== undefined
}

/** When an attempt’s time is up, extra time and all; `undefined` where it has no limit. */
export function deadlineOf(
  { rules }: Ruled,
  started: { readonly at: Millis; readonly extraPercent?: ExtraPercent },
): Millis | undefined {
  if (rules?.minutes === undefined) return undefined
  return started.at + minutesOf(rules.minutes, started.extraPercent) * MINUTE
}

/** A time limit with what was agreed on top, in minutes. */
export function minutesOf(minutes: number, extraPercent: ExtraPercent | undefined): number {
  return minutes * (1 + (extraPercent ?? 0) / 100)
}

/** Own items as they are known here: whole, once the key was opened or given. */
export function knownHere({ own = [] }: Ruled, revealed: readonly OwnItem[] = []): readonly OwnItem[] {
  const whole = new Map(revealed.map((one) => [idOfOwn(one), one]))
  return own.map((one) => whole.get(idOfOwn(one)) ?? one)
}

/** Whether what is right of an item is not known here yet. */
export function isSealed(body: Ruled, item: Id, revealed: readonly OwnItem[] = []): boolean {
  if (!body.key || revealed.some((one) => idOfOwn(one) === item)) return false
  return (body.own ?? []).some((one) => one.kind === 'question' && idOfOwn(one) === item)
}

/** Whether the answers of an attempt count by now: it is ended, and nothing waits for the reveal code. */
export function counts({ rules }: Ruled, { ended, feedback }: Attempt, isRevealed: boolean): boolean {
  return ended !== undefined && (rules?.feedback !== 'code' || isRevealed || feedback !== undefined)
}

/** Whether the learner may see what was right: never shown is what only counts, unless the tutor gave it with feedback. */
export function mayShow(body: Ruled, attempt: Attempt, isRevealed: boolean): boolean {
  if (!counts(body, attempt, isRevealed)) return false
  return body.rules?.feedback !== 'never' || attempt.feedback?.keys !== undefined
}

/** What a list says of an own item. */
export function packItemOf(own: OwnItem): PackItem {
  const base = { id: idOfOwn(own), code: '000000', kind: own.kind }
  if (own.kind === 'question') {
    return { ...base, title: titleOf(own.question.stem), points: own.question.points }
  }
  if (own.kind === 'writing') {
    return { ...base, title: titleOf(own.writing.prompt), points: own.writing.points }
  }
  const { front, unit } = own.card
  return { ...base, ...(unit === undefined ? {} : { unit }), title: titleOf(front), points: [] }
}

/** What names an item is one line, and no whole text. */
function titleOf(text: string): string {
  const line = cleanLine(text)
  return line.length > TITLE_LENGTH ? `${line.slice(0, TITLE_LENGTH).toWellFormed().trim()} …` : line
}

const TITLE_LENGTH = 160
