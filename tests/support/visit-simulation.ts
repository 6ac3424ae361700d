import type { Grade } from '#domain/journal/fact.ts'
import { type CardState, elapsedDays } from '#domain/review/card-state.ts'
import { previewGrades, type Terms, USUAL_TERMS } from '#domain/review/grade.ts'
import { memoryAfter } from '#domain/review/graded-card.ts'
import { fsrs6 } from '#domain/review/memory.ts'
import { windowDaysFor } from '#domain/review/target.ts'
import type { Day } from '#domain/time.ts'
import { seededChance } from './device.ts'

/** A learner who begins so many cards at so many a day, and is asked on a day what is left of them. */
export interface VisitSimulation {
  readonly cards: number
  readonly newPerDay: number
  /** Days from the first to the one that counts. */
  readonly days: number
  readonly seed: number
}

/** What it took, and what was left on the day: the mean chance of recalling a card. */
export interface VisitOutcome {
  readonly reviews: number
  readonly recall: number
  /** The most that came on one day. */
  readonly busiest: number
}

/** The learner of the tests and of the bench. */
export const USUAL_LEARNER: VisitSimulation = { cards: 200, newPerDay: 10, days: 45, seed: 7 }

const FIRST_DAY: Day = 20_000

/** The share of first answers and of recalls that come out as each grade; a forgotten card is got at the second look. */
const FIRST_GRADES: readonly (readonly [Grade, number])[] = [
  [1, 0.24],
  [2, 0.09],
  [3, 0.49],
  [4, 0.18],
]
const RECALL_GRADES: readonly (readonly [Grade, number])[] = [
  [2, 0.08],
  [3, 0.84],
  [4, 0.08],
]

/** Studies up to the day of the visit as intervals are chosen by; the truth of forgetting is FSRS-6 with its default weights. */
export function simulateVisit(learner: VisitSimulation, terms: Terms): VisitOutcome {
  const share = shareOf(learner.seed)
  const states = new Map<string, CardState>()
  const due = new Map<Day, string[]>()
  const visitDay = FIRST_DAY + learner.days
  const load = (day: Day) => due.get(day)?.length ?? 0
  let reviews = 0
  let busiest = 0
  let met = 0

  const answer = (id: string, today: Day, given: Grade) => {
    reviews += 1
    const state = states.get(id)
    const asked = { card: { id, edition: 1 }, state, today }
    const preview = previewGrades(asked, terms, load).find(({ grade }) => grade === given)
    const intervalDays = preview?.intervalDays ?? 0
    states.set(id, {
      edition: 1,
      memory: memoryAfter(state, { edition: 1, grade: given, today }, fsrs6),
      dueDay: today + intervalDays,
      intervalDays,
      lastDay: today,
      recallDays: 0,
      reps: (state?.reps ?? 0) + 1,
      lapses: 0,
    })
    if (given === 1) return answer(id, today, 3)
    due.set(today + intervalDays, [...(due.get(today + intervalDays) ?? []), id])
  }

  for (let today = FIRST_DAY; today < visitDay; today++) {
    const before = reviews
    for (const id of due.get(today) ?? []) {
      const isRecalled = share() < recallOn(states.get(id), today)
      answer(id, today, isRecalled ? drawn(RECALL_GRADES, share()) : 1)
    }
    for (let count = 0; count < learner.newPerDay && met < learner.cards; count++) {
      answer(`card-${met}`, today, drawn(FIRST_GRADES, share()))
      met += 1
    }
    busiest = Math.max(busiest, reviews - before)
  }
  const left = [...states.values()].reduce((sum, state) => sum + recallOn(state, visitDay), 0)
  return { reviews, recall: left / learner.cards, busiest }
}

/** Towards the visit, so many cards a day in its last days. */
export function towardsVisit(learner: VisitSimulation, cardsPerDay: number): Terms {
  const windowDays = windowDaysFor(learner.cards, cardsPerDay)
  return { ...USUAL_TERMS, visit: { day: FIRST_DAY + learner.days, windowDays } }
}

/** Plain FSRS whose recall on the day is the one given: the retention is sought that leads there. */
export function plainTo(learner: VisitSimulation, recall: number): VisitOutcome & { retention: number } {
  let [least, most] = [0.7, 0.995]
  for (let step = 0; step < 12; step++) {
    const retention = (least + most) / 2
    if (simulateVisit(learner, { ...USUAL_TERMS, retention }).recall < recall) least = retention
    else most = retention
  }
  return { ...simulateVisit(learner, { ...USUAL_TERMS, retention: most }), retention: most }
}

function recallOn(state: CardState | undefined, day: Day): number {
  return state?.memory ? fsrs6.retrievability(state.memory, elapsedDays(state, day)) : 0
}

function drawn(grades: readonly (readonly [Grade, number])[], lot: number): Grade {
  let left = lot
  for (const [grade, part] of grades) {
    left -= part
    if (left < 0) return grade
  }
  return 3
}

function shareOf(seed: number): () => number {
  const chance = seededChance(seed)
  return () => chance(1_000_000) / 1_000_000
}
