import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type Attempt, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { caughtUp, joinedWith } from '#domain/quiz/catch-up.ts'
import type { TakingState } from '#domain/quiz/taken-row.ts'
import { getMarks } from './marks.ts'
import type { Hold } from './quiz.ts'

/** Shows here what another tab did with the same attempt, and says so. */
export function joinTabs(hold: Hold, known: ReadonlySet<Id>): void {
  const { kind } = hold.$view.get()
  // An answer that is being kept here looks for itself (`isTakenAlready`).
  if (kind === 'opening' || isSaving(hold)) return
  const joined = joinedHere(hold, known)
  if (joined === hold.now()) return
  // The clock of a set is put right by each tab on its own.
  if (textOf({ ...joined, time: undefined }) === textOf({ ...hold.now(), time: undefined })) {
    hold.keep(joined)
  } else {
    hold.$told.set('elsewhere')
    hold.moveTo(joined)
  }
}

/**
 * Whether the place to be answered now was answered before: in another tab, or in this one, closed before it could
 * write that down. What is known then shows, and it is told; nothing is answered twice.
 */
export async function isTakenAlready(device: Device, hold: Hold, known: ReadonlySet<Id>): Promise<boolean> {
  const mine = hold.now()
  const joined = joinedHere(hold, known)
  const { taking } = joined
  const row = taking ? await device.journal.row(`taking:${taking.id}`) : undefined
  // `taking:` rows are written by `stepTaking` alone.
  const whole = caughtUp(joined, row?.state as TakingState | undefined)
  if (whole.taking && whole.taking.id !== mine.taking?.id && isAtSamePlace(whole, mine)) {
    hold.keep({ ...mine, taking: whole.taking })
    return false
  }
  if (isAtSamePlace(whole, mine)) return false
  hold.$told.set('answered')
  hold.moveTo(whole)
  return true
}

function joinedHere(hold: Hold, known: ReadonlySet<Id>): Attempt {
  const mine = hold.now()
  const other = readAttempt(getMarks().get(hold.markName), known)
  if (!other || textOf(other) === textOf(mine)) return mine
  return joinedWith(mine, other)
}

function textOf(attempt: object): string {
  return JSON.stringify(attempt)
}

function isAtSamePlace(one: Attempt, other: Attempt): boolean {
  return (
    one.seed === other.seed &&
    one.items.join() === other.items.join() &&
    placeOf(one) === placeOf(other) &&
    one.isReading === other.isReading
  )
}

function isSaving({ $view }: Hold): boolean {
  const view = $view.get()
  return view.kind === 'asking' && view.isSaving
}
