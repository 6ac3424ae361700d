import { atom } from 'nanostores'
import type { Device } from '#device/device.ts'
import type { StorageProblem } from '#device/journal.ts'
import { parseCreditPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Day } from '#domain/time.ts'
import { BEGUN, getDevice } from './device.ts'
import { noteProblem } from './storage.ts'
import { type NextThing, nextThing } from './today-next.ts'
import { type TodayUnit, type UnitStanding, unitStandings } from './today-units.ts'
import { createReading } from './unread.ts'

/** What Today knows from the page itself. */
export interface TodayKnown {
  readonly units: readonly TodayUnit[]
  readonly cards: number
}

/** What a returning person sees. */
export type Today =
  | { readonly kind: 'loading' }
  /** Nothing is kept here: a first visit. Where something was and is gone, a strip on every page says it. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready'
      readonly today: Day
      readonly next: NextThing
      readonly begun: readonly UnitStanding[]
      readonly notBegun: readonly TodayUnit[]
    }

/** Today as it stands; only the actions of this file write it. */
export const $today = atom<Today>({ kind: 'loading' })

/** Reads what Today says, and again whenever anything is written here or in another tab. Returns the way to stop. */
export function followToday(known: TodayKnown): () => void {
  const device = getDevice()
  const { again, stop } = createReading(async (isPast) => {
    const today = await readToday(device, known)
    if (!isPast()) $today.set(today)
  }, 'awaited')
  void again()
  const stopWatching = device.journal.watch(() => void again())
  return () => {
    stop()
    stopWatching()
  }
}

/** Whether anything of this person is kept here. Leaves a mark by which the next start knows at once. */
export async function hasBegun(): Promise<boolean> {
  const { journal, marks } = getDevice()
  const begun = await isAnythingKept(journal)
  if (begun) marks.set(BEGUN, '1')
  return begun
}

/** The first card anyone answers here, and what its buttons said each grade would do. */
export interface FirstGrade {
  readonly card: { readonly id: Id; readonly edition: number }
  readonly grade: Grade
  readonly sure: boolean
  readonly intervalDays: number
  readonly tookMillis: number
}

/** Keeps the grade of the card that the first visit asks, as any other grade. */
export async function keepFirstGrade(given: FirstGrade): Promise<Result<void, StorageProblem>> {
  const { card, grade, sure, intervalDays, tookMillis } = given
  const { journal } = getDevice()
  const first = (await journal.row(`card:${card.id}`)) === undefined
  const graded = { kind: 'card.graded', card: card.id, edition: card.edition } as const
  const kept = await journal.append([{ ...graded, grade, sure, intervalDays, first, tookMillis }])
  if (kept.ok) return ok(undefined)
  await noteProblem(kept.problem)
  return fail(kept.problem)
}

async function readToday(device: Device, { units, cards }: TodayKnown): Promise<Today> {
  const { journal } = device
  if (!(await isAnythingKept(journal))) {
    // Storage that cannot be opened now may well hold something: the banner says what is in the way.
    if ((await journal.keeping()).kind === 'disk') device.marks.remove(BEGUN)
    return { kind: 'none' }
  }
  const points = await shippedPoints(device)
  const [next, standings] = await Promise.all([
    nextThing(device, cards),
    unitStandings(device, units, points),
  ])
  const begun = standings.filter((standing) => standing.isBegun)
  const notBegun = standings.filter((standing) => !standing.isBegun).map(({ unit }) => unit)
  return { kind: 'ready', today: next.today, next, begun, notBegun }
}

/** Offline before `credit.json` was kept, the units are listed without their ticks. */
async function shippedPoints({ shipped }: Device) {
  try {
    return parseCreditPart(await shipped.load('credit'))?.points ?? []
  } catch {
    return []
  }
}

async function isAnythingKept(journal: Device['journal']): Promise<boolean> {
  if ((await journal.recent(1)).length > 0) return true
  // Facts of other devices alone. The first due card is found by index; all names are read only where there is none.
  return (await journal.nextDue(-Infinity)) !== undefined || (await journal.subjects('')).length > 0
}
