import type { Id } from '#domain/id.ts'
import type { Certainty } from '#domain/journal/fact.ts'

/** One answer, by the misconceptions it could have given away and those it did. */
export interface Exposure {
  /** Those that an option, a swap or an expected answer of the item names (`misconceptionsOf`). */
  readonly shown: readonly Id[]
  readonly revealed: readonly Id[]
  readonly certainty?: Certainty
}

/** How often a misconception was given away. */
export interface BeliefRate extends Hits {
  readonly misconception: Id
  /** The same among answers of certainty 2 or 3 alone: a belief, and not a guess. */
  readonly certain: Hits
}

/** Of how many answers that could have given it away how many did. */
export interface Hits {
  readonly hits: number
  readonly exposures: number
  /** Hits of exposures, 0 to 1; absent without any. */
  readonly rate?: number
}

/** Misconception rates, the most common first; of those equally common the one held with more certainty. */
export function beliefRates(answers: readonly Exposure[]): readonly BeliefRate[] {
  const named = new Set(answers.flatMap(({ shown }) => shown))
  const rates = [...named].map((misconception): BeliefRate => {
    const exposed = answers.filter(({ shown }) => shown.includes(misconception))
    const certain = exposed.filter(({ certainty = 1 }) => certainty >= 2)
    return { misconception, ...hitsOf(misconception, exposed), certain: hitsOf(misconception, certain) }
  })
  return rates.sort(
    (a, b) =>
      (b.rate ?? 0) - (a.rate ?? 0) || (b.certain.rate ?? 0) - (a.certain.rate ?? 0) || b.hits - a.hits,
  )
}

function hitsOf(misconception: Id, exposed: readonly Exposure[]): Hits {
  const hits = exposed.filter(({ revealed }) => revealed.includes(misconception)).length
  const exposures = exposed.length
  return { hits, exposures, ...(exposures === 0 ? {} : { rate: hits / exposures }) }
}
