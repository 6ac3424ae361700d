import type { StoredFact } from '#domain/journal/fact.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { CATCH_UP } from '#domain/review/catch-up.ts'
import { afterGrade, without } from '#domain/review/queue.ts'
import { rowRules } from '#domain/rows.ts'
import { isMoved, type Session } from './session.ts'

/** A sitting after another tab did something to its cards. */
export interface AfterElsewhere {
  readonly session: Session
  /** The card showing was answered there. */
  readonly isAnswered: boolean
  /** Something was done to it: it may be asked for no longer. */
  readonly isMaybeGone: boolean
}

/** What another tab graded is graded in this sitting too; a card missed there comes again after others, as if it had been missed here. */
export function afterElsewhere(session: Session, facts: readonly StoredFact[]): AfterElsewhere {
  const known = facts.filter(isKnown)
  const given = new Set(session.given.map(({ id }) => id))
  const graded = known.filter((fact) => fact.kind === 'card.graded').filter(({ id }) => !given.has(id))
  const [showing] = session.sitting.ahead
  const isAnswered = graded.some(({ card }) => card === showing)
  const isMaybeGone = showing !== undefined && known.some(isMoved(showing))
  if (graded.length === 0) return { session, isAnswered, isMaybeGone }
  const recalled = graded.flatMap(({ card, intervalDays }) => (intervalDays > 0 ? [card] : []))
  // What the buttons of the card showing say no longer holds.
  const { sitting, settings } = session
  const after = isAnswered ? afterGrade(sitting, 1, settings.returnAfter) : sitting
  return {
    session: { ...session, sitting: recalled.reduce(without, after), canUndo: true },
    isAnswered,
    isMaybeGone,
  }
}

/** Whether it chooses a plan after an absence, or takes one back: a sitting not begun yet keeps to it. */
export function isPlan(fact: StoredFact): boolean {
  return rowRules.subjectsOf(fact).includes(`setting:${CATCH_UP}`)
}
