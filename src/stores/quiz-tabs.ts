import type { Device } from '#device/device.ts'
import type { Id } from '#domain/id.ts'
import { type Attempt, placeOf, readAttempt } from '#domain/quiz/attempt.ts'
import { joinedWith } from '#domain/quiz/catch-up.ts'
import { getMarks } from './marks.ts'
import type { Hold } from './quiz.ts'
import { readDisk, withAnswers } from './quiz-left.ts'

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

/** What is to be answered, of which questions; a taking of a pack has no name in facts. */
interface ToAnswer {
  readonly item: Id
  readonly known: ReadonlySet<Id>
  readonly isNamed: boolean
}

/**
 * Whether the place to be answered now was answered before: in another tab, or in this one, closed before it could
 * write that down. What is known then shows, and it is told; nothing is answered twice.
 */
export async function isTakenAlready(
  device: Device,
  hold: Hold,
  { item, known, isNamed }: ToAnswer,
): Promise<boolean> {
  const joined = joinedHere(hold, known)
  // A taking without an answer may have got its name, and its first one, in a tab whose mark is on its way still.
  const isFirst = isNamed && joined.answers.length === 0
  const whole = isFirst
    ? ((await readDisk(device, hold.markName, joined))(joined) ?? joined)
    : await withAnswers(device, joined)
  const mine = hold.now()
  if (whole.items[placeOf(whole)] === item && !whole.isReading && isAtSamePlace(whole, mine)) {
    if (whole.taking?.id !== mine.taking?.id) hold.keep(withTaking(mine, whole.taking))
    return false
  }
  hold.$told.set('answered')
  hold.moveTo(whole)
  return true
}

function withTaking(attempt: Attempt, taking: Attempt['taking']): Attempt {
  return taking ? { ...attempt, taking } : attempt
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
  return 'isSaving' in view && view.isSaving === true
}
