import type { Device } from '#device/device.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { minutesFor } from '#domain/review/pace.ts'
import { newAllowance, SITTING_LIMIT } from '#domain/review/queue.ts'
import type { Taught } from '#domain/review/shown-card.ts'
import { type Why, whyNow } from '#domain/review/why.ts'
import type { Day } from '#domain/time.ts'
import { planReview, type ReviewPlan } from './review/plan.ts'

/** The one clear next thing. */
export type NextThing =
  | {
      readonly kind: 'cards'
      /** Cards of the sitting that are due, and those to meet for the first time. */
      readonly due: number
      readonly fresh: number
      readonly minutes: number
      /** All that is due, where that is more than a sitting holds. */
      readonly waiting: number
      /** Where the new ones come from. */
      readonly freshFrom?: Taught
      /** Why the first card comes first, where an answer in a quiz brought it forward. */
      readonly first?: Why & { readonly kind: 'chose' }
    }
  | { readonly kind: 'nothing'; readonly nextDue?: Day; readonly newTomorrow: boolean }

/** What to do now: the sitting that a press on Flashcards would begin, or when there will be one. */
export async function nextThing(device: Device, cards: number): Promise<NextThing> {
  const { journal } = device
  const plan = await planReview(device, { first: [], count: cards }, SITTING_LIMIT)
  const due = plan.due.length
  const fresh = Math.min(newAllowance(plan.day), plan.unmet, SITTING_LIMIT - due)
  if (due + fresh === 0) {
    const nextDue = await journal.nextDue(plan.today)
    return { kind: 'nothing', newTomorrow: plan.unmet > 0, ...(nextDue === undefined ? {} : { nextDue }) }
  }
  const freshFrom = plan.cards.get(plan.fresh[0] ?? '')?.taught
  const first = await firstForward(device, plan)
  return {
    kind: 'cards',
    due,
    fresh,
    minutes: minutesFor(due + fresh, plan.day),
    waiting: due < SITTING_LIMIT ? due : await journal.countDue(plan.today),
    ...(fresh > 0 && freshFrom ? { freshFrom } : {}),
    ...(first ? { first } : {}),
  }
}

async function firstForward({ journal }: Device, { due, cards, today }: ReviewPlan) {
  const card = cards.get(due[0] ?? '')
  if (!card) return undefined
  const why = whyNow(cardStateOf(await journal.row(`card:${card.id}`)), card.edition, today)
  return why.kind === 'chose' ? why : undefined
}
