import type { MarkTable } from '#domain/quiz/statistics/mark-table.ts'

/*
 * Figures of Moodle's public test data, in a layout of our own: marks of two quizzes and the statistics that its tests
 * expect of them, which were worked out apart from it in spreadsheets. Source: github.com/moodle/moodle,
 * mod/quiz/report/statistics/tests (results00, qstats00 and the quiz’s expected values in
 * stats_from_steps_walkthrough_test; mdl_question_states and the lists in statistics_test).
 */

/** Seven items of one mark each, 25 attempts. */
export const WALKTHROUGH: MarkTable = table(
  [1, 1, 1, 1, 1, 1, 1],
  `
  1 1 1 1 1 0 1
  1 1 1 1 0.5 1 0
  1 1 1 1 0.5 0 1
  0 0 1 1 1 0 0
  1 0 1 0 0 1 0.5
  1 1 1 1 0.5 0 0.5
  0 1 1 1 0.5 1 0.5
  1 1 1 0 0.5 1 0.5
  1 0 1 1 1 1 1
  0 1 1 0 0.5 1 0.5
  0.8 0 1 1 0.5 1 0.5
  1 1 1 0 0.5 1 1
  1 0 1 1 0.5 1 0.5
  1 0 1 1 1 0 0.5
  0 0 1 1 0 1 1
  1 0 1 0 0.5 1 1
  0.8 0 1 1 0.5 0 1
  1 0 1 1 0 1 0.5
  1 0 1 1 0.5 0 0.5
  0 1 1 0 0.5 1 0
  1 1 0.3333333 1 0.5 0 0.5
  1 1 1 0 0.5 0 0.5
  1 1 1 1 0 1 0.5
  0 0 1 0 0.5 1 1
  0 0 1 1 1 1 1
`,
)

/** What is expected of each of its items: facility, standard deviation, weight, discrimination, efficiency. */
export const WALKTHROUGH_ITEMS = [
  [0.704, 0.4513682901, 21.2922742344, -7.0650767526, -9.4550536967],
  [0.48, 0.5099019514, 18.8979800309, -28.8982125772, -36.7834118938],
  [0.973333332, 0.13333334, 4.443012573, -9.1230674268, -21.6545012165],
  [0.68, 0.4760952286, 18.9347251357, -22.6306444113, -31.4411395613],
  [0.52, 0.3055050463, 11.1450138688, -17.6997047674, -21.1794802584],
  [0.64, 0.4898979486, 9.8081339177, -45.3785178421, -56.9365974439],
  [0.62, 0.331662479, 15.4788602394, -5.6543166602, -6.5043742058],
] as const

/** What is expected of it as a whole. */
export const WALKTHROUGH_WHOLE = {
  attempts: 25,
  average: 4.617333332,
  median: 4.5,
  standardDeviation: 0.8117265554,
  skewness: -0.092502502,
  kurtosis: -0.7073968557,
  alphaPercent: -87.2230935542,
  errorRatioPercent: 136.8294900795,
  standardError: 1.1106813066,
} as const

/** Twenty items, 22 attempts: four that nobody got a mark for, three without marks, one of eight marks, twelve of one. */
export const GENERATED: MarkTable = table(
  [1, 1, 1, 1, 0, 0, 0, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  `
  0 0 0 0 0 0 0 5.5 0.3 0.9 1 0.3 1 0 0 1 1 0 0 1
  0 0 0 0 0 0 0 1 0.9 0.9 0.3 0.3 1 0 0 1 0 1 0 1
  0 0 0 0 0 0 0 2.5 1 0.9 0.3 1 0 0 1 1 1 1 1 1
  0 0 0 0 0 0 0 4 0.3 0.9 1 0.3 0 0 0 0 1 0 0 1
  0 0 0 0 0 0 0 3 0.9 0.3 0.9 1 0 1 0 0 1 1 1 0
  0 0 0 0 0 0 0 4.5 0.9 1 1 0.9 0 1 1 1 0 0 0 0
  0 0 0 0 0 0 0 3 0.3 0.3 0.3 0.3 1 0 1 1 1 1 1 1
  0 0 0 0 0 0 0 6 0.9 0.9 1 0.3 0 1 1 1 1 0 0 1
  0 0 0 0 0 0 0 0.5 0.9 1 0.9 0.3 0 1 1 0 1 1 0 1
  0 0 0 0 0 0 0 5.5 0.9 1 0.9 0.3 1 1 0 0 1 0 0 0
  0 0 0 0 0 0 0 2.5 0.9 1 1 0.9 0 1 0 0 1 0 0 1
  0 0 0 0 0 0 0 4 0.9 0.3 0.9 1 0 1 1 1 1 1 0 1
  0 0 0 0 0 0 0 4 0.9 0.3 0.3 1 1 1 1 0 0 1 1 0
  0 0 0 0 0 0 0 3 1 1 0.3 1 0 1 0 1 1 1 1 0
  0 0 0 0 0 0 0 1 1 0.9 0.3 0.3 1 0 1 0 0 0 0 0
  0 0 0 0 0 0 0 1 0.3 0.3 0.3 0.9 0 0 0 1 0 0 0 1
  0 0 0 0 0 0 0 1.5 1 0.3 0.9 1 1 1 0 1 1 0 0 0
  0 0 0 0 0 0 0 4 0.9 1 0.9 1 0 1 1 1 0 1 0 0
  0 0 0 0 0 0 0 2 0.9 0.9 0.3 0.9 0 1 0 0 0 0 0 0
  0 0 0 0 0 0 0 1 1 0.3 0.3 0.3 0 1 1 0 1 0 0 0
  0 0 0 0 0 0 0 6 0.9 1 1 0.9 0 0 0 1 0 0 1 1
  0 0 0 0 0 0 0 7 0.9 0.3 0.3 0.3 1 0 1 1 1 1 0 0
`,
)

/** What is expected of its items, as the source has it: per cent, and thousandths; null where nothing can be said. */
export const GENERATED_ITEMS = {
  facilityPercent: [
    0,
    0,
    0,
    0,
    null,
    null,
    null,
    41.19318182,
    81.36363636,
    71.36363636,
    65.45454545,
    65.90909091,
    36.36363636,
    59.09090909,
    50,
    59.09090909,
    63.63636364,
    45.45454545,
    27.27272727,
    50,
  ],
  deviationThousandths: [
    0,
    0,
    0,
    0,
    null,
    null,
    null,
    1912.733589,
    251.2738111,
    322.6312277,
    333.4199022,
    337.5811591,
    492.3659639,
    503.2362797,
    511.7663157,
    503.2362797,
    492.3659639,
    509.6471914,
    455.8423058,
    511.7663157,
  ],
  effectiveWeightPercent: [
    0, 0, 0, 0, 0, 0, 0, 26.58464457, 3.368456046, 3.253955259, 7.584083694, 3.79658376, 3.183278505,
    4.532356904, 7.78856243, 10.08351572, 8.381139345, 8.727645713, 7.946277111, 4.769500946,
  ],
  discriminationPercent: [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    25.88327077,
    1.170256965,
    -4.207816809,
    28.16930644,
    -2.513606859,
    -12.99017581,
    -8.900638238,
    8.670004606,
    29.63337745,
    15.18945843,
    16.21079629,
    15.52451404,
    -8.396734802,
  ],
  efficiencyPercent: [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    27.23492723,
    1.382386552,
    -4.691171307,
    31.12404354,
    -2.877487579,
    -17.5074184,
    -10.27568922,
    10.86956522,
    34.58997279,
    17.4790556,
    20.14359793,
    22.06477733,
    -10,
  ],
} as const

function table(mostMarks: readonly number[], marks: string): MarkTable {
  return {
    items: mostMarks.map((most, at) => ({ item: `item-${at + 1}`, mostMarks: most })),
    attempts: marks
      .trim()
      .split('\n')
      .map((row) => row.trim().split(' ').map(Number)),
  }
}
