import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { CatchUpDay } from '#domain/review/catch-up.ts'
import type { DayState } from '#domain/review/day-row.ts'
import { NEW_LANE } from '#domain/review/lanes.ts'
import { MOST_COUNTED } from '#domain/review/most-counted.ts'
import type { Done } from '#domain/review/pace.ts'
import { newCards } from '#domain/review/queue.ts'
import { lastReadAt } from '#domain/review/section-row.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Day } from '#domain/time.ts'
import { BEGUN } from '#stores/device.ts'
import { chooseDue, chooseNew } from './chosen.ts'
import { type Allowance, allowanceOf, dayStanding } from './day.ts'
import { countWaiting, type DueLanes, orderDue, readLanes } from './due.ts'
import { doesPageDo, type Met, metAmong } from './met.ts'
import { settingsOf, todayOf } from './settings-of.ts'
import { type KnownCards, loadCards, pageWords, type Words } from './words.ts'

/** What could be asked now. */
export interface ReviewPlan {
  readonly settings: ReviewSettings
  readonly today: Day
  /** Cards asked for first, due or not, then due ones, in the order in which they come; none that was withdrawn, where all words are known. */
  readonly due: readonly Id[]
  /** Cards to meet for the first time, in the order in which they come. */
  readonly fresh: readonly Id[]
  /** The words of these cards and of others. */
  readonly cards: ReadonlyMap<Id, ShownCard>
  /** Whether the words of some that would be asked could not be fetched. */
  readonly unreachable: boolean
  readonly day: DayState | undefined
  /** What was done on the last days of study and today: one's pace. */
  readonly pace: Done
  /** Minutes given on a usual day; 0 before the first is over. */
  readonly usualMinutes: number
  /** Cards that were never met. */
  readonly unmet: number
  /** Cards that were met and are built in no more; none where that cannot be known. */
  readonly withdrawn: readonly Id[]
  /** Whether some of them come tomorrow. */
  readonly newTomorrow: boolean
  /** How many of them have a place, their words known or not. */
  readonly wanted: number
  /** All that is due now, asked in this sitting or not, counted a little beyond `MOST_COUNTED`; where it was not to be counted, at least so many. */
  readonly waiting: number
  readonly held?: Held
  /** Where a plan after an absence stands. */
  readonly catchUp?: CatchUpDay
}

/** Due cards that stay for another day, because the minutes of this one are used, or its part of a plan is done. */
export interface Held {
  readonly by: 'minutes' | 'plan'
  readonly due: number
}

/** How a sitting is asked for. */
export interface PlanOptions {
  /** Cards that come first, due or not. */
  readonly first?: readonly Id[]
  /** Whether it goes beyond the minutes of the day and the part of a plan: who asked for so many cards, or to go on, has them. */
  readonly beyond?: boolean
  /** Whether all that waits is counted, however much it is. */
  readonly count?: boolean
}

/**
 * Finds what to ask, up to a number of cards, by index: a few hundred rows are read, however many there are. `cards.json`
 * is fetched only where the page's own first cards do not do.
 */
export async function planReview(
  device: Device,
  known: KnownCards,
  limit: number,
  { first = [], beyond = false, count = false }: PlanOptions = {},
): Promise<ReviewPlan> {
  const { journal } = device
  // Who was here before needs the words of more cards than the page holds, nearly always: they are fetched meanwhile.
  const early = device.marks.get(BEGUN) === undefined ? undefined : loadCards(device, known)
  const settings = await settingsOf(device)
  const { returnAfter, order, visit } = settings
  const today = todayOf(device, settings)
  const rules = { order, today, ...(visit === undefined ? {} : { visit }) }
  const [standing, read, newOwn, lanes] = await Promise.all([
    dayStanding(device, settings, today),
    journal.rows('section:'),
    journal.due(NEW_LANE, today, limit),
    readLanes(journal, rules, limit),
  ])
  const allowed = (waiting: number) => allowanceOf(standing, settings, { limit, waiting, beyond })
  const isNew = standing.isFirstDay && read.length === 0
  const nearest = [...first, ...idsOf(lanes)]
  const isPageEnough = await doesPageDo(device, known, nearest, isNew, allowed(0).fresh)
  const words = isPageEnough ? pageWords(known) : await (early ?? loadCards(device, known))
  const hasAll = words.cards.length >= known.count
  const lessons = hasAll ? new Map(words.cards.map(({ id }, at) => [id, at])) : undefined
  const [due, met] = await Promise.all([
    orderDue(journal, lanes, rules, lessons, limit),
    metAmong(device, words),
  ])
  const withdrawn = hasAll ? met.withdrawn : []
  const isHeld = !beyond && (standing.catchUp !== undefined || settings.minutesPerDay > 0)
  // So many that without this sitting’s there are still more than are counted.
  const many = MOST_COUNTED + limit + 1
  // A part of all that waits has to be known of all, unless a sitting holds less than the part of so many.
  const isExact = standing.catchUp && (count || allowed(many).due < limit)
  const waiting =
    !due.isWhole && (count || isHeld)
      ? await countWaiting(journal, today, withdrawn, isExact ? undefined : many)
      : due.certain.length + due.forward.length + due.missed.length + due.others.length
  const allowance = allowed(waiting)
  const builtIn = new Map(words.cards.map((card) => [card.id, card]))
  const chosen = await chooseDue(device, {
    ...{ first, due, limit, returnAfter, hasAll },
    room: allowance.due,
    cards: builtIn,
  })
  const unmet = unmetIn(words, known, met) + newOwn.length
  const room = Math.max(0, Math.min(allowance.fresh, allowance.all - chosen.ids.length))
  // One that was asked for first, and was never met, takes no second place.
  const isElsewhere = new Set([...met.ids, ...chosen.ids])
  const fresh = await chooseNew(device, {
    builtIn: newCards(words.cards, isElsewhere, lastReadAt(read), room).map(({ id }) => id),
    own: newOwn.map(({ subject }) => subject.slice('card:'.length)).filter((id) => !isElsewhere.has(id)),
    room,
    cards: chosen.cards,
    after: chosen.ids,
  })
  const wanted = Math.min(room, unmet)
  const isMissed = wanted > fresh.ids.length || chosen.ids.some((id) => !fresh.cards.has(id))
  return {
    settings,
    today,
    due: chosen.ids,
    fresh: fresh.ids,
    cards: fresh.cards,
    unreachable: words.unreachable && isMissed,
    day: standing.day,
    pace: standing.pace,
    usualMinutes: standing.usualMinutes,
    unmet,
    withdrawn,
    newTomorrow:
      unmet > fresh.ids.length && settings.newPerDay > 0 && (standing.catchUp?.until ?? today) <= today,
    wanted,
    waiting,
    ...heldBy(allowance, waiting - chosen.ids.length),
    ...(standing.catchUp ? { catchUp: standing.catchUp } : {}),
  }
}

function heldBy({ by }: Allowance, due: number): { readonly held?: Held } {
  return by && due > 0 ? { held: { by, due } } : {}
}

/** Built-in cards never met; where not all are known, all that there are without those met. */
function unmetIn({ cards }: Words, { count }: KnownCards, { ids }: Met): number {
  if (cards.length >= count) return cards.filter(({ id }) => !ids.has(id)).length
  return Math.max(0, count - ids.size)
}

function idsOf({ rows }: DueLanes): readonly Id[] {
  return rows.map(({ subject }) => subject.slice('card:'.length))
}
