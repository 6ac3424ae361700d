import type { Id } from '#domain/id.ts'
import type { Grade } from '#domain/journal/fact.ts'
import { openSettings } from '#stores/settings.ts'
import { firstAsked } from './opening.ts'
import { $review, type Aside } from './state.ts'
import type { KnownCards } from './words.ts'

type Engine = typeof import('./review.ts')

let known: KnownCards = { first: [], count: 0 }
let limit: number | undefined
let first: readonly Id[] = []
let engine: Engine | undefined
let begun: Promise<Engine> | undefined

/**
 * Tells what the page holds, how many cards are wanted, and which of them first. Nothing is loaded yet: someone new can answer the
 * page's own first card. For who comes back it is put away, because what is due comes first.
 */
export function prepareReview(
  held: KnownCards,
  wanted: number | undefined,
  isReturning: boolean,
  wantedFirst: readonly Id[] = [],
): void {
  known = held
  limit = wanted
  first = wantedFirst
  begun = undefined
  if (isReturning) $review.set({ kind: 'loading' })
}

/** Loads what reads and keeps, once, and begins the sitting. A first card answered meanwhile stays as it is. */
export function beginReview(): Promise<Engine> {
  begun ??= begin().catch((reason: unknown) => {
    begun = undefined
    const now = $review.get()
    $review.set(now.kind === 'back' ? { ...now, trouble: { kind: 'unreachable' } } : { kind: 'unreachable' })
    throw reason
  })
  return begun
}

/** Shows the answer; `sure` is what was said before seeing it. Does nothing to another presentation than `nonce`. */
export function reveal(sure: boolean, nonce: number): void {
  const first = $review.get().kind === 'opening' ? firstAsked(known) : undefined
  if (first) {
    $review.set({ ...first, kind: 'back', sure })
    beginReview().catch(isSaid)
  } else engine?.reveal(sure, nonce)
}

/** Keeps a grade and moves on once it is kept; waits where what keeps it is still loading. */
export function grade(chosen: Grade, nonce: number, response?: readonly string[]): void {
  beginReview().then((loaded) => loaded.grade(chosen, nonce, response), isSaid)
}

/** Puts the card showing out of the sitting, as long as it is that presentation. */
export function putAside(as: Aside, nonce: number): void {
  beginReview().then((loaded) => loaded.putAside(as, nonce), isSaid)
}

/** Has another card come right after the one showing. False: its words could not be had. */
export async function meetNext(card: Id): Promise<boolean> {
  return (await engine?.meetNext(card)) ?? false
}

/** Takes back the last grade of the day. */
export function undo(): void {
  void engine?.undo()
}

/** Begins another sitting, of the usual length. */
export function goOn(): void {
  const sitting = engine && begun ? engine.startReview(known) : beginReview()
  sitting.catch(() => $review.set({ kind: 'unreachable' }))
}

/** Leaves the sitting, when the page's island goes away. */
export function leaveReview(): void {
  engine?.stopReview()
  $review.set({ kind: 'opening' })
}

/** For who has been here: what reads is loaded, and the journal opened, while the page is still coming alive. */
export function readyReview(): void {
  loadEngine().then(({ openEarly }) => openEarly(), isSaid)
}

function loadEngine(): Promise<Engine> {
  return import('./review.ts')
}

async function begin(): Promise<Engine> {
  const loaded = await loadEngine()
  engine = loaded
  // Until they can be read it goes on by the usual ones.
  openSettings().catch(isSaid)
  await loaded.startReview(known, limit, first)
  return loaded
}

/** What could not be loaded stands on the card already. */
function isSaid(): void {}
