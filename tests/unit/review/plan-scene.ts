import { expect } from 'vitest'
import type { CardGraded, Grade, Happening } from '#domain/journal/fact.ts'
import { SETTING, type SettingValue } from '#domain/review/settings.ts'
import { studyDayOf } from '#domain/time.ts'
import { setDevice } from '#stores/device.ts'
import { type PlanOptions, planReview } from '#stores/review/plan.ts'
import { grade, reveal, stopReview } from '#stores/review/review.ts'
import { $review, type Review } from '#stores/review/state.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { knownOf, shownCards } from './shown.ts'

/** The study day on which every scene begins. */
export const today = studyDayOf(SUNDAY_MORNING)

/** The built-in cards, and what the page knows of them. */
export const cards = shownCards(24)
export const known = knownOf(cards)

/** The device of the scene; `begin` makes another. */
export let device: FakeDevice

/** Begins anew: nothing was ever done, and no sitting is on screen. */
export function begin(): void {
  stopReview()
  $review.set({ kind: 'opening' })
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
}

/** That a card was answered, and comes again in so many days. */
export function given(card: string, intervalDays: number, more: Partial<CardGraded> = {}): Happening {
  return {
    kind: 'card.graded',
    card,
    edition: 1,
    grade: 3,
    intervalDays,
    first: true,
    tookMillis: 1,
    ...more,
  }
}

/** That a card of one's own was written. */
export function wrote(
  card: string,
  more: Partial<Extract<Happening, { kind: 'card.written' }>> = {},
): Happening {
  return { kind: 'card.written', card, edition: 1, front: `${card}?`, back: 'So.', tags: [], ...more }
}

/** Ids of so many cards of one's own, in the order in which they sort. */
export function owns(count: number): readonly string[] {
  const letter = (place: number) => 'abcdefghij'.charAt(place % 10)
  return Array.from(
    { length: count },
    (_, at) => `own.aaaaaaa${letter(Math.floor(at / 100))}${letter(Math.floor(at / 10))}${letter(at)}`,
  )
}

/** Keeps what happened. */
export async function did(...happenings: readonly Happening[]): Promise<void> {
  expect((await device.journal.append(happenings)).ok).toBe(true)
}

/** Keeps a setting. */
export function choose(key: keyof typeof SETTING, value: SettingValue): Promise<void> {
  return did({ kind: 'setting.chosen', name: SETTING[key], value })
}

/** What would be asked now. */
export function plan(limit = 30, options: PlanOptions = {}) {
  return planReview(device, known, limit, options)
}

/** What is seen of the review, which is of this kind. */
export function seen<Kind extends Review['kind']>(kind: Kind): Extract<Review, { kind: Kind }> {
  const now = $review.get()
  if (now.kind !== kind) throw new Error(`The review is ${now.kind}, not ${kind}`)
  return now as Extract<Review, { kind: Kind }>
}

/** Turns the card showing and grades it. */
export async function answer(chosen: Grade): Promise<void> {
  reveal(true)
  await grade(chosen)
}
