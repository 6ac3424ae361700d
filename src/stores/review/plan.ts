import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { type DayState, dayStateOf } from '#domain/review/day-row.ts'
import { DUE_LANES } from '#domain/review/lanes.ts'
import { newAllowance, newCards } from '#domain/review/queue.ts'
import { lastReadAt } from '#domain/review/section-row.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Day } from '#domain/time.ts'
import { settingsOf, todayOf } from './settings-of.ts'

/** What a page knows of the cards without fetching any. */
export interface KnownCards {
  /** The first cards in lesson order: all that someone new is asked on the first day. */
  readonly first: readonly ShownCard[]
  /** How many cards there are. */
  readonly count: number
}

/** What could be asked now. */
export interface ReviewPlan {
  readonly settings: ReviewSettings
  readonly today: Day
  /** Cards asked for first, due or not, then due ones: those brought forward, then soonest due; none that was withdrawn, where all words are known. */
  readonly due: readonly Id[]
  /** Cards to meet for the first time, in the order in which they come. */
  readonly fresh: readonly Id[]
  /** The words of these cards and of others. */
  readonly cards: ReadonlyMap<Id, ShownCard>
  /** Whether the words of some that would be asked could not be fetched. */
  readonly unreachable: boolean
  readonly day: DayState | undefined
  /** Cards that were never met. */
  readonly unmet: number
}

/**
 * Finds what to ask, up to a number of cards, without reading more rows than that. `cards.json` is fetched
 * only where the page's own first cards do not do.
 */
export async function planReview(
  device: Device,
  known: KnownCards,
  limit: number,
  first: readonly Id[] = [],
): Promise<ReviewPlan> {
  const { journal } = device
  const settings = await settingsOf(device)
  const today = todayOf(device, settings)
  const [waiting, dayRow, met, read] = await Promise.all([
    dueIds(journal, today, limit, first),
    journal.row(`day:${today}`),
    journal.subjects('card:'),
    journal.rows('section:'),
  ])
  const metIds = new Set(met.map(idOf))
  const day = dayStateOf(dayRow)
  const room = Math.min(newAllowance(day), limit - waiting.length)
  const texts = await textsFor(device, known, waiting, room, metIds.size > 0 || read.length > 0)
  const cards = new Map(texts.cards.map((card) => [card.id, card]))
  const hasAll = cards.size >= known.count
  const due = hasAll ? await dueAmong(cards, waiting, journal, today, limit, first) : waiting
  const unmet = hasAll
    ? texts.cards.filter(({ id }) => !metIds.has(id)).length
    : Math.max(0, known.count - metIds.size)
  const wanted = Math.min(newAllowance(day), unmet, limit - due.length)
  const fresh = newCards(texts.cards, metIds, lastReadAt(read), wanted)
  const isMissed = wanted > 0 || due.some((id) => !cards.has(id))
  return {
    settings,
    today,
    due,
    fresh: fresh.map(({ id }) => id),
    cards,
    unreachable: texts.unreachable && isMissed,
    day,
    unmet,
  }
}

/** What was asked for, then due cards, those brought forward first. */
async function dueIds(
  journal: Device['journal'],
  today: Day,
  limit: number,
  first: readonly Id[],
): Promise<readonly Id[]> {
  const lanes = await Promise.all(DUE_LANES.map((lane) => journal.due(lane, today, limit)))
  const [forward = [], ...bands] = lanes
  const others = bands.flat().sort((a, b) => (a.queue?.due ?? 0) - (b.queue?.due ?? 0))
  const due = [...forward, ...others].map(({ subject }) => idOf(subject))
  return [...new Set([...first, ...due])].slice(0, limit)
}

/** Due cards that still exist: withdrawn ones stay due for ever, and must not take the places of others. */
async function dueAmong(
  cards: ReadonlyMap<Id, ShownCard>,
  waiting: readonly Id[],
  journal: Device['journal'],
  today: Day,
  limit: number,
  first: readonly Id[],
): Promise<readonly Id[]> {
  let found = waiting
  for (let reach = limit; ; found = await dueIds(journal, today, reach, first)) {
    const present = found.filter((id) => cards.has(id))
    if (present.length >= limit || found.length < reach) return present.slice(0, limit)
    reach *= 2
  }
}

/** The words of all cards, or of the page's first ones where the rest cannot be reached. */
export async function loadCards(
  device: Device,
  known: KnownCards,
): Promise<{ readonly cards: readonly ShownCard[]; readonly unreachable: boolean }> {
  const part = await device.shipped.load('cards').then(parseCardsPart, noPart)
  return part ? { cards: part.cards, unreachable: false } : { cards: known.first, unreachable: true }
}

/** Offline before `cards.json` was kept: the caller goes on with what the page holds, and says so. */
function noPart(): undefined {
  return undefined
}

/** Someone new is asked the page's own cards; anyone else needs the due ones, and new ones by what was read. */
async function textsFor(
  device: Device,
  known: KnownCards,
  due: readonly Id[],
  room: number,
  hasBegun: boolean,
): ReturnType<typeof loadCards> {
  const first = new Set(known.first.map(({ id }) => id))
  const hasAll = first.size >= known.count
  const isNew = !hasBegun && Math.min(room, known.count) <= first.size
  const enough = hasAll || (due.every((id) => first.has(id)) && (room === 0 || isNew))
  return enough ? { cards: known.first, unreachable: false } : loadCards(device, known)
}

function idOf(subject: string): Id {
  return subject.slice('card:'.length)
}
