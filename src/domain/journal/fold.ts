import type { Fact, FactId, StoredFact, Subject, Undone } from './fact.ts'
import { isKnown } from './kinds.ts'
import { compareFacts, type Row, type RowRules } from './row.ts'

/** The row of one subject, made from nothing but the facts about it, in whatever order they come. */
export function foldSubject(
  rules: RowRules,
  subject: Subject,
  facts: readonly StoredFact[],
): Row | undefined {
  let row: Row | undefined
  for (const fact of inForce(facts)) row = rules.step(row, subject, fact)
  return row
}

/**
 * The facts that count, in fold order: known ones, without undos and what they took back. Reading from the
 * newest, an undo that was itself undone takes nothing back; an undo reaches only facts that sort before it.
 */
export function inForce(facts: readonly StoredFact[]): readonly Fact[] {
  const takenBack = new Set<FactId>()
  const counted: Fact[] = []
  for (const fact of inFoldOrder(facts).reverse()) {
    if (!isKnown(fact) || takenBack.has(fact.id)) continue
    if (fact.kind === 'undone') takenBack.add(fact.target)
    else counted.push(fact)
  }
  return counted.reverse()
}

/** A copy sorted by clock, then device, then seq. */
export function inFoldOrder<F extends StoredFact>(facts: readonly F[]): F[] {
  return [...facts].sort(compareFacts)
}

/** Every subject that facts speak of, with those facts: what a rebuild folds one by one. */
export function groupBySubject(
  rules: RowRules,
  facts: readonly StoredFact[],
): ReadonlyMap<Subject, readonly StoredFact[]> {
  const groups = new Map<Subject, StoredFact[]>()
  for (const fact of facts) {
    for (const subject of new Set(rules.subjectsOf(fact))) {
      const group = groups.get(subject)
      if (group) group.push(fact)
      else groups.set(subject, [fact])
    }
  }
  return groups
}

/** What to append to take a fact back; given an undo, what brings its fact back. */
export function undoOf(rules: RowRules, fact: StoredFact): Undone {
  return { kind: 'undone', target: fact.id, about: rules.subjectsOf(fact) }
}
