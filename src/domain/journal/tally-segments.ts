import type { Clock } from './clock.ts'
import type { FactId, StoredFact } from './fact.ts'
import { inForce } from './fold.ts'
import { createLent } from './graded-columns.ts'
import { isKnown } from './kinds.ts'
import { isWhole, type Segment } from './segment.ts'
import { noteFact, noteThing, nothingTallied, type Tallied } from './tally.ts'
import { factsOf, unseal } from './unseal.ts'

/**
 * Counts facts and whole segments of them as `tallyFacts` counts facts. Of years of answers, which stand in columns,
 * none becomes an object of its own but those that were taken back.
 */
export function tallySegments(
  facts: readonly StoredFact[],
  segments: readonly Segment[],
  after?: Clock,
): Tallied {
  const tallied = nothingTallied(after)
  const { whole = [], damaged = [] } = Object.groupBy(segments, (one) => (isWhole(one) ? 'whole' : 'damaged'))
  // Of a damaged one, each fact is looked at.
  const made = [...facts, ...damaged.flatMap(factsOf).map(({ fact }) => fact)]
  const opened = whole.map(unseal)
  for (const { count, graded, factAt } of opened) {
    for (let place = 0; place < count; place++) {
      const fact = graded.has(place) ? undefined : factAt(place)
      if (fact) made.push(fact)
    }
  }
  const targets = new Set<FactId>(
    made.flatMap((fact) => (isKnown(fact) && fact.kind === 'undone' ? [fact.target] : [])),
  )
  const lent = createLent()
  for (const { count, graded } of opened) {
    for (let place = 0; place < count; place++) {
      if (!graded.has(place)) continue
      const fact = graded.lend(place, lent)
      if (targets.size > 0 && targets.has(fact.id)) made.push(graded.make(place))
      else {
        noteFact(tallied, fact)
        if (isKnown(fact)) noteThing(tallied, fact)
      }
    }
  }
  for (const fact of made) noteFact(tallied, fact)
  for (const fact of inForce(made)) noteThing(tallied, fact)
  return tallied
}
