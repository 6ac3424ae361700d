import type { Id } from '#domain/id.ts'
import { studyDayNamed } from '#domain/local-date.ts'
import type { Day } from '#domain/time.ts'
import { daysAllowed, drawnDay } from './balance.ts'
import type { CardState, Memory } from './card-state.ts'
import { lotOf } from './fuzz.ts'
import { bandFor, type Terms } from './grade.ts'

/** A card, and where it stands; for one not met yet, the study day on which it will be, if it will. */
export interface ForecastCard {
  readonly id: Id
  readonly state: CardState | undefined
  readonly metOn?: Day
}

/** What becomes of one card until a day, for who does the cards as they come. */
export interface CardForecast {
  /** How often it is asked until it is recalled: a miss and what follows on the same day are one. */
  readonly asked: number
  /** The chance, 0 to 1, of recalling it on the day; 0 where it is not met before. */
  readonly recall: number
}

/** So many courses are played for each card, and their mean taken: chance decides in each what is recalled. */
const COURSES = 4

/** The share of cards that are not known at first sight. */
const FIRST_MISSES = 0.25

/** Plays what comes of a card from today up to and without the day `until`. The same card gives the same answer each time. */
export function forecastCard(card: ForecastCard, today: Day, until: Day, terms: Terms): CardForecast {
  let asked = 0
  let recall = 0
  for (let course = 0; course < COURSES; course++) {
    const played = playCourse(card, course, today, until, terms)
    asked += played.asked / COURSES
    recall += played.recall / COURSES
  }
  return { asked, recall }
}

/** Whether a card waits to be met: nothing is known of it, or it is one’s own and was never asked. What a mistake brought forward is due. */
export function isNew(state: CardState | undefined): boolean {
  return state === undefined || (state.own !== undefined && state.reps === 0 && !state.because)
}

function playCourse(card: ForecastCard, course: number, today: Day, until: Day, terms: Terms): CardForecast {
  const { model } = terms
  const { state } = card
  let memory = state?.memory
  let lastDay = state?.lastDay ?? today
  let asked = 0
  for (let day = firstDay(card, today, terms); day < until; ) {
    const lot = lotOf(`${card.id}~${course}`, asked)
    const chance = memory ? model.retrievability(memory, Math.max(0, day - lastDay)) : 1 - FIRST_MISSES
    memory = answered(memory, day - lastDay, lot < chance, terms)
    lastDay = day
    asked += 1
    day += drawnDay(daysAllowed(bandFor(memory, day, terms), day, terms), (lot * 31) % 1, day, terms)
  }
  return { asked, recall: memory ? model.retrievability(memory, Math.max(0, until - lastDay)) : 0 }
}

/** What was missed is looked at again on the same day, and got then. */
function answered(
  memory: Memory | undefined,
  elapsed: number,
  isRecalled: boolean,
  { model }: Terms,
): Memory {
  const days = Math.max(0, elapsed)
  return isRecalled ? model.next(memory, days, 3) : model.next(model.next(memory, days, 1), 0, 3)
}

function firstDay({ state, metOn }: ForecastCard, today: Day, { pause }: Terms): Day {
  if (state?.suspended) return Number.POSITIVE_INFINITY
  const day = state && !isNew(state) ? Math.max(state.dueDay, state.buriedUntil ?? state.dueDay) : metOn
  const first = Math.max(today, day ?? Number.POSITIVE_INFINITY)
  // What fell into a break before it was planned waits for its end.
  return pause && first >= studyDayNamed(pause.from) && first <= studyDayNamed(pause.to)
    ? studyDayNamed(pause.to) + 1
    : first
}
