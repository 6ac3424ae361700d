import { isTombstone } from './erasure.ts'
import type { Fact, FactId, StoredFact, Subject, Undone } from './fact.ts'
import { isKnown } from './kinds.ts'
import { compareFacts, type Row, type RowRules } from './row.ts'

/** The row of one subject, made from nothing but the facts about it, in whatever order they come. */
export function foldSubject(
  rules: RowRules,
  subject: Subject,
  facts: readonly StoredFact[],
): Row | undefined {
  const counted = inForce(facts)
  return counted.length > 0 ? rules.step(undefined, subject, counted) : undefined
}

/**
 * The facts that count, in fold order: known ones, without undos and what they took back. Reading from the
 * newest, an undo that was itself undone takes nothing back; an undo reaches only facts that sort before it, and none
 * reaches an erasure.
 */
export function inForce(facts: readonly StoredFact[]): readonly Fact[] {
  // Most subjects have no undo, and then there is nothing to look for.
  if (isPlain(facts)) return facts
  if (facts.every(({ kind }) => kind !== 'undone')) return inFoldOrder(facts.filter(isKnown))
  const takenBack = new Set<FactId>()
  const counted: Fact[] = []
  for (const fact of inFoldOrder(facts).reverse()) {
    if (!isKnown(fact) || (takenBack.has(fact.id) && !isTombstone(fact.kind))) continue
    if (fact.kind === 'undone') takenBack.add(fact.target)
    else counted.push(fact)
  }
  return counted.reverse()
}

/** Whether facts are as a device wrote them: all known, none an undo, and in fold order already. */
function isPlain(facts: readonly StoredFact[]): facts is readonly Fact[] {
  let last: StoredFact | undefined
  for (const fact of facts) {
    // Of one kind and shape are most facts about a subject: what is known of one is known of the next.
    const isAlike = last !== undefined && last.kind === fact.kind && last.v === fact.v
    if (!isAlike && (fact.kind === 'undone' || !isKnown(fact))) return false
    if (last && compareFacts(last, fact) > 0) return false
    last = fact
  }
  return true
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
    for (const subject of rules.subjectsOf(fact)) {
      const group = groups.get(subject)
      if (!group) groups.set(subject, [fact])
      // Named twice by one fact, it still holds it once.
      else if (group.at(-1) !== fact) group.push(fact)
    }
  }
  return groups
}

/** Facts by what they are about. What `get` gives may be lent, and holds until it is asked for the next. */
export type FactGroups = Pick<ReadonlyMap<Subject, readonly StoredFact[]>, 'get' | 'keys'>

/** Every row there is, and the choice they were made by. */
export interface AllRows {
  readonly rows: ReadonlyMap<Subject, Row>
  readonly chosen: string
}

/** Every row there is, made from nothing but facts, and the choice they were made by. */
export function foldAll(rules: RowRules, facts: readonly StoredFact[]): AllRows {
  return foldGroups(rules, groupBySubject(rules, facts))
}

/** The same of facts that are gathered by what they are about. */
export function foldGroups(rules: RowRules, groups: FactGroups): AllRows {
  const { own, chosen } = chosenAmong(rules, groups)
  const rows = new Map<Subject, Row>()
  for (const subject of groups.keys()) {
    const row = foldSubject(own, subject, groups.get(subject) ?? [])
    if (row) rows.set(subject, row)
  }
  return { rows, chosen }
}

/** What was chosen among some facts, and the rules by it. */
export function chosenAmong(
  rules: RowRules,
  groups: FactGroups,
): { readonly own: RowRules; readonly chosen: string } {
  const { basis } = rules
  const choosing = basis && groups.get(basis.subject)
  const chosen = basis && choosing ? basis.chosenBy(foldSubject(rules, basis.subject, choosing)) : ''
  return { own: byChoice(rules, chosen), chosen }
}

/** The rules by a choice, where something other than usual was chosen. */
export function byChoice(rules: RowRules, chosen: string): RowRules {
  return rules.basis && chosen !== '' ? rules.basis.by(chosen) : rules
}

/** What to append to take a fact back; given an undo, what brings its fact back. */
export function undoOf(rules: RowRules, fact: StoredFact): Undone {
  return { kind: 'undone', target: fact.id, about: rules.subjectsOf(fact) }
}
