import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Fact, Grade } from '#domain/journal/fact.ts'
import { foldSubject } from '#domain/journal/fold.ts'
import { stepCard } from '#domain/review/card-row.ts'
import { type CardState, cardStateOf, elapsedDays } from '#domain/review/card-state.ts'
import { predictedRecall } from '#domain/review/curve.ts'
import { fuzzBand } from '#domain/review/fuzz.ts'
import { previewGrades, USUAL_TERMS } from '#domain/review/grade.ts'
import { cardStepBy } from '#domain/review/optimise/card-rules.ts'
import { numbersText } from '#domain/review/settings.ts'
import { rowRules } from '#domain/rows.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { SOMEBODY } from '#tests/support/answered.ts'
import { factOf } from '#tests/support/facts.ts'

const START = Date.UTC(2026, 10, 1, 10)
const CARD = { id: 'heat-why', edition: 1 }

/** A grade as a device gives it that knows these facts and no others: what its button says is what it keeps. */
function given(device: string, known: readonly Fact[], day: number, grade: Grade, retention = 0.9): Fact {
  const state = foldCard(known)
  const at = START + day * DAY_MILLIS
  const today = studyDayOf({ at, offsetMin: 0 })
  const shown = previewGrades({ card: CARD, state, today }, { ...USUAL_TERMS, retention })
  const elapsed = elapsedDays(state, today)
  const recall = state?.memory && elapsed > 0 ? predictedRecall(state.memory, elapsed) : undefined
  const seq = known.filter((fact) => fact.device.startsWith(device)).length + 1
  return factOf(device, seq, at + seq, {
    kind: 'card.graded',
    card: CARD.id,
    edition: 1,
    grade,
    intervalDays: shown[grade - 1]?.intervalDays ?? 0,
    first: !state,
    tookMillis: 4_000,
    ...(recall === undefined ? {} : { recall: Math.round(recall * 1_000) / 1_000 }),
  })
}

function foldCard(facts: readonly Fact[]): CardState | undefined {
  return cardStateOf(foldSubject(rowRules, 'card:heat-why', facts))
}

await rowRules.prepare?.(['card:heat-why'])

/** One device recalled it on days 0, 2 and 11; another, unknown to it, forgot it on day 3. */
function apart(): { readonly one: readonly Fact[]; readonly other: Fact } {
  const first = given('a', [], 0, 3)
  const second = given('a', [first], 2, 3)
  const third = given('a', [first, second], 11, 3)
  return { one: [first, second, third], other: given('b', [first, second], 3, 1) }
}

it('a card that another device forgot meanwhile is not put off by what this one thought of it', () => {
  const { one, other } = apart()
  const alone = foldCard(one)
  const both = foldCard([...one, other])
  expect(alone?.intervalDays).toBeGreaterThan(35)
  expect(both?.memory?.stability).toBeCloseTo(8.10747572, 6)
  expect(both?.memory?.difficulty).toBeCloseTo(7.38007427, 6)
  expect(both?.intervalDays).toBe(fuzzBand(8).most)
  expect(both?.dueDay).toBe((both?.lastDay ?? 0) + fuzzBand(8).most)
  expect(both).toMatchObject({ reps: 4, lapses: 1 })
})

it('it comes as soon whichever facts come first, and as promised once the other is taken back', () => {
  const { one, other } = apart()
  expect(foldCard([other, ...one.toReversed()])).toEqual(foldCard([...one, other]))
  const undo = factOf('b', 9, START + 99 * DAY_MILLIS, {
    kind: 'undone',
    target: other.id,
    about: ['card:heat-why'],
  })
  expect(foldCard([...one, other, undo])).toEqual(foldCard(one))
})

it('devices that know each other’s answers keep every interval as its button said, whatever one wishes to remember', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.integer({ min: 0, max: 90 }),
      fc.constantFrom<Grade>(1, 2, 3, 4),
      fc.constantFrom(0.7, 0.8, 0.9, 0.97),
    ),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(steps, (taken) => {
      const facts: Fact[] = []
      let day = 0
      for (const [device, more, grade, retention] of taken) {
        day += more
        const fact = given(device, facts, day + facts.length / 1_000, grade, retention)
        facts.push(fact)
        const promised = fact.kind === 'card.graded' ? fact.intervalDays : -1
        expect(foldCard(facts)).toMatchObject({
          intervalDays: promised,
          dueDay: studyDayOf(fact) + promised,
        })
      }
    }),
  )
})

it('weights chosen later leave the days of one device’s answers where they were', () => {
  const step = cardStepBy(numbersText(SOMEBODY))
  const { one } = apart()
  const usual = one.reduce<CardState | undefined>((state, fact) => stepCard(state, fact), undefined)
  const own = one.reduce<CardState | undefined>((state, fact) => step(state, fact), undefined)
  expect(own?.memory).not.toEqual(usual?.memory)
  expect(own?.dueDay).toBe(usual?.dueDay)
})
