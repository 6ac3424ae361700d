import type { Id } from '#domain/id.ts'
import type { FactId } from '#domain/journal/fact.ts'
import { seedOf, shuffled } from '#domain/quiz/shuffle.ts'
import type { PackBody } from './pack.ts'

/**
 * What one attempt is given of a pack, in the order it is worked: of each pool as many as it takes, drawn by the
 * attempt's own name. The same on the learner's page and the tutor's, which knows so what was asked and not answered.
 */
export function givenItems(
  { items, rules }: Pick<PackBody, 'items' | 'rules'>,
  attempt: FactId,
): readonly Id[] {
  const seed = seedOf(attempt)
  const left = new Set(
    (rules?.pools ?? []).flatMap(({ take, of }, at) =>
      shuffled(of, (seed ^ seedOf(`pool ${at}`)) >>> 0).slice(take),
    ),
  )
  const given = items.filter((item) => !left.has(item))
  return rules?.isShuffled ? shuffled(given, seed) : given
}
