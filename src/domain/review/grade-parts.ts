import type { Grade } from '#domain/journal/fact.ts'
import type { RecallPart } from './deed.ts'

/**
 * The grade of a marking-point card, from the places of the parts that were recalled: an essential one missed is
 * forgotten, another one missed is hard, none missed is good. That it went at once nobody but the learner can say.
 * (Our own rule, after partial credit in marking schemes.)
 */
export function gradeParts(parts: readonly RecallPart[], recalled: readonly number[]): Grade {
  const missed = parts.filter((_, place) => !recalled.includes(place))
  if (missed.some(({ essential }) => essential)) return 1
  return missed.length > 0 ? 2 : 3
}
