import { drawsFrom } from '#domain/quiz/shuffle.ts'
import type { Memory } from './card-state.ts'
import type { MemoryModel } from './memory.ts'

/** How far ahead the cost of a setting is worked out. */
export const COST_DAYS = 30

/** One card that stands for `weight` like it: what is known of it, and in how many days it is due. */
export interface CostCard {
  readonly memory?: Memory
  readonly dueIn: number
  readonly weight: number
}

/** What the answers are drawn from: 0 to below 1. */
export type Lots = () => number

/** The same draws each time, so that a figure stays when it is looked at again. */
const SEED = 1

/** The cards a day that will be asked over the next `COST_DAYS` days; one that is missed and then recalled is one. */
export function cardsPerDay(
  cards: readonly CostCard[],
  retention: number,
  model: MemoryModel,
  lots: Lots = drawsFrom(SEED),
): number {
  const all = cards.reduce((sum, card) => sum + card.weight * timesAsked(card, retention, model, lots), 0)
  return all / COST_DAYS
}

/** How often a new card is asked in the `COST_DAYS` days after it was met: so many more cards a day, once one a day was met for as long. */
export function cardsOfNew(retention: number, model: MemoryModel): number {
  const lots = drawsFrom(SEED)
  const runs = 200
  let times = 0
  for (let run = 0; run < runs; run++) times += timesAsked({ dueIn: 0, weight: 1 }, retention, model, lots)
  return times / runs - 1
}

/** A new card is had at its first asking as often as this: what people do with cards on what they have read. */
const HAD_AT_FIRST = 0.7

function timesAsked({ memory, dueIn }: CostCard, retention: number, model: MemoryModel, lots: Lots): number {
  let known = memory
  let times = 0
  let day = Math.max(0, dueIn)
  let waited = known ? model.intervalDays(known, retention) : 0
  // Nobody studies one card more often than that in a month; an interval of nothing would never end.
  while (day < COST_DAYS && times < 2 * COST_DAYS) {
    const chance = known ? model.retrievability(known, waited) : HAD_AT_FIRST
    const isHad = lots() < chance
    known = model.next(known, waited, isHad ? 3 : 1)
    times += 1
    if (!isHad) known = model.next(known, 0, 3)
    waited = Math.max(1, model.intervalDays(known, retention))
    day += waited
  }
  return times
}
