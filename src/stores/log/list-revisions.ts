import type { Stamp, StoredFact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'
import { isKnown } from '#domain/journal/kinds.ts'
import { changesBetween } from '#domain/log/changes.ts'
import type { EntryRevised } from '#domain/log/log-facts.ts'
import type { Revision } from './list-history.ts'

/** The revisions among the facts about an entry, the last one first. */
export function revisionsOf(facts: readonly StoredFact[]): readonly Revision[] {
  const counted = new Set(inForce(facts).map(({ id }) => id))
  const revised = facts.filter(isKnown).flatMap((fact) => (fact.kind === 'entry.revised' ? [fact] : []))
  const byId = new Map(revised.map((fact) => [fact.id, fact]))
  const standing = revised.filter(({ id }) => counted.has(id))
  const replaced = new Set(standing.flatMap(({ replaces }) => replaces))
  return revised.toReversed().map((fact) => {
    const before = fact.replaces.map((id) => byId.get(id)).findLast((other) => other !== undefined)
    return {
      ...revisionOf(fact, before),
      isNow: counted.has(fact.id) && !replaced.has(fact.id),
      isTakenBack: !counted.has(fact.id),
    }
  })
}

function revisionOf(
  { id, at, offsetMin, record, deleted }: EntryRevised & Stamp,
  before: EntryRevised | undefined,
): Omit<Revision, 'isNow' | 'isTakenBack'> {
  const kind = deleted ? 'deleted' : before === undefined ? 'first' : 'changed'
  const changes = before === undefined ? [] : changesBetween(before.record, record)
  return { fact: id, at, offsetMin, record, kind, changes }
}
