import type { Id } from '#domain/id.ts'
import type { Grade, StoredFact } from '#domain/journal/fact.ts'
import { fail } from '#domain/result.ts'
import { afterGrade, openSitting, placeIn, SITTING_LIMIT, without } from '#domain/review/queue.ts'
import { getDevice } from '#stores/device.ts'
import { afterElsewhere, isPlan } from './elsewhere.ts'
import { type KeptGrade, keepGrade } from './keep-grade.ts'
import { lastGrade } from './last-grade.ts'
import { OPENING_NONCE } from './opening.ts'
import { type PlanOptions, planReview } from './plan.ts'
import { cardsWith, isStillAsked, latestDay, restOfFirst, type Session } from './session.ts'
import { showBack, showNext } from './show.ts'
import { $review, type Aside, type Trouble } from './state.ts'
import { takeBack } from './take-back.ts'
import { type KnownCards, loadCards } from './words.ts'

let session: Session | undefined
let isBusy = false
let stopWatching: (() => void) | undefined

/** Opens the journal and fetches the words of all cards, which the sitting of someone who has been here needs. */
export function openEarly(): void {
  const device = getDevice()
  void device.journal.keeping()
  void loadCards(device, { first: [], count: 0 })
}

/**
 * Begins a sitting of the cards asked for `first`, of what is due and new, and shows its first card. Who asks for so
 * many cards, or goes on where a sitting has ended, has them though the day's minutes are used.
 */
export function startReview(known: KnownCards, wanted?: number, first: readonly Id[] = []): Promise<void> {
  const beyond = wanted !== undefined || (hasEnded() && session?.isHeld === true)
  return beginSitting(known, wanted ?? SITTING_LIMIT, { first, beyond })
}

async function beginSitting(
  known: KnownCards,
  limit: number,
  options: Required<Pick<PlanOptions, 'first' | 'beyond'>>,
): Promise<void> {
  if (isBusy) return
  const device = getDevice()
  stopWatching?.()
  const opened = openedWith(known)
  if (!opened) $review.set({ kind: 'loading' })
  await alone(async () => {
    const plan = await planReview(device, known, limit, options)
    const sitting = openSitting(plan.due, plan.fresh, limit)
    const begun: Session = {
      device,
      known,
      settings: plan.settings,
      pace: plan.pace,
      begunDay: plan.today,
      cards: plan.cards,
      sitting,
      first: options.first,
      given: [],
      presentedAt: device.now().at,
      // The page's own first card goes on as the presentation it is, so that no press on it is lost.
      nonce: opened === sitting.ahead[0] ? OPENING_NONCE - 1 : OPENING_NONCE,
      canUndo: plan.day !== undefined && (await lastGrade(device, plan.today)) !== undefined,
    }
    const isStuck = plan.unreachable && plan.due.every((id) => !plan.cards.has(id)) && plan.due.length > 0
    if (isStuck) $review.set({ kind: 'unreachable' })
    else session = await showNext(begun)
  })
  stopWatching = device.journal.watch((facts) => void follow(facts))
}

/** Whether the last page of a sitting is on screen. */
function hasEnded(): boolean {
  const { kind } = $review.get()
  return kind === 'done' || kind === 'empty'
}

/** The card that the page was built with, as long as it is on screen. */
function openedWith({ first }: KnownCards): Id | undefined {
  const now = $review.get()
  const isOn = now.kind === 'opening' || (now.kind === 'back' && now.nonce === OPENING_NONCE)
  return isOn ? first[0]?.id : undefined
}

/** Ends following other tabs, when the page's island goes away. */
export function stopReview(): void {
  stopWatching?.()
  stopWatching = undefined
}

/** Shows the answer; `sure` is what was said before seeing it. Does nothing to another presentation than `nonce`. */
export function reveal(sure: boolean, nonce?: number): void {
  const now = $review.get()
  if (!session || isBusy || now.kind !== 'front' || isOther(now.nonce, nonce)) return
  const { said: _said, trouble: _trouble, kind: _kind, ...asking } = now
  showBack(session, { ...asking, sure })
}

/**
 * Keeps a grade of the card showing, and only then moves on. A grade that cannot be kept leaves the card
 * where it is, and says why. A second press meanwhile does nothing. `response` is what was typed, ticked or ordered.
 */
export async function grade(chosen: Grade, nonce?: number, response?: readonly string[]): Promise<void> {
  const now = $review.get()
  if (!session?.asked || isBusy || now.kind !== 'back' || isOther(now.nonce, nonce)) return
  const { trouble: _trouble, said: _said, ...answered } = now
  const before = session
  await alone(async () => {
    $review.set({ ...answered, kind: 'saving', grade: chosen })
    const kept = await keepGrade(before, chosen, now.sure, response).catch(
      (): KeptGrade => fail({ kind: 'unreachable' }),
    )
    if (!kept.ok) return $review.set({ ...answered, trouble: kept.problem })
    const fact = kept.value
    const after: Session = {
      ...before,
      sitting: afterGrade(before.sitting, chosen, before.settings.returnAfter),
      given: [...before.given, fact],
      canUndo: true,
    }
    try {
      session = await showNext(after, { kind: 'graded', grade: chosen, intervalDays: fact.intervalDays })
    } catch {
      // The grade is kept; what comes next could not be read. The card must not ask for a second grade.
      $review.set({ kind: 'unreachable' })
    }
  })
}

/** Puts the card showing out of the sitting: until tomorrow, or until it is shown again. Undo brings it back. */
export async function putAside(as: Aside, nonce: number): Promise<void> {
  const now = $review.get()
  const before = session
  if (!before?.asked || isBusy || (now.kind !== 'front' && now.kind !== 'back') || now.nonce !== nonce) return
  const { card } = before.asked
  await alone(async () => {
    // By the day it is now: a card put up before a new day began would be back at once.
    const until = latestDay(before) + 1
    const kept = await before.device.journal.append([
      { kind: 'card.hidden', card: card.id, as, ...(as === 'buried' ? { until } : {}) },
    ])
    if (!kept.ok) return sayTrouble(kept.problem)
    const facts = kept.value.filter((fact) => fact.kind === 'card.hidden')
    session = await showNext(
      {
        ...before,
        sitting: without(before.sitting, card.id),
        asides: [...(before.asides ?? []), ...facts],
        canUndo: true,
      },
      { kind: 'aside', as },
    )
  })
}

/** Has another card come right after the one showing, due or not; nothing happens where its words cannot be had. */
export async function meetNext(id: Id): Promise<boolean> {
  const before = session
  if (!before?.asked || isBusy) return false
  const cards = before.cards.has(id) ? before.cards : await cardsWith(before, id)
  // Meanwhile the card may have been graded, or the sitting begun anew.
  const now = session
  if (!now?.asked || isBusy || !cards.has(id)) return false
  const [showing, ...others] = without(now.sitting, id).ahead
  if (showing === undefined || showing === id) return false
  session = {
    ...now,
    cards,
    first: [...now.first, id],
    sitting: { ...without(now.sitting, id), ahead: [showing, id, ...others] },
  }
  const shown = $review.get()
  if (shown.kind === 'back') $review.set({ ...shown, place: placeIn(session.sitting), next: id })
  return true
}

/** Takes back this device's last grade of the study day and shows its card again, however often it is asked. */
export async function undo(): Promise<void> {
  const before = session
  const now = $review.get()
  if (!before || isBusy || !('canUndo' in now) || now.kind === 'saving') return
  await alone(async () => {
    const taken = await takeBack(before)
    if (taken.kind === 'shown') session = taken.session
    else if (taken.kind === 'trouble') sayTrouble(taken.trouble)
    else sayNothingToUndo()
  })
}

/** What another tab does to the cards of this sitting is done here too; a card that is showing may give way to the next. */
async function follow(facts: readonly StoredFact[]): Promise<void> {
  if (!session || isBusy) return
  if (facts.length === 0) return beginAgain(session)
  const isBegun = session.given.length > 0 || $review.get().kind === 'back'
  if (!isBegun && facts.some(isPlan)) {
    return beginSitting(session.known, SITTING_LIMIT, { first: session.first, beyond: false })
  }
  const { session: after, isAnswered, isMaybeGone } = afterElsewhere(session, facts)
  session = after
  const isGone = isAnswered || (isMaybeGone && !(await isStillAsked(after)))
  // Meanwhile this tab may have gone on.
  if (!isGone || isBusy || session !== after) return
  await alone(async () => {
    session = await showNext(after, { kind: 'elsewhere' })
  })
}

/** Anything may have changed: a sitting that was asked for goes on with what is left of it, another is put together anew. */
function beginAgain(session: Session): Promise<void> {
  const first = restOfFirst(session)
  const isAsked = first.length > 0
  const limit = isAsked ? session.sitting.ahead.length : SITTING_LIMIT
  return beginSitting(session.known, limit, { first, beyond: isAsked })
}

async function alone(task: () => Promise<void>): Promise<void> {
  isBusy = true
  try {
    await task()
  } finally {
    isBusy = false
  }
}

function sayTrouble(trouble: Trouble): void {
  const now = $review.get()
  if ('canUndo' in now && now.kind !== 'saving') $review.set({ ...now, trouble })
}

function sayNothingToUndo(): void {
  const now = $review.get()
  if ('canUndo' in now && now.kind !== 'saving') $review.set({ ...now, canUndo: false })
}

function isOther(showing: number, nonce: number | undefined): boolean {
  return nonce !== undefined && nonce !== showing
}
