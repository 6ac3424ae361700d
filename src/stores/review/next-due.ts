import type { Device } from '#device/device.ts'
import { DUE_LANES } from '#domain/review/lanes.ts'
import type { Day } from '#domain/time.ts'
import type { ReviewPlan } from './plan.ts'

/** The next day on which a card comes that can be asked: one that was withdrawn stays due for ever, and is promised to nobody. */
export async function nextDueOf(
  { journal }: Pick<Device, 'journal'>,
  { today, withdrawn }: Pick<ReviewPlan, 'today' | 'withdrawn'>,
): Promise<Day | undefined> {
  let next = await journal.nextDue(today)
  if (next === undefined || withdrawn.length === 0) return next
  const rows = await Promise.all(withdrawn.map((id) => journal.row(`card:${id}`)))
  const gone = Map.groupBy(
    rows.flatMap((row) => (row?.queue && DUE_LANES.includes(row.queue.lane) ? [row.queue.due] : [])),
    (day) => day,
  )
  while (next !== undefined) {
    const none = gone.get(next)?.length ?? 0
    if (none === 0 || (await countOn(journal, next)) > none) return next
    next = await journal.nextDue(next)
  }
  return undefined
}

async function countOn(journal: Device['journal'], day: Day): Promise<number> {
  const counts = await Promise.all(DUE_LANES.map((lane) => journal.countLane(lane, day - 1, day)))
  return counts.reduce((sum, count) => sum + count, 0)
}
