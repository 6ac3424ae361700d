import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import type { CardHidden, Fact, Stamp } from '#domain/journal/fact.ts'
import { type CardState, cardStateOf } from '#domain/review/card-state.ts'
import { type DayState, stepDay } from '#domain/review/day-row.ts'
import { queueOf } from '#domain/review/lanes.ts'
import { isOwnCard } from '#domain/review/own-card.ts'
import type { Done } from '#domain/review/pace.ts'
import { type Sitting, without } from '#domain/review/queue.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import type { Day, Millis } from '#domain/time.ts'
import { todayOf } from './settings-of.ts'
import { type KnownCards, loadCards, ownCards } from './words.ts'

/** What a sitting holds besides what is seen of it. */
export interface Session {
  readonly device: Device
  readonly known: KnownCards
  /** As they were when it began: one sitting, one set of rules. */
  readonly settings: ReviewSettings
  /** What was done before it on the last days of study: one's pace. */
  readonly pace?: Done
  /** The study day on which it began. */
  readonly begunDay: Day
  readonly cards: ReadonlyMap<Id, ShownCard>
  readonly sitting: Sitting
  /** Cards that were asked for, due or not. */
  readonly first: readonly Id[]
  /** Grades of this sitting that count, oldest first. */
  readonly given: readonly GradeFact[]
  /** Cards put out of this sitting, oldest first. */
  readonly asides?: readonly AsideFact[]
  /** The card showing, as it stood when it was put up; none once the sitting has ended. */
  readonly asked?: AskedCard
  /** When the card showing was put up. */
  readonly presentedAt: Millis
  readonly nonce: number
  readonly canUndo: boolean
  /** Of a sitting that ended: whether cards wait that the minutes of the day or a plan keep for another day. */
  readonly isHeld?: boolean
}

/** That a card was put out of a sitting, as it stands in the journal. */
export type AsideFact = CardHidden & Stamp

/** A card being asked, its state, and the study day it is asked on. */
export interface AskedCard {
  readonly card: ShownCard
  readonly state: CardState | undefined
  readonly today: Day
}

/** The figures of this sitting, or nothing before its first grade. */
export function figuresOf(session: Session): DayState | undefined {
  return session.given.reduce<DayState | undefined>(stepDay, undefined)
}

/** Of the cards that were asked for, those still to be recalled, in the order in which they come. */
export function restOfFirst({ first, sitting }: Session): readonly Id[] {
  return first.length > 0 ? sitting.ahead.filter((id) => first.includes(id)) : first
}

/** With the next card put up that can be asked; cards to be left out are gone from the sitting. */
export async function withNext(session: Session): Promise<Session> {
  const { asked: _asked, ...rest } = session
  let { sitting } = session
  for (let id = sitting.ahead[0]; id !== undefined; id = sitting.ahead[0]) {
    const [card, state] = await Promise.all([wordsNow(session, id), stateNow(session, id)])
    const isAsked = session.first.includes(id) || isWaiting(state, latestDay(session))
    if (card && isAsked) return putUp({ ...rest, sitting }, card, state)
    sitting = without(sitting, id)
  }
  return { ...rest, sitting }
}

/** The words of a card. Those of one's own are read anew: another tab may have changed them, or taken the card off the list. */
async function wordsNow({ device, cards }: Session, id: Id): Promise<ShownCard | undefined> {
  return isOwnCard(id) ? (await ownCards(device, [id]))[0] : cards.get(id)
}

/** With a card put up now. */
export async function withCard(session: Session, card: ShownCard): Promise<Session> {
  return putUp(session, card, await stateNow(session, card.id))
}

async function stateNow({ device }: Session, id: Id): Promise<CardState | undefined> {
  return cardStateOf(await device.journal.row(`card:${id}`))
}

function putUp(session: Session, card: ShownCard, state: CardState | undefined): Session {
  return {
    ...session,
    asked: { card, state, today: latestDay(session) },
    nonce: session.nonce + 1,
    presentedAt: session.device.now().at,
  }
}

/** The study day it is now; a clock set back does not make it a day before the sitting's first. */
export function latestDay(session: Session): Day {
  return Math.max(session.begunDay, todayOf(session.device, session.settings))
}

/** Whether the card showing would still be put up: another tab may have put it away. */
export async function isStillAsked(session: Session): Promise<boolean> {
  const { asked, first } = session
  if (!asked || first.includes(asked.card.id)) return true
  return isWaiting(await stateNow(session, asked.card.id), latestDay(session))
}

/** Whether a card still waits to be asked: another tab may have asked it meanwhile, or put it away. */
function isWaiting(state: CardState | undefined, today: Day): boolean {
  const place = state && queueOf(state)
  return state === undefined || (place !== undefined && place.due <= today)
}

/** Whether a fact puts a card elsewhere in the queue, or out of it. */
export function isMoved(card: Id): (fact: Fact) => boolean {
  return (fact) =>
    (fact.kind === 'card.hidden' || fact.kind === 'card.scheduled' || fact.kind === 'card.written') &&
    fact.card === card
}

/** All words that a sitting has, with those of a card that was not in it, where they can be had. */
export async function cardsWith({ device, known, cards }: Session, id: Id): Promise<Session['cards']> {
  const more = isOwnCard(id) ? await ownCards(device, [id]) : (await loadCards(device, known)).cards
  return new Map([...cards, ...more.map((each) => [each.id, each] as const)])
}
