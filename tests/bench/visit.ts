import { plainTo, simulateVisit, towardsVisit, USUAL_LEARNER } from '#tests/support/visit-simulation.ts'
import { type Row, row } from './row.ts'

/** A quarter fewer reviews for the same recall on the day. */
const REVIEWS_RATIO = 0.75

/** Several learners, so that no luck of one decides. */
const SEEDS = [1, 2, 3, 5, 7, 11]

/** Reviews up to an assessor’s visit, against plain FSRS that leaves as much known on the day. */
export function measureVisit(only: string | undefined): readonly Row[] {
  if (only !== undefined && only !== 'visit') return []
  const outcomes = SEEDS.map((seed) => {
    const learner = { ...USUAL_LEARNER, seed }
    const towards = simulateVisit(learner, towardsVisit(learner, 40))
    return { towards, plain: plainTo(learner, towards.recall) }
  })
  const mean = (pick: (one: (typeof outcomes)[number]) => number) =>
    outcomes.reduce((sum, one) => sum + pick(one), 0) / outcomes.length
  const recall = Math.round(mean(({ towards }) => towards.recall) * 1_000) / 10
  return [
    row(
      `visit: reviews of 200 cards in 45 days, ${recall}% known on the day`,
      mean(({ towards }) => towards.reviews),
      'reviews',
      {
        against: { what: 'plain FSRS to the same recall', value: mean(({ plain }) => plain.reviews) },
        ratioAim: REVIEWS_RATIO,
      },
    ),
  ]
}
