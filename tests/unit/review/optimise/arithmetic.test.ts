import { default_w } from 'ts-fsrs'
import { describe, expect, test } from 'vitest'
import type { Grade } from '#domain/journal/fact.ts'
import { fsrs6, modelOf } from '#domain/review/memory.ts'
import { arithmeticOf } from '#domain/review/optimise/arithmetic.ts'
import {
  type Before,
  clampDifficulty,
  firstDifficulty,
  nextDifficulty,
  nextStability,
} from '#domain/review/optimise/formulas.ts'
import { type CardHistory, flatten } from '#domain/review/optimise/history.ts'
import { DEFAULT_WEIGHTS, keepWithin } from '#domain/review/optimise/weights.ts'
import { parseWeights } from '#domain/review/parse-model.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { seededChance } from '#tests/support/device.ts'

const ALWAYS = { from: Number.NEGATIVE_INFINITY, before: Number.POSITIVE_INFINITY }
const chance = seededChance(5)

/** Answers of every grade, on the same day and long after. */
function anyHistories(count: number): readonly CardHistory[] {
  return Array.from({ length: count }, (_, card) => {
    let day = 0
    const days = Array.from({ length: 12 }, () => {
      day += chance(3) === 0 ? 0 : 1 + chance(40)
      return day
    })
    return { card: `card-${card}`, days, grades: days.map(() => 1 + chance(4)) }
  })
}

test('the weights it begins with are those the cards are scheduled by', () => {
  expect(DEFAULT_WEIGHTS).toEqual([...default_w])
})

describe.each([
  ['usual', DEFAULT_WEIGHTS],
  ['own', SOMEBODY],
])('with %s weights', (_, weights) => {
  const w = Float64Array.from(weights)

  test('memory is what the scheduler makes of the same answers', () => {
    const model = modelOf(weights)
    for (const { days, grades } of anyHistories(60)) {
      const first = (grades[0] ?? 3) as Grade
      let kept = model.next(undefined, 0, first)
      const known: Before = { s: w[first - 1] ?? 0, d: clampDifficulty(firstDifficulty(w, first)), r: 1 }
      days.slice(1).forEach((day, index) => {
        const since = day - (days[index] ?? 0)
        const grade = (grades[index + 1] ?? 3) as Grade
        known.r = model.retrievability(kept, since)
        const s = nextStability(w, known, since, grade)
        known.d = clampDifficulty(nextDifficulty(w, known.d, grade))
        known.s = s
        kept = model.next(kept, since, grade)
        expect(known.s / kept.stability).toBeCloseTo(1, 6)
        expect(known.d).toBeCloseTo(kept.difficulty, 6)
      })
    }
  })

  test('the loss is that of the recall which the scheduler foretells', () => {
    const histories = anyHistories(20)
    const model = modelOf(weights)
    let expected = 0
    for (const { days, grades } of histories) {
      let kept = model.next(undefined, 0, (grades[0] ?? 3) as Grade)
      days.slice(1).forEach((day, index) => {
        const since = day - (days[index] ?? 0)
        const grade = (grades[index + 1] ?? 3) as Grade
        const recall = model.retrievability(kept, since)
        if (since > 0) expected -= Math.log(grade > 1 ? recall : 1 - recall)
        kept = model.next(kept, since, grade)
      })
    }
    const arithmetic = arithmeticOf(flatten(histories))
    const sum = histories.reduce((total, _, card) => total + arithmetic.loss(card, w, ALWAYS), 0)
    expect(sum / expected).toBeCloseTo(1, 6)
  })

  test('the gradient is that of finite differences', () => {
    const histories = anyHistories(40)
    const arithmetic = arithmeticOf(flatten(histories))
    const lossAt = (at: Float64Array) =>
      histories.reduce((sum, _, card) => sum + arithmetic.loss(card, at, ALWAYS), 0)
    const gradient = new Float64Array(21)
    histories.forEach((_, card) => void arithmetic.loss(card, w, ALWAYS, gradient))
    for (let index = 0; index < 21; index++) {
      const apart = 1e-6 * Math.max(0.1, w[index] ?? 0)
      const moved = (by: number) => lossAt(w.map((weight, place) => (place === index ? weight + by : weight)))
      const slope = (moved(apart) - moved(-apart)) / (2 * apart)
      expect(Math.abs((gradient[index] ?? 0) - slope) / (Math.abs(slope) + 0.1)).toBeLessThan(1e-5)
    }
  })
})

test('answers outside the window count for memory and not for the loss', () => {
  const arithmetic = arithmeticOf(flatten([{ card: 'a', days: [0, 3, 9, 30], grades: [3, 3, 3, 3] }]))
  const w = Float64Array.from(DEFAULT_WEIGHTS)
  const whole = arithmetic.loss(0, w, ALWAYS)
  const older = arithmetic.loss(0, w, { ...ALWAYS, before: 30 })
  const newest = arithmetic.loss(0, w, { ...ALWAYS, from: 30 })
  expect(arithmetic.counted).toBe(3 + 2 + 1)
  expect(older + newest).toBeCloseTo(whole, 12)
  const kept = [3, 3, 3].reduce<ReturnType<typeof fsrs6.next> | undefined>(
    (memory, grade, index) => fsrs6.next(memory, [0, 3, 6][index] ?? 0, grade as Grade),
    undefined,
  )
  expect(newest).toBeCloseTo(-Math.log(kept ? fsrs6.retrievability(kept, 21) : 0), 6)
})

test('weights are kept within what the scheduler takes, and better first grades above worse ones', () => {
  const wild = Float64Array.from(DEFAULT_WEIGHTS, (weight, index) =>
    index % 2 === 0 ? -weight : weight * 50,
  )
  keepWithin(wild)
  expect(parseWeights([...wild])).toEqual({ ok: true, value: [...wild] })
  const upside = Float64Array.from(DEFAULT_WEIGHTS)
  upside.set([9, 2, 4, 3])
  keepWithin(upside)
  expect([...upside.slice(0, 4)]).toEqual([9, 9, 9, 9])
})
