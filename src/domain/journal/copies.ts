import { DAY_MILLIS, type Millis } from '#domain/time.ts'
import type { Content } from './fact.ts'
import type { HeldDevices } from './holding.ts'
import { fields, isObject, ownValue, whole } from './shape.ts'

/** A copy of all records, as its name and its first line tell of it. */
export interface CopyKept {
  readonly id: string
  readonly madeAt: Millis
  /** How many of the records that are missing here it would bring back. */
  readonly bringsBack: number
}

/** The last copy that was written, as it is remembered. */
export interface LastCopy {
  readonly madeAt: Millis
  readonly records: number
  /** How many records had ever been here: what came since is not in it. */
  readonly ever: number
  /** When it was last read from beginning to end and found whole. */
  readonly checkedAt: Millis
}

/** Of how many of the latest days, and of the latest weeks, a copy is kept, beside the latest of all. */
const [LATEST, DAYS, WEEKS] = [3, 7, 4] as const

/** So much is worth a copy before a day has passed. */
const [MANY_NEW, MANY_BY_HAND] = [50, 5] as const

/** What nobody could answer or press a second time. */
const BY_HAND: ReadonlySet<string> = new Set<Content['kind']>([
  'card.written',
  'card.noted',
  'entry.revised',
  'entry.commented',
  'criterion.written',
  'pack.saved',
  'pack.submitted',
  'pack.corrected',
  'answer.marked',
  'receipt.taken',
])

/** The name of a copy, when it was made in front, so that names stand in that order. */
export function copyId(madeAt: Millis, digest: string): string {
  return `${String(madeAt).padStart(13, '0')}-${digest.slice(0, 8)}.gz`
}

/** When a copy was made, by its name; undefined where it is the name of none. */
export function copyTime(id: string): Millis | undefined {
  const millis = /^(\d{13})-[0-9a-f]{8}\.gz$/.exec(id)?.[1]
  return millis === undefined ? undefined : Number(millis)
}

/**
 * Which of sound copies can go: kept are the latest three, the last of each of the latest seven days that have one, the
 * last of each of the latest four weeks, and each that would bring back something that is missing. Days are
 * counted by the copies and not from now: a clock that is set wrong takes none away.
 */
export function copiesToDrop<C extends CopyKept>(copies: readonly C[]): readonly C[] {
  const latestFirst = copies.toSorted((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? 1 : -1))
  const kept = new Set([
    ...latestFirst.slice(0, LATEST),
    ...lastOfEach(latestFirst, DAY_MILLIS, DAYS),
    ...lastOfEach(latestFirst, 7 * DAY_MILLIS, WEEKS),
    ...latestFirst.filter(({ bringsBack }) => bringsBack > 0),
  ])
  return latestFirst.filter((copy) => !kept.has(copy))
}

/** Whether it is time for a copy, where so many records had ever been here. `countByHand` is asked only where it decides. */
export async function isCopyDue(
  ever: number,
  last: LastCopy | undefined,
  now: Millis,
  countByHand: (most: number) => Promise<number>,
): Promise<boolean> {
  if (!last) return ever > 0
  if (ever === last.ever) return false
  // A clock that was set back must not put it off for years.
  if (!(now - last.madeAt < DAY_MILLIS && last.madeAt <= now)) return true
  const fresh = ever - last.ever
  if (fresh >= MANY_NEW) return true
  return fresh >= MANY_BY_HAND && (await countByHand(fresh)) >= MANY_BY_HAND
}

/** Whether a fact was typed or made by hand. */
export function isByHand({ kind }: { readonly kind: string }): boolean {
  return BY_HAND.has(kind)
}

/** How many records had ever been here, erased ones among them. */
export function everOf(devices: HeldDevices): number {
  return Object.values(devices).reduce((sum, { count, gone = 0 }) => sum + count + gone, 0)
}

/** The same by what is known outside of the database; nothing where the text says none of it. Total on any text. */
export function everIn(text: string | undefined): number | undefined {
  const value = parsed(text)
  const devices = isObject(value) ? ownValue(value, 'devices') : undefined
  const ever = isObject(devices) ? everOf(devices as HeldDevices) : Number.NaN
  return COUNT(ever) ? ever : undefined
}

/** Reads what is remembered of the last copy; nothing where the text is none. Total on any text. */
export function parseLastCopy(text: string | undefined): LastCopy | undefined {
  const value = parsed(text)
  return LAST(value) ? (value as LastCopy) : undefined
}

const COUNT = whole(0, Number.MAX_SAFE_INTEGER)
const LAST = fields({ madeAt: COUNT, records: COUNT, ever: COUNT, checkedAt: COUNT })

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}

function lastOfEach<C extends CopyKept>(latestFirst: readonly C[], span: number, most: number): readonly C[] {
  const bySpan = new Map<number, C>()
  for (const copy of latestFirst) {
    const at = Math.floor(copy.madeAt / span)
    if (!bySpan.has(at) && bySpan.size < most) bySpan.set(at, copy)
  }
  return [...bySpan.values()]
}
