import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type CardState, cardStateOf } from '#domain/review/card-row.ts'
import { type DayState, stepDay } from '#domain/review/day-row.ts'
import { type Sitting, without } from '#domain/review/queue.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { GradeFact } from '#domain/review/undo.ts'
import { type Day, type Millis, studyDayOf } from '#domain/time.ts'
import type { KnownCards } from './plan.ts'

/** What a sitting holds besides what is seen of it. */
export interface Session {
  readonly device: Device
  readonly known: KnownCards
  /** The study day on which it began. */
  readonly begunDay: Day
  readonly cards: ReadonlyMap<Id, ShownCard>
  readonly sitting: Sitting
  /** Grades of this sitting that count, oldest first. */
  readonly given: readonly GradeFact[]
  /** When the card showing was put up. */
  readonly presentedAt: Millis
  readonly nonce: number
  readonly canUndo: boolean
}

/** The figures of this sitting, or nothing before its first grade. */
export function figuresOf(session: Session): DayState | undefined {
  return session.given.reduce<DayState | undefined>(stepDay, undefined)
}

/** The next card that can be asked, with its state as it is now; cards to be left out are gone from the sitting. */
export async function nextCard(
  session: Session,
): Promise<{ readonly session: Session; readonly card?: ShownCard; readonly state?: CardState | undefined }> {
  let { sitting } = session
  for (let id = sitting.ahead[0]; id !== undefined; id = sitting.ahead[0]) {
    const card = session.cards.get(id)
    if (card) {
      const state = cardStateOf(await session.device.journal.row(`card:${id}`))
      if (isWaiting(state, latestDay(session))) return { session: { ...session, sitting }, card, state }
    }
    sitting = without(sitting, id)
  }
  return { session: { ...session, sitting } }
}

/** The study day it is now; a clock set back does not make it a day before the sitting's first. */
export function latestDay(session: Session): Day {
  return Math.max(session.begunDay, studyDayOf(session.device.now()))
}

/** Whether a card still waits to be asked: another tab may have asked it meanwhile. */
function isWaiting(state: CardState | undefined, today: Day): boolean {
  return state === undefined || state.because !== undefined || state.dueDay <= today
}
