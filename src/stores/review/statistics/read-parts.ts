import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { StoredFact } from '#domain/journal/fact.ts'
import type { QueuePlace } from '#domain/journal/row.ts'
import type { CardUnit } from '#domain/review/cards/card-line.ts'
import type { DayState } from '#domain/review/day-row.ts'
import { dayByPart, daysOfPart, type Part } from '#domain/review/statistics/by-unit.ts'
import type { StudyDay } from '#domain/review/statistics/reach.ts'
import { rowRules } from '#domain/rows.ts'
import type { Day } from '#domain/time.ts'
import { ownChunks } from '#stores/review/cards/read-lines.ts'
import { dayIn } from './days.ts'
import { type PlacedCards, placeAgain, placeBuiltIn, placeOwn } from './known-cards.ts'

/** What was done and what waits in each part: read once, and kept up with what is written since. */
export interface PartReader {
  /** Reads what is not read yet, and tells how far it is. Ends early once it `isPast`; rejects where the cards' units are out of reach. */
  read(tell: (done: number, total: number) => void, isPast: () => boolean): Promise<void>
  /** Notes which days and cards these facts are about: they are read again. */
  note(facts: readonly StoredFact[]): void
  ofPart(part: Part): { readonly days: readonly StudyDay[]; readonly places: readonly QueuePlace[] }
}

/** Days whose facts are read at a time: few enough that the page answers meanwhile. */
const DAYS_AT_ONCE = 5

/** Makes a reader that has read nothing yet. */
export function createPartReader(device: Device, units: readonly CardUnit[]): PartReader {
  const { journal } = device
  const cards: PlacedCards = new Map()
  const days = new Map<Day, ReadonlyMap<Part, DayState>>()
  const openCards = new Set<Id>()
  const openDays = new Set<Day>()
  let hasCards = false
  let hasDays = false
  let underWay = Promise.resolve()

  const readSomeDays = async () => {
    const some = [...openDays].slice(-DAYS_AT_ONCE)
    // Taken off the list first: what is written while they are read puts its day on again.
    for (const day of some) openDays.delete(day)
    const facts = await Promise.all(some.map((day) => journal.factsAbout(`day:${day}`))).catch((reason) => {
      // What could not be read now is read at the next try.
      for (const day of some) openDays.add(day)
      throw reason
    })
    for (const [at, day] of some.entries()) {
      days.set(
        day,
        dayByPart(facts[at] ?? [], (id) => cards.get(id)?.parts ?? []),
      )
    }
    return some.length
  }

  const readOpenCards = async () => {
    const again = [...openCards]
    openCards.clear()
    const before = again.map((id) => cards.get(id)?.parts.join())
    await Promise.all(again.map((id) => placeAgain(journal, id, cards))).catch((reason) => {
      for (const id of again) openCards.add(id)
      throw reason
    })
    const isMoved = again.some(
      (id, at) => before[at] !== undefined && before[at] !== cards.get(id)?.parts.join(),
    )
    // What was done with a card that is on another unit now counts there, on whatever day it was.
    if (isMoved) for (const day of days.keys()) openDays.add(day)
  }

  const readOn: PartReader['read'] = async (tell, isPast) => {
    if (!hasDays) for (const subject of await journal.subjects('day:')) openDays.add(dayIn(subject))
    hasDays = true
    const own = hasCards ? { total: 0, chunks: [] } : await ownChunks(journal)
    const total = own.total + openDays.size
    let done = 0
    const goOn = (more: number) => {
      done += more
      if (!isPast()) tell(done, total)
      return !isPast()
    }
    goOn(0)
    if (!hasCards) await placeBuiltIn(device, units, cards)
    for (const chunk of own.chunks) {
      await placeOwn(journal, chunk, cards)
      if (!goOn(chunk.count)) return
    }
    hasCards = true
    await readOpenCards()
    while (openDays.size > 0) if (!goOn(await readSomeDays())) return
  }

  return {
    read(tell, isPast) {
      // One after another: days that an earlier reading has in hand would be missing from what a later one shows.
      const after = underWay.then(() => readOn(tell, isPast))
      underWay = after.catch(() => undefined)
      return after
    },
    note(facts) {
      for (const subject of facts.flatMap(rowRules.subjectsOf)) {
        const colon = subject.indexOf(':')
        const prefix = subject.slice(0, colon)
        if (prefix === 'day') openDays.add(dayIn(subject))
        if (prefix === 'card' || prefix === 'own') openCards.add(subject.slice(colon + 1))
      }
    },
    ofPart: (part) => ({
      days: daysOfPart(days, part),
      places: [...cards.values()].flatMap(({ parts, place }) =>
        place && parts.includes(part) ? [place] : [],
      ),
    }),
  }
}
