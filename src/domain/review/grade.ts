import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import type { Day } from '#domain/time.ts'
import { type Band, type DayRules, daysAllowed, daysWeighed, drawnDay, isNear, type Load } from './balance.ts'
import type { CardState, Memory } from './card-state.ts'
import { fuzzBand, lotOf } from './fuzz.ts'
import { memoryAfter } from './graded-card.ts'
import { fsrs6, type MemoryModel } from './memory.ts'
import { DEFAULT_REVIEW_SETTINGS } from './settings.ts'
import { bandBefore, type Visit } from './target.ts'

/** What a grade would do: what its button says, and what is stored when it is pressed. */
export interface Preview {
  readonly grade: Grade
  /** 0: again in this sitting; otherwise at least a day. */
  readonly intervalDays: number
  readonly dueDay: Day
}

/** What is asked about: a card at the edition being shown, its state, and the study day. */
export interface Asked {
  readonly card: { readonly id: Id; readonly edition: number }
  readonly state: CardState | undefined
  readonly today: Day
}

/** By what a person's intervals are chosen. */
export interface Terms extends DayRules {
  readonly model: MemoryModel
  /** The chance of recall at which a card comes again. */
  readonly retention: number
  readonly visit?: Visit
}

/** How intervals are chosen before anything was set. */
export const USUAL_TERMS: Terms = {
  model: fsrs6,
  retention: DEFAULT_REVIEW_SETTINGS.retention,
  easyDays: DEFAULT_REVIEW_SETTINGS.easyDays,
}

const RECALLED: readonly Grade[] = [2, 3, 4]

/**
 * What each of the four grades would do, worst first. A miss comes again in this sitting; a better grade
 * never comes sooner than a worse one. `load` knows the days of `daysToWeigh`; without it only the lot decides.
 */
export function previewGrades(asked: Asked, terms: Terms = USUAL_TERMS, load?: Load): readonly Preview[] {
  const { today } = asked
  const lot = lotFor(asked)
  const previews: Preview[] = [{ grade: 1, intervalDays: 0, dueDay: today }]
  let longest = 1
  for (const allowed of allowedDays(asked, terms)) {
    longest = Math.max(longest, drawnDay(allowed, lot, today, terms, load))
    previews.push({
      grade: RECALLED[previews.length - 1] ?? 4,
      intervalDays: longest,
      dueDay: today + longest,
    })
  }
  return previews
}

/** The study days of which `previewGrades` wants to know what is due: at most a dozen. */
export function daysToWeigh(asked: Asked, terms: Terms): readonly Day[] {
  const lot = lotFor(asked)
  const near = allowedDays(asked, terms).filter((allowed) => allowed.length > 1 && isNear(allowed))
  return [...new Set(near.flatMap((allowed) => daysWeighed(allowed, lot)))].map((day) => asked.today + day)
}

/** For each grade of a recall the days from today on which the card may come. */
function allowedDays({ card, state, today }: Asked, terms: Terms): readonly (readonly number[])[] {
  return RECALLED.map((grade) => {
    const memory = memoryAfter(state, { edition: card.edition, grade, today }, terms.model)
    return daysAllowed(bandFor(memory, today, terms), today, terms)
  })
}

/** The days from today among which a card with this memory comes next, before easy days and a break are looked at. */
export function bandFor(memory: Memory, today: Day, { model, retention, visit }: Terms): Band {
  const before = visit && bandBefore(visit, memory, today, model, retention)
  return before ?? fuzzBand(model.intervalDays(memory, retention))
}

function lotFor({ card, state }: Asked): number {
  return lotOf(card.id, state?.reps ?? 0)
}
