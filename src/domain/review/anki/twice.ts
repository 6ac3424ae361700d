import type { CardGraded, Stamp, StoredFact } from '#domain/journal/fact.ts'
import { inForce } from '#domain/journal/fold.ts'

/**
 * Reviews that count though they are here by another way too, and should not: two devices took in the same ones before
 * they met, or one took in what the other had done itself. One of each stays, on every device the same: what was done
 * here, else the one of the import whose name comes first. `imports` are the devices that are imports.
 */
export function countedTwice(
  facts: readonly StoredFact[],
  imports: ReadonlySet<string>,
): readonly (CardGraded & Stamp)[] {
  if (imports.size === 0) return []
  const kept = new Map<string, CardGraded & Stamp>()
  const spare: (CardGraded & Stamp)[] = []
  const rank = ({ device }: Stamp) => (imports.has(device) ? `1${device}` : '0')
  for (const fact of inForce(facts)) {
    if (fact.kind !== 'card.graded') continue
    const name = `${fact.card} ${fact.at} ${fact.grade}`
    const other = kept.get(name)
    const isFirst = !other || rank(fact) < rank(other)
    if (isFirst) kept.set(name, fact)
    const loser = isFirst ? other : fact
    // What two devices did themselves in one millisecond is two reviews.
    if (loser && imports.has(loser.device)) spare.push(loser)
  }
  return spare
}
