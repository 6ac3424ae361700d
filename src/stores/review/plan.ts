import type { Device } from '#device/device.ts'
import { parseCardsPart } from '#domain/catalogue/shipped.ts'
import type { Id } from '#domain/id.ts'
import { type DayState, dayStateOf } from '#domain/review/day-row.ts'
import { newAllowance, newCards } from '#domain/review/queue.ts'
import { lastReadAt } from '#domain/review/section-row.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import { type Day, studyDayOf } from '#domain/time.ts'

/** What a page knows of the cards without fetching any. */
export interface KnownCards {
  /** The first cards in lesson order: all that someone new is asked on the first day. */
  readonly first: readonly ShownCard[]
  /** How many cards there are. */
  readonly count: number
}

/** What could be asked now. */
export interface ReviewPlan {
  readonly today: Day
  /** Due cards, those brought forward first, then soonest due first. */
  readonly due: readonly Id[]
  /** Cards to meet for the first time, in the order in which they come. */
  readonly fresh: readonly Id[]
  /** The words of these cards; a due card without any was withdrawn. */
  readonly cards: ReadonlyMap<Id, ShownCard>
  /** Whether the words of some could not be fetched. */
  readonly unreachable: boolean
  readonly day: DayState | undefined
  /** Cards that were never met. */
  readonly unmet: number
}

/**
 * Finds what to ask, up to a number of cards, without reading more rows than that. `cards.json` is fetched
 * only where the page's own first cards do not do.
 */
export async function planReview(device: Device, known: KnownCards, limit: number): Promise<ReviewPlan> {
  const { journal } = device
  const today = studyDayOf(device.now())
  const [forward, waiting, dayRow, met, read] = await Promise.all([
    journal.due(0, today, limit),
    journal.due(1, today, limit),
    journal.row(`day:${today}`),
    journal.subjects('card:'),
    journal.rows('section:'),
  ])
  const due = [...forward, ...waiting].slice(0, limit).map(({ subject }) => idOf(subject))
  const metIds = new Set(met.map(idOf))
  const day = dayStateOf(dayRow)
  const unmet = Math.max(0, known.count - metIds.size)
  const wanted = Math.min(newAllowance(day), unmet, limit - due.length)
  const texts = await textsFor(device, known, due, wanted, metIds.size > 0 || read.length > 0)
  const fresh = newCards(texts.cards, metIds, lastReadAt(read), wanted)
  return {
    today,
    due,
    fresh: fresh.map(({ id }) => id),
    cards: new Map(texts.cards.map((card) => [card.id, card])),
    unreachable: texts.unreachable,
    day,
    unmet,
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
  wanted: number,
  hasBegun: boolean,
): ReturnType<typeof loadCards> {
  const first = new Set(known.first.map(({ id }) => id))
  const isNew = !hasBegun && wanted <= first.size
  const enough = due.every((id) => first.has(id)) && (wanted === 0 || isNew)
  return enough ? { cards: known.first, unreachable: false } : loadCards(device, known)
}

function idOf(subject: string): Id {
  return subject.slice('card:'.length)
}
