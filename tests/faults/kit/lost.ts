import type { StoredFact } from '#domain/journal/fact.ts'
import { sameJson } from '#domain/journal/json.ts'
import type { Ack } from '#tests/faults/page/deeds/writing.ts'

/** How many writes that were said to be kept are not there whole and word for word. */
export function lostIn(acks: readonly Ack[], { facts }: { readonly facts: readonly StoredFact[] }): number {
  const there = new Map(facts.map((fact) => [fact.id, fact]))
  const isThere = (fact: StoredFact) => sameJson(there.get(fact.id), fact)
  return acks.filter((ack) => !ack.facts.every(isThere)).length
}
