import fc from 'fast-check'
import { clipParameters, default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fsrs, fsrs6, modelOf } from '#domain/review/memory.ts'
import { parseWeights, readWeights, WEIGHT_BOUNDS } from '#domain/review/parse-model.ts'
import { weightsProblemWords } from '#messages/model-problems.ts'
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
    [
      DEFAULT_WEIGHTS.slice(1),
      'The memory model has 21 weights, or 19 where they are older; here are 20. Nothing was changed.',
    ],
    [[], 'Paste 21 numbers.'],
    [DEFAULT_WEIGHTS.with(3, Number.NaN), 'Number 4 is not a number. Nothing was changed.'],
    [DEFAULT_WEIGHTS.with(20, Number.POSITIVE_INFINITY), 'Number 21 is not a number. Nothing was changed.'],
  ])('that are none are refused with what and where: %#', (numbers, words) => {
    const parsed = parseWeights(numbers)
    expect(parsed.ok ? undefined : weightsProblemWords(parsed.problem)).toBe(words)
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

describe('weights as one pastes them', () => {
  it.each([
    ['commas', DEFAULT_WEIGHTS.join(', ')],
    ['lines', DEFAULT_WEIGHTS.join('\n')],
    ['brackets, as Anki’s add-ons print them', `[${DEFAULT_WEIGHTS.join(',')}]`],
  ])('may stand with %s between them', (_, text) => {
    expect(readWeights(text)).toEqual({ ok: true, value: DEFAULT_WEIGHTS })
  })

  it.each([
    ['', 0],
    ['about 0.9', undefined],
    [DEFAULT_WEIGHTS.map((weight) => String(weight).replace('.', ',')).join(' '), undefined],
    ['1 '.repeat(100_000), 1_000],
    ['<script>alert(1)</script>', undefined],
  ])('are refused where they are none: %#', (text, has) => {
    const read = readWeights(text)
    expect(read).toMatchObject({ ok: false, problem: has === undefined ? {} : { kind: 'count', has } })
  })

  it.each([
    [DEFAULT_WEIGHTS.with(4, 64.133), 'Number 5 is 64.133. It must be 1 to 10. Nothing was changed.'],
    [DEFAULT_WEIGHTS.with(20, 0), 'Number 21 is 0. It must be 0.1 to 0.8. Nothing was changed.'],
    [FSRS_5_WEIGHTS.with(0, -1), 'Number 1 is -1. It must be 0.001 to 100. Nothing was changed.'],
  ])('are refused where nobody can have fitted one, with what and where: %#', (numbers, words) => {
    const read = readWeights(numbers.join(', '))
    expect(read.ok ? undefined : weightsProblemWords(read.problem)).toBe(words)
  })

  it('are taken as other programs fit them', () => {
    expect(readWeights(FSRS_5_WEIGHTS.join(' '))).toMatchObject({ ok: true })
    const undamped = readWeights(DEFAULT_WEIGHTS.with(19, 0).join(' '))
    expect(undamped.ok && undamped.value[19]).toBe(0.01)
  })
})
