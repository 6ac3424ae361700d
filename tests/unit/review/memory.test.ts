import fc from 'fast-check'
import { FSRSAlgorithm } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Grade } from '#domain/journal/fact.ts'
import type { Memory } from '#domain/review/card-state.ts'
import { predictedRecall } from '#domain/review/curve.ts'
import { fuzzedDays } from '#domain/review/fuzz.ts'
import { fsrs, fsrs6, type MemoryModel, modelOf } from '#domain/review/memory.ts'
import { parseWeights } from '#domain/review/parse-model.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { FSRS_5_WEIGHTS, LONG_TERM_WEIGHTS } from './weights.ts'

const GRADES: readonly Grade[] = [1, 2, 3, 4]

/** Memory after a run of grades, each so many days after the one before. */
function after(steps: readonly (readonly [elapsedDays: number, grade: Grade])[], model = fsrs6): Memory {
  const memory = steps.reduce<Memory | undefined>(
    (before, [elapsedDays, grade]) => model.next(before, elapsedDays, grade),
    undefined,
  )
  if (!memory) throw new Error('No step was given')
  return memory
}

/** Days after which recall has fallen to `retention`, as a fraction: the curve turned round. */
function daysTo(retention: number, stability: number): number {
  return (stability * (retention ** (1 / -0.1542) - 1)) / (0.9 ** (1 / -0.1542) - 1)
}

function expectClose(found: readonly number[], known: readonly number[], digits: number): void {
  expect(found).toHaveLength(known.length)
  for (const [index, value] of known.entries()) expect(found[index]).toBeCloseTo(value, digits)
}

describe('the published vectors of FSRS-6', () => {
  it('gives a first grade its stability and difficulty', () => {
    const first = GRADES.map((grade) => fsrs6.next(undefined, 0, grade))
    expect(first.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956])
    expect(first.map(({ difficulty }) => difficulty)).toEqual([6.4133, 5.11217071, 2.11810397, 1])
  })

  it('follows thirteen reviews of py-fsrs, with a second look on the same day where it had a step of minutes', () => {
    const grades: readonly Grade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3]
    const intervals = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]
    let memory: Memory | undefined
    grades.forEach((grade, index) => {
      memory = fsrs6.next(memory, intervals[index - 1] ?? 0, grade)
      const days = intervals[index] ?? 0
      if (days > 0) expect(fsrs6.intervalDays(memory, 0.9)).toBe(days)
    })
    expect(memory?.stability).toBeCloseTo(20.77035737, 6)
    expect(memory?.difficulty).toBeCloseTo(9.0557599, 6)
  })

  const steps = [
    [0, 1],
    [0, 3],
    [1, 3],
    [3, 3],
    [8, 3],
    [21, 3],
  ] as const

  it('follows six reviews of fsrs-rs, each step of the way', () => {
    const trace = steps.map((_, index) => after(steps.slice(0, index + 1)).stability)
    const known = [0.212, 0.24668919, 2.02147724, 7.86369875, 21.91771334, 53.62690465]
    expectClose(trace, known, 4)
    expect(after(steps).difficulty).toBeCloseTo(6.3574867, 4)
  })

  it('follows them without the rule for the same day', () => {
    expect(after(steps, fsrs({ sameDay: false })).stability).toBeCloseTo(53.335106, 4)
  })

  it('forgets along the published curve', () => {
    const recall = [0, 1, 2, 3].map((days) => fsrs6.retrievability({ stability: 1, difficulty: 5 }, days))
    expect(recall).toEqual([1, 0.9, 0.84588465, 0.8093881])
  })

  it('moves stability after recall, after forgetting and on the same day', () => {
    const stability = 5
    const at = (difficulty: number, retention: number, grade: Grade) =>
      fsrs6.next({ stability, difficulty }, daysTo(retention, stability), grade).stability
    expect(at(2, 0.8, 2)).toBeCloseTo(28.22657096, 4)
    expect(at(3, 0.7, 3)).toBeCloseTo(58.65599107, 4)
    expect(at(4, 0.6, 4)).toBeCloseTo(127.2266925, 4)
    const forgot = [at(1, 0.9, 1), at(2, 0.8, 1), at(3, 0.7, 1), at(4, 0.6, 1)]
    expectClose(forgot, [1.05253961, 1.18943295, 1.36808387, 1.58498896], 5)
    const sameDay = GRADES.map((grade) => fsrs6.next({ stability, difficulty: 5 }, 0, grade).stability)
    expectClose(sameDay, [1.596818, 5, 5, 8.12960956], 5)
  })

  it('moves difficulty', () => {
    const next = GRADES.map((grade) => fsrs6.next({ stability: 5, difficulty: 5 }, 3, grade).difficulty)
    expectClose(next, [8.34176237, 6.66599536, 4.99022837, 3.31446137], 6)
  })

  it('turns a wish to remember into days, never above a hundred years', () => {
    const wishes = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
    expect(wishes.map((retention) => fsrs6.intervalDays({ stability: 1, difficulty: 5 }, retention))).toEqual(
      [36_500, 34_793, 2_508, 387, 90, 27, 9, 3, 1, 1],
    )
  })

  it('keeps to the intervals of ts-fsrs’s long-term scheduler, where each better grade is a day longer', () => {
    expect(longTerm([1, 2, 3, 4, 1, 2, 3, 4])).toEqual([1, 2, 4, 15, 2, 3, 5, 12])
    const older = longTerm([1, 2, 3, 4, 1, 2, 3, 4], fsrs({ sameDay: false, weights: LONG_TERM_WEIGHTS }))
    expect(older).toEqual([1, 2, 6, 41, 4, 7, 21, 133])
  })

  it('goes on from the weights of FSRS-5 as fsrs-rs does', () => {
    const parsed = parseWeights(FSRS_5_WEIGHTS)
    const model = modelOf(parsed.ok ? parsed.value : undefined)
    const known = after(
      [
        [0, 1],
        [1, 3],
        [3, 3],
        [8, 3],
      ],
      model,
    )
    const next = GRADES.map((grade) => model.next(known, 21, grade))
    expectClose(
      next.map(({ stability }) => stability),
      [2.9691455, 17.091452, 31.722992, 71.7502],
      3,
    )
    expectClose(
      next.map(({ difficulty }) => difficulty),
      [8.000659, 7.6913934, 7.382128, 7.0728626],
      4,
    )
    expect(next.map(({ decay }) => decay)).toEqual([-0.5, -0.5, -0.5, -0.5])
    expect(predictedRecall(known, 21)).toBeCloseTo(model.retrievability(known, 21), 6)
  })

  it('remembers what two devices saw of one card, which the later of two states would forget', () => {
    const both = after([
      [0, 3],
      [2, 3],
      [1, 1],
      [8, 3],
    ])
    expect(both.stability).toBeCloseTo(8.10747572, 6)
    expect(both.difficulty).toBeCloseTo(7.38007427, 6)
  })
})

/** What ts-fsrs's long-term scheduler makes of the model: each grade at least a day more than the one below. */
function longTerm(grades: readonly Grade[], model = fsrs({ sameDay: false })): readonly number[] {
  const given: number[] = []
  let memory: Memory | undefined
  for (const grade of grades) {
    const before = memory
    const elapsed = given.at(-1) ?? 0
    const raw = (each: Grade) => model.intervalDays(model.next(before, elapsed, each), 0.9)
    const again = Math.min(raw(1), raw(2))
    const hard = Math.max(raw(2), again + 1)
    const good = Math.max(raw(3), hard + 1)
    const easy = Math.max(raw(4), good + 1)
    given.push([again, hard, good, easy][grade - 1] ?? 0)
    memory = model.next(before, elapsed, grade)
  }
  return given
}

describe('the laws of memory', () => {
  const memory = fc.record({
    stability: fc.double({ min: 0.01, max: 20_000, noNaN: true }),
    difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  })
  const days = fc.integer({ min: 0, max: 20_000 })

  it('a better grade never leaves less', () => {
    fc.assert(
      fc.property(memory, days, (before, elapsed) => {
        const [, hard = 0, good = 0, easy = 0] = GRADES.map((g) => fsrs6.next(before, elapsed, g).stability)
        expect(hard).toBeLessThanOrEqual(good)
        expect(good).toBeLessThanOrEqual(easy)
      }),
    )
  })

  it('forgetting after a day or more never leaves more', () => {
    fc.assert(
      fc.property(memory, fc.integer({ min: 1, max: 20_000 }), (before, elapsed) => {
        expect(fsrs6.next(before, elapsed, 1).stability).toBeLessThanOrEqual(before.stability)
      }),
    )
  })

  it('recall is a chance, falls with time, and is the same on pages that do not load the model', () => {
    fc.assert(
      fc.property(memory, days, (before, elapsed) => {
        const now = fsrs6.retrievability(before, elapsed)
        expect(now).toBeGreaterThan(0)
        expect(now).toBeLessThanOrEqual(1)
        expect(fsrs6.retrievability(before, elapsed + 1)).toBeLessThanOrEqual(now)
        expect(predictedRecall(before, elapsed)).toBeCloseTo(now, 6)
      }),
    )
  })

  it('a wish to remember more never waits longer', () => {
    const wish = fc.double({ min: 0.7, max: 0.97, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20_000, noNaN: true }), wish, wish, (stability, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a]
        const memory = { stability, difficulty: 5 }
        expect(fsrs6.intervalDays(memory, more)).toBeLessThanOrEqual(fsrs6.intervalDays(memory, less))
      }),
    )
  })

  it('are those of the library, to the last digit, though it is asked in fewer steps', () => {
    const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...GRADES)), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(answers, fc.constantFrom(undefined, SOMEBODY), (given, own) => {
        const library = new FSRSAlgorithm({ enable_short_term: true, ...(own ? { w: own } : {}) })
        const model = modelOf(own)
        let known: ReturnType<typeof library.next_state> | null = null
        let memory: Memory | undefined
        for (const [elapsed, grade] of given) {
          if (known && memory) {
            expect(model.retrievability(memory, elapsed)).toBe(
              library.forgetting_curve(elapsed, known.stability),
            )
          }
          known = library.next_state(known, elapsed, grade)
          memory = model.next(memory, elapsed, grade)
          expect(memory).toEqual(own ? { ...known, decay: -0.38 } : known)
        }
      }),
    )
  })

  it('takes the calendar from nobody: a model put in its place is asked in study days', () => {
    const asked: number[] = []
    const model: MemoryModel = {
      next: (_, elapsed) => {
        asked.push(elapsed)
        return { stability: 3, difficulty: 5 }
      },
      retrievability: () => 0.9,
      tag: 'counting',
      intervalDays: ({ stability }) => fuzzedDays(stability, 0),
    }
    after(
      [
        [0, 3],
        [2, 3],
      ],
      model,
    )
    expect(asked).toEqual([0, 2])
  })
})
