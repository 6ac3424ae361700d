import {
  computeParameters,
  FSRSBinding,
  FSRSBindingItem,
  FSRSBindingReview,
} from '@open-spaced-repetition/binding'
import { describe, expect, test } from 'vitest'
import { compare, gainOf } from '#domain/review/optimise/compare.ts'
import { fitWeights, lossOf } from '#domain/review/optimise/fit.ts'
import { type CardHistory, dayOfNewest, flatten } from '#domain/review/optimise/history.ts'
import { ANSWERS_NEEDED, type Outcome, optimise, readinessOf } from '#domain/review/optimise/optimise.ts'
import { DEFAULT_WEIGHTS } from '#domain/review/optimise/weights.ts'
import { parseWeights } from '#domain/review/parse-model.ts'
import { answeredBy, SOMEBODY } from '#tests/support/answered.ts'
import { seededChance } from '#tests/support/device.ts'

const ALWAYS = { from: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY }
const many = answeredBy(SOMEBODY, 2_000, 3)

describe('fitting weights', () => {
  test('foretells the answers better than the usual weights, and about as well as those they came from', () => {
    const answers = flatten(many)
    const fitted = fittedTo(many)
    expect(lossOf(answers, fitted, ALWAYS)).toBeLessThan(lossOf(answers, DEFAULT_WEIGHTS, ALWAYS))
    expect(lossOf(answers, fitted, ALWAYS)).toBeLessThan(lossOf(answers, SOMEBODY, ALWAYS) + 0.0005)
  })

  test('gives weights that the scheduler takes as they are', () => {
    const fitted = fittedTo(many)
    expect(parseWeights(fitted)).toEqual({ ok: true, value: fitted })
  })

  test('comes within 0.0005 of the loss that the official optimiser reaches, or below', async () => {
    const answers = flatten(many)
    const official = await computeParameters(itemsOf(many), { enableShortTerm: true })
    // It did find something: the usual weights are 0.002 and more behind.
    expect(lossOf(answers, official, ALWAYS)).toBeLessThan(lossOf(answers, DEFAULT_WEIGHTS, ALWAYS) - 0.002)
    expect(lossOf(answers, fittedTo(many), ALWAYS)).toBeLessThan(lossOf(answers, official, ALWAYS) + 0.0005)
  })

  test.each([
    ['usual', DEFAULT_WEIGHTS],
    ['own', SOMEBODY],
  ])('foretells by %s weights what the official optimiser does', (_, weights) => {
    // It counts later items for more, so each answer is asked for by itself: many times the same.
    const asked = many.filter(({ days }) => (days.at(-1) ?? 0) > (days.at(-2) ?? 0)).slice(0, 25)
    expect(asked).toHaveLength(25)
    for (const history of asked) {
      const item = itemsOf([history]).at(-1)
      const { logLoss } = new FSRSBinding([...weights]).evaluate(
        Array.from({ length: 20 }, () => item ?? never()),
      )
      const last = { ...ALWAYS, from: history.days.at(-1) ?? 0 }
      expect(lossOf(flatten([history]), weights, last)).toBeCloseTo(logLoss, 4)
    }
  })

  test('gives the same in whatever order the cards come, and for every seed about as good', () => {
    expect(fittedTo([...many].reverse())).toEqual(fittedTo(many))
    const answers = flatten(many)
    const losses = [1, 2, 3].map((seed) => lossOf(answers, fittedTo(many, seed), ALWAYS))
    expect(Math.max(...losses) - Math.min(...losses)).toBeLessThan(0.0005)
  })

  test('leaves the usual weights where there is nothing to learn from', () => {
    expect(fittedTo([])).toEqual(DEFAULT_WEIGHTS)
    expect(fittedTo([{ card: 'a', days: [1, 1], grades: [3, 3] }])).toEqual(DEFAULT_WEIGHTS)
  })

  test('tells how far it is, and can be left at any time', () => {
    const shares: number[] = []
    for (const share of fitWeights(flatten(many), Number.POSITIVE_INFINITY, seededChance(1))) {
      shares.push(share)
      if (shares.length === 50) break
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBeLessThan(1)
  })
})

describe('weights of one’s own', () => {
  test('are offered where they foretell the newest fifth better, and are then the very ones compared', () => {
    const outcome = ended(many)
    expect(outcome.kind).toBe('better')
    if (outcome.kind !== 'better') return
    const answers = flatten(many)
    const newest = { ...ALWAYS, from: dayOfNewest(answers, 0.2) }
    const { fitted, inForce, learned, compared } = outcome.comparison
    expect(fitted).toBeLessThan(inForce)
    expect(fitted).toBeCloseTo(lossOf(answers, outcome.weights, newest), 12)
    expect(inForce).toBeCloseTo(lossOf(answers, DEFAULT_WEIGHTS, newest), 12)
    expect(compared / (learned + compared)).toBeCloseTo(0.2, 2)
  })

  test('learn nothing from the answers they are compared on', () => {
    const from = dayOfNewest(flatten(many), 0.2)
    const turned = many.map(({ days, grades, ...card }) => ({
      ...card,
      days,
      grades: grades.map((grade, index) => ((days[index] ?? 0) < from ? grade : 1)),
    }))
    const learnt = (histories: readonly CardHistory[]) => fittedTo(histories, 1, from)
    expect(learnt(turned)).toEqual(learnt(many))
  })

  test('are seldom offered to who remembers as most people do, though some would seem better by chance', () => {
    const people = Array.from({ length: 14 }, (_, person) =>
      ended(answeredBy(undefined, 200, 1_001 + person)),
    )
    const seemBetter = people.filter(
      (outcome) => outcome.kind !== 'too-few' && outcome.comparison.fitted < outcome.comparison.inForce,
    )
    expect(people.filter(({ kind }) => kind === 'too-few')).toEqual([])
    expect(seemBetter.length).toBeGreaterThan(2)
    expect(people.filter(({ kind }) => kind === 'better').length).toBeLessThan(2)
  })

  test('replace own weights in force only where they are better still', () => {
    expect(ended(many, SOMEBODY).kind).toBe('no-better')
  })

  test('wait for enough answers on later days, and say how many are missing', () => {
    const few = many.slice(0, 60)
    const { foretold, missing } = readinessOf(few)
    expect(ended(few)).toEqual({ kind: 'too-few', foretold, missing })
    expect(foretold + missing).toBe(ANSWERS_NEEDED)
    expect(ended([])).toEqual({ kind: 'too-few', foretold: 0, missing: ANSWERS_NEEDED })
    expect(readinessOf(many).missing).toBe(0)
  })
})

describe('a comparison', () => {
  test('doubts a gain by how unlike the cards are, as drawing them again would', () => {
    const answers = flatten(many)
    const from = dayOfNewest(answers, 0.2)
    const { doubt } = compare(answers, { inForce: DEFAULT_WEIGHTS, fitted: SOMEBODY }, from)
    const chance = seededChance(9)
    const gains = Array.from({ length: 40 }, () => {
      const drawn = many.map((_, at) => ({ ...(many[chance(many.length)] ?? NOBODY), card: `${at}` }))
      const { inForce, fitted } = compare(
        flatten(drawn),
        { inForce: DEFAULT_WEIGHTS, fitted: SOMEBODY },
        from,
      )
      return inForce - fitted
    })
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length
    const spread = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / gains.length)
    expect(doubt / spread).toBeGreaterThan(0.7)
    expect(doubt / spread).toBeLessThan(1.4)
  })

  test.each([
    [0.4, 0.4, 0.1, 'no'],
    [0.4, Number.NaN, 0.1, 'no'],
    [0.4, 0.3999, 0, 'hardly'],
    [0.4, 0.39, 0.02, 'perhaps'],
    [0.4, 0.39, 0.002, 'surely'],
  ])('of %d with %d, in doubt by %d, is believed so far: %s', (inForce, fitted, doubt, gain) => {
    expect(gainOf({ inForce, fitted, doubt, learned: 1, compared: 1 })).toBe(gain)
  })
})

const NOBODY: CardHistory = { card: '', days: [], grades: [] }

function fittedTo(histories: readonly CardHistory[], seed = 1, before = Number.POSITIVE_INFINITY) {
  return last(fitWeights(flatten(histories), before, seededChance(seed)))
}

function ended(histories: readonly CardHistory[], inForce?: readonly number[]): Outcome {
  return last(optimise(histories, seededChance(1), inForce))
}

function never(): never {
  throw new Error('A card without an answer on a later day')
}

function last<T>(work: Generator<number, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** As the official optimiser wants them: for each answer on a later day, all up to it. */
function itemsOf(histories: readonly CardHistory[]): FSRSBindingItem[] {
  return histories.flatMap(({ days, grades }) => {
    const since = days.map((day, index) => day - (days[index - 1] ?? day))
    const reviews = days.map((_, index) => new FSRSBindingReview(grades[index] ?? 3, since[index] ?? 0))
    return days.flatMap((_, index) =>
      index > 0 && (since[index] ?? 0) > 0 ? [new FSRSBindingItem(reviews.slice(0, index + 1))] : [],
    )
  })
}
