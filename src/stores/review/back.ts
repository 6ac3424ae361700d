import type { Device } from '#device/device.ts'
import type { Credit } from '#domain/credit/credit.ts'
import type { Id } from '#domain/id.ts'
import type { Load } from '#domain/review/balance.ts'
import { cardStateOf, elapsedDays } from '#domain/review/card-state.ts'
import { predictedRecall } from '#domain/review/curve.ts'
import { daysToWeigh, type Preview, previewGrades, type Terms } from '#domain/review/grade.ts'
import type { ReviewSettings } from '#domain/review/settings.ts'
import type { ShownCard } from '#domain/review/shown-card.ts'
import type { Day } from '#domain/time.ts'
import { explainCredit } from '#stores/credit.ts'
import type { AskedCard, Session } from './session.ts'
import { countsOf, type DueCounts, termsOf } from './terms.ts'

/** What a sitting needs to choose intervals by, and keeps to: the same settings, days counted once. */
interface Ground {
  readonly counts: DueCounts
  /** By the study day: a sitting may go on past the hour at which a new one begins. */
  readonly terms: Map<Day, Terms>
}

const grounds = new WeakMap<Device, WeakMap<ReviewSettings, Ground>>()

/** What was worked out stays with the card put up: what its buttons said is what a press keeps, whatever happened meanwhile. */
const worked = new WeakMap<AskedCard, Promise<readonly Preview[]>>()

/** What each grade of the card showing would do. The same presentation always gives the same answer. */
export function previewsOf(session: Session): Promise<readonly Preview[]> {
  const { asked } = session
  if (!asked) return Promise.resolve([])
  const known = worked.get(asked)
  if (known) return known
  const previews = workOut(session, asked)
  worked.set(asked, previews)
  // A part that could not be read is asked for again with the next press.
  previews.catch(() => worked.delete(asked))
  return previews
}

/** A card was put on a day, or taken off it again with its grade: the next ones are balanced against it. */
export function notePlaced({ device, settings }: Session, dueDay: Day, cards: 1 | -1 = 1): void {
  groundOf(device, settings).counts.add(dueDay, cards)
}

/** The chance, 0 to 1 in thousandths, of recalling the card showing; nothing of one never met, changed since, or met today. */
export function recallNow({ asked }: Session): number | undefined {
  const { state, card, today } = asked ?? {}
  if (!state?.memory || !card || today === undefined || card.edition > state.edition) return undefined
  const days = elapsedDays(state, today)
  return days === 0 ? undefined : Math.round(predictedRecall(state.memory, days) * 1_000) / 1_000
}

/** Credit as it stands now on each point that a card serves. */
export async function creditsOf({ device }: Session, card: ShownCard): Promise<ReadonlyMap<Id, Credit>> {
  const explained = await explainCredit(device, card.points)
  return new Map([...explained].map(([id, { credit }]) => [id, credit]))
}

async function workOut(session: Session, asked: AskedCard): Promise<readonly Preview[]> {
  const { terms, load } = await weighed(session, asked)
  // What the next card's buttons will say is counted while this one's answer is read. If that fails, it is counted then.
  countAhead(session).catch(() => undefined)
  return previewGrades(asked, terms, load)
}

/** By what an interval is chosen, and what is due on the days it is chosen from. */
async function weighed(
  { device, settings }: Session,
  asked: AskedCard,
): Promise<{ terms: Terms; load: Load }> {
  const { counts, terms: byDay } = groundOf(device, settings)
  const { today } = asked
  const terms = byDay.get(today) ?? (await termsOf(device, settings, today))
  byDay.set(today, terms)
  return { terms, load: await counts.loadOf(daysToWeigh(asked, terms), today, terms) }
}

async function countAhead(session: Session): Promise<void> {
  const { device, cards, sitting, asked } = session
  const [, next] = sitting.ahead
  const card = next === undefined ? undefined : cards.get(next)
  if (!card || !asked) return
  const state = cardStateOf(await device.journal.row(`card:${card.id}`))
  await weighed(session, { card, state, today: asked.today })
}

function groundOf(device: Device, settings: ReviewSettings): Ground {
  const ofDevice = grounds.get(device) ?? new WeakMap<ReviewSettings, Ground>()
  grounds.set(device, ofDevice)
  const ground = ofDevice.get(settings) ?? { counts: countsOf(device), terms: new Map() }
  ofDevice.set(settings, ground)
  return ground
}
