import { MANY } from '#domain/review/catch-up-cost.ts'
import type { Day } from '#domain/time.ts'
import { getDevice } from '#stores/device.ts'
import { dayStanding } from '#stores/review/day.ts'
import { settingsOf, todayOf } from '#stores/review/settings-of.ts'
import { type Around, nextThing } from '#stores/today-next.ts'

/** What a sitting may begin with besides its cards: where a plan after an absence stands, or that one is worth an offer. */
export type SittingStart = Pick<Around, 'catchUp' | 'backlog'> & { readonly today: Day }

/** Reads it, of so many built-in cards; nothing where no plan is under way and no more waits than on any day. Costs a few rows then. */
export async function readStart(cards: number): Promise<SittingStart | undefined> {
  const device = getDevice()
  const settings = await settingsOf(device)
  const today = todayOf(device, settings)
  const [{ catchUp }, due] = await Promise.all([
    dayStanding(device, settings, today),
    device.journal.countDue(today, MANY),
  ])
  if (!catchUp && due < MANY) return undefined
  const next = await nextThing(device, cards)
  return next.catchUp || next.backlog ? next : undefined
}
