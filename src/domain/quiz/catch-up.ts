import type { Id } from '#domain/id.ts'
import { type Attempt, moveOn } from './attempt.ts'
import type { Response } from './response.ts'
import type { TakenAnswer, TakingState } from './taken-row.ts'

/**
 * The attempt as another tab left it, where that tab went further or began another taking; the same attempt where
 * it did not. What is picked there shows here too.
 */
export function joinedWith(mine: Attempt, other: Attempt): Attempt {
  if (!isSame(mine, other)) return other
  if (other.answers.length !== mine.answers.length) return furthest(mine, other)
  if (mine.isReading !== other.isReading) return mine.isReading ? other : mine
  return mine.isOver ? mine : other
}

/** An attempt as it was written down somewhere, and the answers that the journal has of its taking. */
export interface Written {
  readonly attempt: Attempt
  readonly kept: TakingState | undefined
}

/**
 * Where an attempt stands by all that is written of it: its mark, which a browser that was killed may have lost or
 * may have in an older state, and how it was begun, which is on the disk with its first answer. A page that `opens` with
 * questions of its own marks an attempt at those where it finds no mark; such a one says nothing against the disk.
 */
export function standsAt(
  mark: Written | undefined,
  begun: Written | undefined,
  opens?: readonly Id[],
): Attempt | undefined {
  const known = begun && caughtUp(begun.attempt, begun.kept)
  if (!mark) return known
  if (!begun) return caughtUp(mark.attempt, mark.kept)
  const { taking } = begun.attempt
  if (isSame(mark.attempt, begun.attempt) || (taking && mark.attempt.taking?.id === taking.id)) {
    return caughtUp(taking ? { ...mark.attempt, taking } : mark.attempt, begun.kept)
  }
  const isNewer = (opens && isUntouched(mark.attempt, opens)) || isLater(begun.kept, mark.kept)
  return isNewer ? known : caughtUp(mark.attempt, mark.kept)
}

/**
 * The attempt to open where it `stands`, of which `seen` was written down here: at its next question, unless something
 * was picked for the one answered meanwhile (its marks say what became of that) or there is none.
 */
export function openedAt(seen: Attempt | undefined, stands: Attempt): Attempt {
  const isFurther = !seen || !isSame(seen, stands) || stands.answers.length > seen.answers.length
  const isPicked = seen !== undefined && seen.draft.length > 0
  const isLast = stands.answers.length >= stands.items.length
  return stands.isReading && isFurther && !isPicked && !isLast ? moveOn(stands) : stands
}

/**
 * The attempt with every answer that the journal already has of it, where that is more: a tab that was closed in the
 * middle of keeping one, or two tabs that answered at once.
 */
export function caughtUp(attempt: Attempt, kept: TakingState | undefined): Attempt {
  const answers: Response[] = [...attempt.answers]
  let last: TakenAnswer | undefined
  for (const answer of kept?.answers ?? []) {
    if (answer.place !== answers.length || answer.item !== attempt.items[answer.place]) continue
    answers.push(answer.response)
    last = answer
  }
  if (!last) return attempt
  const { certainty: _certainty, ...rest } = attempt
  return {
    ...rest,
    answers,
    draft: [],
    ...(last.certainty === undefined ? {} : { certainty: last.certainty }),
    isReading: true,
  }
}

/** The attempt without questions that are gone since; undefined where one of them was answered, or none is left. */
export function stillAsked(attempt: Attempt, known: ReadonlySet<Id>): Attempt | undefined {
  const { items, answers } = attempt
  if (items.every((item) => known.has(item))) return attempt
  const left = items.filter((item) => known.has(item))
  const areAnswersWhole = items.slice(0, answers.length).every((item) => known.has(item))
  return areAnswersWhole && left.length > 0 ? { ...attempt, items: left } : undefined
}

/** As a page opens where nothing was written of it, maybe with something picked. */
function isUntouched({ items, seed, taking, answers }: Attempt, opens: readonly Id[]): boolean {
  return seed === 0 && !taking && answers.length === 0 && isEqual(items, opens)
}

function isLater(one: TakingState | undefined, other: TakingState | undefined): boolean {
  return one !== undefined && other !== undefined && one.last.at > other.last.at
}

function furthest(one: Attempt, other: Attempt): Attempt {
  return one.answers.length > other.answers.length ? one : other
}

function isSame(one: Attempt, other: Attempt): boolean {
  if (one.taking && other.taking && one.taking.id !== other.taking.id) return false
  return one.seed === other.seed && isEqual(one.items, other.items)
}

function isEqual(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place])
}
