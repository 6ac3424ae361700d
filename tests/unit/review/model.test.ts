import fc from 'fast-check'
import { clipParameters, default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fsrs, fsrs6, modelOf } from '#domain/review/memory.ts'
import { parseRetention, parseWeights, WEIGHT_BOUNDS } from '#domain/review/parse-model.ts'
import { modelProblemWords } from '#messages/model-problems.ts'
import { DEFAULT_WEIGHTS, FSRS_5_WEIGHTS } from './weights.ts'

const weights = fc.array(fc.double({ min: -5, max: 200, noNaN: true }), { minLength: 21, maxLength: 21 })

describe('weights of one’s own', () => {
  it('that are the default ones make the default model', () => {
    const own = modelOf(DEFAULT_WEIGHTS)
    expect([...default_w]).toEqual(DEFAULT_WEIGHTS)
    const memory = own.next(own.next(undefined, 0, 3), 4, 2)
    expect(memory).toEqual({ ...fsrs6.next(fsrs6.next(undefined, 0, 3), 4, 2), decay: -0.1542 })
    expect(own.tag).not.toBe(fsrs6.tag)
  })

  it('are moved within the bounds that the library has, and the model is the same with them as without', () => {
    fc.assert(
      fc.property(weights, (given) => {
        const parsed = parseWeights(given)
        if (!parsed.ok) throw new Error('These are weights')
        expect(parsed.value).toEqual(clipParameters([...given], 1).map((weight) => weight || 0))
        expect(modelOf(parsed.value).tag).toBe(modelOf(given).tag)
      }),
    )
  })

  it('are the same model as long as they are the same numbers', () => {
    const [, ...rest] = DEFAULT_WEIGHTS
    expect(modelOf([...DEFAULT_WEIGHTS])).toBe(modelOf(DEFAULT_WEIGHTS))
    expect(modelOf([0.3, ...rest])).not.toBe(modelOf(DEFAULT_WEIGHTS))
    expect(modelOf(undefined)).toBe(fsrs6)
  })

  it('of FSRS-5 are made those of FSRS-6', () => {
    const parsed = parseWeights(FSRS_5_WEIGHTS)
    expect(parsed).toMatchObject({ ok: true })
    expect(parsed.ok && parsed.value.slice(19)).toEqual([0.01, 0.5])
  })

  it.each([
    [DEFAULT_WEIGHTS.slice(1), 'The memory model has 21 weights, and here are 20. Nothing was changed.'],
    [[], 'The memory model has 21 weights, and here are 0. Nothing was changed.'],
    [DEFAULT_WEIGHTS.with(3, Number.NaN), 'Weight 4 is not a number. Nothing was changed.'],
    [DEFAULT_WEIGHTS.with(20, Number.POSITIVE_INFINITY), 'Weight 21 is not a number. Nothing was changed.'],
  ])('that are none are refused with what and where: %#', (numbers, words) => {
    const parsed = parseWeights(numbers)
    expect(parsed.ok ? undefined : modelProblemWords(parsed.problem)).toBe(words)
    expect(() => fsrs({ sameDay: true, weights: numbers })).toThrow('no weights of FSRS-6')
  })

  it('have a bound each', () => {
    expect(WEIGHT_BOUNDS).toHaveLength(21)
    for (const [index, [least, most]] of WEIGHT_BOUNDS.entries()) {
      expect(DEFAULT_WEIGHTS[index]).toBeGreaterThanOrEqual(least)
      expect(DEFAULT_WEIGHTS[index]).toBeLessThanOrEqual(most)
    }
  })
})

describe('the wish to remember', () => {
  it.each([0.7, 0.85, 0.97])('may be %d', (value) => {
    expect(parseRetention(value)).toEqual({ ok: true, value })
  })

  it.each([0, 0.69, 0.971, 1, 90, Number.NaN])('may not be %d', (value) => {
    const parsed = parseRetention(value)
    expect(parsed.ok ? undefined : modelProblemWords(parsed.problem)).toBe(
      'Choose a recall between 70% and 97%.',
    )
  })
})
