import fc from 'fast-check'
import type { Choice, Condition, Scenario } from '#domain/catalogue/scenario.ts'
import { CALL } from '#tests/support/quiz-samples.ts'

const PLACES = ['t0', 't1', 't2', 't3', 'good', 'poor'] as const

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ meter: fc.constantFrom('trust', 'mood'), atLeast: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ meter: fc.constant('trust'), below: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ flag: fc.constantFrom('a', 'b') }),
  fc.record({ not: fc.record({ flag: fc.constantFrom('a', 'b') }) }),
)

const step = fc.constantFrom(-60, -25, 0, 25, 60)
const place = fc.constantFrom(...PLACES)

function choice(id: string): fc.Arbitrary<Choice> {
  return fc
    .record({
      when: fc.option(condition, { nil: undefined, freq: 3 }),
      trust: step,
      mood: step,
      set: fc.subarray(['a', 'b']),
      clear: fc.option(fc.subarray(['a', 'b']), { nil: undefined, freq: 2 }),
      misconception: fc.option(fc.constant('x.fix-first'), { nil: undefined }),
      early: fc.option(fc.record({ to: place, when: condition }), { nil: undefined }),
      to: place,
    })
    .map(({ when, trust, mood, set, clear, misconception, early, to }) => ({
      id,
      text: id,
      add: { trust, mood },
      set,
      points: [],
      reply: [],
      routes: [...(early ? [early] : []), { to }],
      note: id,
      ...(when ? { when } : {}),
      ...(misconception ? { misconception } : {}),
      ...(clear ? { clear } : {}),
    }))
}

/** Small scenarios of any shape: circles, dead ends and turns that nothing leads to among them. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .tuple(...[0, 1, 2, 3].map(() => fc.tuple(choice('c0'), choice('c1'), choice('c2'))))
  .map(
    (turns): Scenario => ({
      ...CALL,
      meters: ['trust', 'mood'].map((id) => ({
        id,
        label: id,
        start: 50,
        words: [{ from: 0, word: 'any' }],
      })),
      start: 't0',
      turns: turns.map((choices, index) => ({ id: `t${index}`, lines: [], ask: '?', choices })),
      endings: [
        { id: 'good', title: 'Good', outcome: 'good', lines: [], text: '.' },
        { id: 'poor', title: 'Poor', outcome: 'poor', lines: [], text: '.' },
      ],
    }),
  )
