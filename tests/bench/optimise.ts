import { computeParameters, FSRSBindingItem, FSRSBindingReview } from '@open-spaced-repetition/binding'
import { fitWeights, lossOf } from '#domain/review/optimise/fit.ts'
import { type CardHistory, flatten } from '#domain/review/optimise/history.ts'
import { answeredBy, SOMEBODY } from '#tests/support/answered.ts'
import { seededChance } from '#tests/support/device.ts'
import { median, type Row, row } from './row.ts'

/** Cards of somebody who answers about eight times each: some 77,000 answers. */
const CARDS = 9_500

const ALWAYS = { from: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY }

/** So far above the native optimiser's log-loss is as good: 0.0005, in ten-thousandths. */
const LOSS_AIM = 5

/** Fitting the weights to the same answers as the official native optimiser, in turns, and how well both then foretell them. */
export async function measureOptimiser(
  only: string | undefined,
  { runs }: { readonly runs: number },
): Promise<readonly Row[]> {
  if (only !== undefined && only !== 'optimiser') return []
  const histories = answeredBy(SOMEBODY, CARDS, 11)
  const answers = flatten(histories)
  const items = itemsOf(histories)
  const own: number[] = []
  const native: number[] = []
  let losses = { own: 0, native: 0 }
  for (let run = 0; run < Math.min(runs, 3); run++) {
    const begun = performance.now()
    const fitted = fittedTo(answers)
    own.push(performance.now() - begun)
    const again = performance.now()
    const official = await computeParameters(items, { enableShortTerm: true })
    native.push(performance.now() - again)
    losses = { own: lossOf(answers, fitted, ALWAYS), native: lossOf(answers, official, ALWAYS) }
  }
  const count = new Intl.NumberFormat('en-GB').format(answers.days.length)
  return [
    row(`optimiser: weights fitted to ${count} answers`, median(own), 'ms', {
      against: { what: 'the native binding', value: median(native) },
      ratioAim: 1,
    }),
    row(
      'optimiser: its log-loss above the native binding’s, in ten-thousandths',
      (losses.own - losses.native) * 10_000,
      'loss',
      { aim: LOSS_AIM },
    ),
  ]
}

function fittedTo(answers: Parameters<typeof fitWeights>[0]): readonly number[] {
  const work = fitWeights(answers, ALWAYS.before, seededChance(1))
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** As the native optimiser wants them: for each answer on a later day, all up to it. */
function itemsOf(histories: readonly CardHistory[]): FSRSBindingItem[] {
  return histories.flatMap(({ days, grades }) => {
    const since = days.map((day, index) => day - (days[index - 1] ?? day))
    const reviews = days.map((_, index) => new FSRSBindingReview(grades[index] ?? 3, since[index] ?? 0))
    return days.flatMap((_, index) =>
      (since[index] ?? 0) > 0 ? [new FSRSBindingItem(reviews.slice(0, index + 1))] : [],
    )
  })
}
