import type { StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import { writesIn } from './compare.ts'

/** How many writes that were said to be kept are not there whole and word for word. */
export function lostIn(
  acks: readonly unknown[],
  { facts }: { readonly facts: readonly StoredFact[] },
): number {
  const there = new Map(facts.map((fact) => [fact.id, fact]))
  const isThere = (fact: StoredFact) => sameJson(there.get(fact.id), fact)
  return writesIn(acks).filter((ack) => !ack.facts.every(isThere)).length
}
