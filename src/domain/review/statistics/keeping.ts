import { wilson } from '#domain/measure/interval.ts'
import type { Interval } from '#domain/measure/measure.ts'
import { BEFORE_VISIT_RETENTION } from '#domain/review/target.ts'
import type { Day } from '#domain/time.ts'
import { addUp, type Recall, recallOf } from './figures.ts'
import { daysIn, type Stretch, type StudyDay } from './reach.ts'

/** Of fewer answers a share says next to nothing. */
export const ENOUGH = 20

/** A share of answers, and between what it may as well have been. */
export interface Share {
  readonly share: number
  readonly interval: Interval
  /** Whether there are enough of them to go by. */
  readonly isEnough: boolean
}

/** How much of what came back was recalled, against the chance that was chosen. */
export interface Keeping extends Recall {
  /** Absent where nothing came back. */
  readonly share?: Share
  /** `visit`: less than chosen, and no less than cards may fade to before a visit. */
  readonly verdict: 'too-few' | 'fits' | 'more' | 'less' | 'visit'
  /** Stretch by stretch, those without an answer among them. */
  readonly stretches: readonly (Recall & Stretch & { readonly share?: Share })[]
  /** The first day whose predictions were kept, where some earlier day's were not. */
  readonly since?: Day
}

/** A share with its interval; nothing of nothing. */
export function shareOf(some: number, all: number, enough: number = ENOUGH): Share | undefined {
  if (all === 0) return undefined
  return { share: some / all, interval: wilson(some, all), isEnough: all >= enough }
}

/**
 * Works out how much was kept. `chosen` is the chance of recall at which cards come again, 0 to 1; `visit` a visit on
 * whose account they came later, before it or after.
 */
export function keepingOf(
  days: readonly StudyDay[],
  stretches: readonly Stretch[],
  chosen: number,
  visit?: Day,
): Keeping {
  const seen = daysIn(days, ...stretches)
  const all = recallOf(addUp(seen))
  return {
    ...withShare(all),
    verdict: verdictOf(shareOf(all.recalled, all.asked), chosen, isBefore(stretches, visit)),
    stretches: stretches.map((stretch) => ({
      ...stretch,
      ...withShare(recallOf(addUp(daysIn(seen, stretch)))),
    })),
    ...sinceOf(seen),
  }
}

function withShare(recall: Recall): Recall & { readonly share?: Share } {
  const share = shareOf(recall.recalled, recall.asked)
  return share ? { ...recall, share } : recall
}

/** Whether a visit lies in these stretches or after them. */
function isBefore([first]: readonly Stretch[], visit: Day | undefined): boolean {
  return first !== undefined && visit !== undefined && visit > first.from
}

function verdictOf(share: Share | undefined, chosen: number, hasVisit: boolean): Keeping['verdict'] {
  if (!share?.isEnough) return 'too-few'
  if (share.interval.low > chosen) return 'more'
  if (share.interval.high >= chosen) return 'fits'
  return hasVisit && share.interval.high >= BEFORE_VISIT_RETENTION ? 'visit' : 'less'
}

/** So many answers without a prediction that a card asked twice on its first day is not taken for them. */
const UNFORETOLD = 5

function sinceOf(days: readonly StudyDay[]): { readonly since?: Day } {
  const at = days.findIndex(({ state }) => state.foretold)
  const first = days[at]
  // Of cards met for the first time nothing is predicted, nor of one that comes again after a miss.
  const without = days.slice(0, at).map(({ state }) => state.graded - state.first - state.missed)
  const count = without.reduce((sum, some) => sum + Math.max(0, some), 0)
  return first && count >= UNFORETOLD ? { since: first.day } : {}
}
