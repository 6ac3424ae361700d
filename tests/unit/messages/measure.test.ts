import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measureOf } from '#domain/measure/all.ts'
import { EXAMPLES, SKEWED } from '#domain/measure/examples.ts'
import { MEASURE_IDS, type MeasureId, type MeasureInputs } from '#domain/measure/measure.ts'
import { readCounts } from '#domain/measure/typed-counts.ts'
import { SEEDS } from '#domain/quiz/shuffle.ts'
import { figureOf, workedSum } from '#messages/measure.ts'
import { askOf, calculator, inputLabels, problemOf, rangeOf } from '#messages/measure-calculator.ts'
import { trapOf } from '#messages/measure-traps.ts'

const range = (id: MeasureId, inputs: MeasureInputs) =>
  rangeOf(id, inputs, measureOf(id).intervalOf?.(inputs))
const trap = (id: MeasureId, inputs: MeasureInputs) => trapOf(id, inputs, measureOf(id).valueOf(inputs) ?? 0)

/** With spaces that may break. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a sum, line by line', () => {
  test('of each measure’s example', () => {
    expect(
      Object.fromEntries(MEASURE_IDS.map((id) => [id, workedSum(id, EXAMPLES[id]).map(spaced)])),
    ).toEqual({
      csat: ['Fives and fours: 46 + 36 = 82', 'Of all answers: 82 ÷ 120 × 100 = 68.3%'],
      nps: [
        'All answers: 96 + 60 + 44 = 200',
        'Gave 9 or 10: 96 ÷ 200 × 100 = 48%',
        'Gave 0 to 6: 44 ÷ 200 × 100 = 22%',
        'The first less the second: (96 − 44) ÷ 200 × 100 = +26',
      ],
      ces: [
        'All marks: 20 × 7 + 14 × 6 + 8 × 5 + 4 × 4 + 2 × 3 + 1 × 2 + 1 × 1 = 289',
        'All answers: 20 + 14 + 8 + 4 + 2 + 1 + 1 = 50',
        'Their mean: 289 ÷ 50 = 5.78',
      ],
      fcr: ['Settled at first contact, of all: 312 ÷ 400 × 100 = 78%'],
      aht: [
        'Talk, hold and wrap-up: 72,000 + 9,000 + 27,000 = 108,000 seconds',
        'Over the contacts: 108,000 ÷ 300 = 360 seconds',
        'In minutes: 6 minutes',
      ],
      kappa: [
        'They agree: (30 + 10) ÷ 50 = 0.8',
        'A passes 36 of 50 and fails 14; B passes 34 and fails 16',
        'By chance: (36 × 34 + 14 × 16) ÷ (50 × 50) = 0.5792',
        'Beyond chance: (0.8 − 0.5792) ÷ (1 − 0.5792) = 0.52',
      ],
    })
  })

  test('ends in a kappa below nought where nearly all calls pass', () => {
    expect(spaced(workedSum('kappa', SKEWED).at(-1) ?? '')).toBe(
      'Beyond chance: (0.9 − 0.9048) ÷ (1 − 0.9048) = −0.05',
    )
  })

  test('leaves something to divide where nearly all calls pass', () => {
    const inputs = { bothPass: 19_990, bothFail: 5, onlyA: 3, onlyB: 2 }
    expect(spaced(workedSum('kappa', inputs).at(-1) ?? '')).toBe(
      'Beyond chance: (0.99975 − 0.9992503) ÷ (1 − 0.9992503) = 0.67',
    )
    expect(trap('kappa', inputs)).toContain('They agree on 99.98% of the calls')
  })

  test('rounds a half up, as one does by hand', () => {
    const lines = workedSum('kappa', { bothPass: 14, bothFail: 5, onlyA: 1, onlyB: 0 })
    expect(spaced(lines.at(-1) ?? '')).toBe('Beyond chance: (0.95 − 0.6) ÷ (1 − 0.6) = 0.88')
    const figure = (id: MeasureId, inputs: MeasureInputs) =>
      figureOf(id, measureOf(id).valueOf(inputs) ?? Number.NaN)
    expect(figure('csat', { fives: 20, fours: 3, all: 80 })).toBe('28.8%')
    expect(figure('fcr', { settled: 51, issues: 80 })).toBe('63.8%')
    expect(figure('nps', { promoters: 29, passives: 171, detractors: 0 })).toBe('+15')
  })

  test('ends in the figure, of any numbers to try', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MEASURE_IDS), fc.integer({ min: 0, max: SEEDS - 1 }), (id, seed) => {
        const inputs = measureOf(id).freshInputs(seed)
        const [figure] = figureOf(id, measureOf(id).valueOf(inputs) ?? Number.NaN).split(' of 7')
        expect(workedSum(id, inputs).some((line) => spaced(line).endsWith(`= ${figure}`))).toBe(true)
        expect(
          `${askOf(id, { inputs, troubles: [] }, {})} ${trap(id, inputs)} ${range(id, inputs)}`,
        ).not.toMatch(/NaN|undefined/)
      }),
    )
  })

  test('has no lines where there is no figure', () => {
    expect(workedSum('csat', { fives: 0, fours: 0, all: 0 })).toEqual([])
    expect(workedSum('kappa', { bothPass: 9, bothFail: 0, onlyA: 0, onlyB: 0 })).toEqual([])
  })
})

test('a question holds what stands in the fields, whatever it is', () => {
  const ask = (fives: string) => {
    const typed = { fives, fours: '36', all: '120' }
    return askOf('csat', readCounts(measureOf('csat'), typed), typed)
  }
  expect(ask('1200')).toContain('1,200 gave 5')
  expect(ask(' 4.5')).toContain(', 4.5 gave 5')
  expect(ask('')).toContain(', … gave 5')
  expect(ask('9'.repeat(40)).length).toBeLessThan(100)
})

test('a figure is said with its sign and unit', () => {
  expect([
    figureOf('nps', -3.4),
    figureOf('nps', -0.2),
    figureOf('ces', 5.8),
    figureOf('aht', 1),
    figureOf('kappa', -0.001),
  ]).toEqual(['−3', '0', '5.80 of 7', '1 second', '0.00'])
})

describe('a range in words', () => {
  test.each([
    [
      'csat',
      { fives: 5, fours: 4, all: 10 },
      'Read it as between 60 and 98 in 100, if these ten answers were picked by chance.',
    ],
    [
      'fcr',
      { settled: 1, issues: 1 },
      'Read it as between 21 and 100 in 100, if this one issue was picked by chance.',
    ],
    ['nps', EXAMPLES.nps, 'Read it as between +15 and +37, if these 200 answers were picked by chance.'],
    ['ces', EXAMPLES.ces, 'Read it as between 5.4 and 6.2, if these 50 answers were picked by chance.'],
    [
      'fcr',
      { settled: 780_000, issues: 1_000_000 },
      'Read it as about 78 in 100, if these 1,000,000 issues were picked by chance.',
    ],
    ['aht', EXAMPLES.aht, ''],
    ['kappa', EXAMPLES.kappa, ''],
  ] as const)('%s of %o', (id, inputs, said) => {
    expect(range(id, inputs)).toBe(said)
  })

  test('is not there for an effort score of few answers, or of answers that are all the same', () => {
    const ces = { ones: 0, twos: 0, threes: 0, fours: 0, fives: 0, sixes: 4, sevens: 25 }
    expect(range('ces', ces)).toContain('Fewer than 30 answers')
    expect(range('ces', { ...ces, sixes: 5 })).toContain('between')
    expect(range('ces', { ...ces, sixes: 0, sevens: 60 })).toContain('Every answer is the same')
  })
})

test('a trap speaks of the numbers at hand', () => {
  expect(trap('nps', EXAMPLES.nps)).toContain('+26 is no percentage of people who would recommend: 48 in 100')
  expect(trap('kappa', EXAMPLES.kappa)).toContain('They agree on 80% of the calls; chance alone')
  expect(trap('kappa', SKEWED)).toContain(
    'They agree on 90% of the calls, yet kappa is −0.05. Nearly all calls pass',
  )
  expect(trap('kappa', { bothPass: 0, bothFail: 45, onlyA: 2, onlyB: 3 })).toContain('Nearly all calls fail')
})

test('every input has a label, and every problem says in which field and what to do', () => {
  for (const id of MEASURE_IDS) {
    expect(Object.keys(inputLabels[id])).toEqual(measureOf(id).inputs)
  }
  const said = (kind: Parameters<typeof problemOf>[1]['kind'], typed = '') =>
    problemOf('csat', { input: 'all', kind }, typed)
  expect(said('not-whole', ' 4.5 ')).toBe('All answers: “4.5” is not a whole number. Write digits only.')
  expect(said('not-whole', '9'.repeat(30)).length).toBeLessThan(90)
  expect(new Set([said('empty'), said('below-zero'), said('huge'), said('more-than-all')]).size).toBe(4)
})

test('no figure is explained: nothing counted, or nothing that chance would not do as well', () => {
  expect(calculator.noFigure('csat', { fives: 0, fours: 0, all: 0 })).toContain('Nothing was counted')
  expect(calculator.noFigure('kappa', { bothPass: 0, bothFail: 0, onlyA: 0, onlyB: 0 })).toContain('Nothing')
  expect(calculator.noFigure('kappa', { bothPass: 9, bothFail: 0, onlyA: 0, onlyB: 0 })).toContain(
    'same verdict',
  )
})

test('asks of one as of one', () => {
  const ask = (id: MeasureId, typed: Readonly<Record<string, string>>) =>
    askOf(id, readCounts(measureOf(id), typed), typed)
  expect(ask('csat', { fives: '1', fours: '0', all: '1' })).toContain('Among 1 answer from 1 to 5,')
  expect(ask('fcr', { settled: '1', issues: '1' })).toContain('Of 1 issue, 1 was settled')
  expect(ask('aht', { talk: '1', hold: '0', wrap: '0', contacts: '1' })).toContain('There was 1 contact.')
})
