import { describe, expect, test } from 'vitest'
import type { Question } from '#domain/catalogue/question.ts'
import type { Certainty } from '#domain/journal/fact.ts'
import { gradebook } from '#domain/pack/gradebook.ts'
import { followUpItems } from '#domain/pack/insight/follow-up.ts'
import { insightOf } from '#domain/pack/insight/insight.ts'
import type { PackAnswer, PackItem } from '#domain/pack/pack.ts'
import type { PackRules } from '#domain/pack/rules.ts'
import { receiptOf } from '#tests/support/pack-class.ts'
import { CALL, CHOICE, HEAT, MULTIPLE } from '#tests/support/quiz-samples.ts'

const ITEMS = [CHOICE.id, MULTIPLE.id, CALL.id]
const SHEETS = {
  questions: new Map<string, Question>([CHOICE, MULTIPLE, HEAT].map((one) => [one.id, one])),
  scenarios: new Map([[CALL.id, CALL]]),
}
const said = (item: string, response: string, certainty?: Certainty): PackAnswer => ({
  kind: 'question',
  item,
  edition: 1,
  response: response.split(' '),
  ...(certainty === undefined ? {} : { certainty }),
})
const rush: PackAnswer = {
  kind: 'scenario',
  item: CALL.id,
  edition: 1,
  path: [{ turn: 'opening', choice: 'insult' }],
}
const letters = (at: number) => 'abcdefghijklmnopqrstuvwxyz'.slice(at % 26)[0]?.repeat(10)
const bookOf = (
  given: readonly (readonly PackAnswer[])[],
  { items = ITEMS, rules }: { readonly items?: readonly string[]; readonly rules?: PackRules } = {},
) =>
  gradebook({
    body: { items, ...(rules ? { rules } : {}) },
    receipts: given.map((answers, at) =>
      receiptOf(`Learner ${at}`, { attempt: `${letters(at)}-00000001`, answers }),
    ),
    names: ['Nobody yet'],
    sheets: SHEETS,
    now: { at: Date.UTC(2026, 11, 1), offsetMin: 0 },
  })
const of = (...given: Parameters<typeof bookOf>) => insightOf(bookOf(...given), SHEETS)
const times = <T>(count: number, one: T): readonly T[] => Array.from({ length: count }, () => one)

describe('items', () => {
  test('of a class of six there are counts, and nothing that would mislead', () => {
    const { items, whole, toRevise, attempts } = of([
      ...times(4, [said(CHOICE.id, 'listen')]),
      ...times(2, [said(CHOICE.id, 'fix')]),
    ])
    expect(attempts).toBe(6)
    expect(whole).toBeUndefined()
    expect(toRevise).toEqual([])
    expect(items).toEqual([
      {
        item: CHOICE.id,
        number: 1,
        attempts: 6,
        right: 4,
        partly: 0,
        wrong: 2,
        none: 0,
        idle: [],
        misleading: [],
        tellsIdle: false,
      },
    ])
  })

  test('nine attempts are too few for figures, ten are enough', () => {
    const right = [said(CHOICE.id, 'listen')]
    expect(of(times(9, right)).items[0]?.figures).toBeUndefined()
    expect(of(times(10, right)).items[0]?.figures).toEqual({ facility: 100, guess: 25 })
    expect(of(times(10, right)).whole).toMatchObject({ attempts: 10, average: 1, most: 1 })
  })

  test('an option that under 5 % of at least 20 picked is idle; of 19 none is', () => {
    const given = [...times(18, [said(CHOICE.id, 'listen')]), [said(CHOICE.id, 'fix')]]
    expect(of(given).items[0]).toMatchObject({ idle: [], tellsIdle: false })
    const more = of([...given, [said(CHOICE.id, 'fix')]]).items[0]
    expect(more?.tellsIdle).toBe(true)
    expect(more?.idle.map(({ option }) => option)).toEqual(['agree', 'number'])
  })

  test('what a pool did not draw counts for nobody, and alpha is of those alone who were asked the same', () => {
    const rules: PackRules = { pools: [{ take: 1, of: [CHOICE.id, MULTIPLE.id] }] }
    const book = bookOf(times(14, []), { items: [CHOICE.id, MULTIPLE.id, HEAT.id], rules })
    const given = book.learners.flatMap(({ receipt, cells }) =>
      receipt
        ? [
            [
              ...(cells[0]?.kind === 'not-given' ? [] : [said(CHOICE.id, 'listen')]),
              ...(cells[1]?.kind === 'not-given' ? [] : [said(MULTIPLE.id, 'guide podcast')]),
              said(HEAT.id, 'hear empathise apologise act'),
            ],
          ]
        : [],
    )
    const { items, whole } = of(given, { items: [CHOICE.id, MULTIPLE.id, HEAT.id], rules })
    const asked = items.map((item) => item.attempts)
    expect((asked[0] ?? 0) + (asked[1] ?? 0)).toBe(14)
    expect(asked[2]).toBe(14)
    expect(items.map(({ right, attempts }) => right === attempts)).toEqual([true, true, true])
    expect(whole).toMatchObject({ most: 2, isSame: false, average: 2 })
    expect(whole).not.toHaveProperty('alphaPercent')
  })

  test('a receipt with an answer that fits no more is left out of the figures, and counted', () => {
    const { attempts, leftOut } = of([...times(3, [said(CHOICE.id, 'listen')]), [said(CHOICE.id, 'shout')]])
    expect([attempts, leftOut]).toEqual([3, 1])
  })
})

describe('misconceptions', () => {
  const FIX = 'x.fix-first'

  test('say who holds them, by which items and how sure, of all who could have shown them', () => {
    const { beliefs } = of([
      [said(CHOICE.id, 'fix', 1), said(MULTIPLE.id, 'course', 2)],
      [said(CHOICE.id, 'fix', 3), said(MULTIPLE.id, 'guide podcast', 3)],
      [said(MULTIPLE.id, 'guide podcast')],
      [rush],
    ])
    expect(beliefs[0]).toMatchObject({ misconception: FIX, items: [1, 2], sure: 1 })
    expect(beliefs[0]?.holders).toEqual([
      { key: 'learner1', name: 'Learner 1', by: [{ number: 1, certainty: 3 }] },
      {
        key: 'learner0',
        name: 'Learner 0',
        by: [
          { number: 1, certainty: 1 },
          { number: 2, certainty: 2 },
        ],
      },
    ])
    expect(beliefs[0]?.of).toBeGreaterThanOrEqual(3)
    expect(beliefs.map(({ holders }) => holders.length)).toEqual([2, 1])
  })

  test('held by as many, the one held with certainty is worse', () => {
    const { beliefs } = of([[said(CHOICE.id, 'fix', 1)], [said(CHOICE.id, 'agree', 3)]])
    expect(beliefs.map(({ misconception }) => misconception)).toEqual(['x.agree', FIX])
  })
})

describe('certainty', () => {
  test('is absent where no receipt says any', () => {
    expect(of([[said(CHOICE.id, 'listen')]])).not.toHaveProperty('certainty')
  })

  test('[3 right, 2 right, 2 wrong] is what Moodle’s tests expect of it', () => {
    const { certainty } = of([
      [said(CHOICE.id, 'listen', 3)],
      [said(CHOICE.id, 'listen', 2)],
      [said(CHOICE.id, 'fix', 2)],
    ])
    expect(certainty?.whole.levels.map(({ count, accuracy, verdict }) => [count, accuracy, verdict])).toEqual(
      [
        [0, 0, 'none'],
        [2, 0.5, 'a-bit-over'],
        [1, 1, 'fits'],
      ],
    )
    expect(certainty?.learners.map(({ report }) => report.marks)).toEqual([3, 2, -2])
  })

  test('names items that learners were sure of and had wrong, and how many of how many', () => {
    const { certainty } = of([
      ...times(6, [said(CHOICE.id, 'fix', 3), said(MULTIPLE.id, 'guide podcast', 3)]),
      ...times(2, [said(CHOICE.id, 'listen', 3), said(MULTIPLE.id, 'course', 3)]),
      [said(CHOICE.id, 'fix', 1)],
    ])
    expect(certainty?.overconfident).toEqual([
      { number: 1, sureAndWrong: 6, of: 9 },
      { number: 2, sureAndWrong: 2, of: 8 },
    ])
  })
})

describe('to revise', () => {
  const strong = [said(MULTIPLE.id, 'guide podcast')]
  test('says that the strong have it wrong, and which option they pick', () => {
    const { toRevise } = of([
      ...times(6, [...strong, said(CHOICE.id, 'fix')]),
      ...times(6, [said(MULTIPLE.id, 'course'), said(CHOICE.id, 'listen')]),
    ])
    expect(toRevise[0]?.reasons.map(({ kind }) => kind)).toEqual(['against', 'misleading'])
    expect(toRevise[0]?.reasons[1]).toEqual({ kind: 'misleading', options: ['fix'] })
  })

  test('says that nobody does better than by guessing, or that all have it right', () => {
    const reasons = (given: readonly (readonly PackAnswer[])[]) =>
      of(given).toRevise.flatMap((one) => one.reasons.map(({ kind }) => kind))
    expect(reasons(times(12, [said(CHOICE.id, 'fix')]))).toEqual(['guessed'])
    expect(reasons(times(12, [said(CHOICE.id, 'listen')]))).toEqual(['easy'])
    expect(reasons(times(12, [said(MULTIPLE.id, 'course')]))).toEqual(['hard'])
  })
})

describe('a follow-up pack', () => {
  const item = (id: string, kind: PackItem['kind'], points: readonly string[] = []): PackItem => ({
    id,
    kind,
    points,
    code: '000000',
    title: id,
  })
  const all = [
    ...Array.from({ length: 8 }, (_, at) => item(`q-${at}`, 'question')),
    item('q-point', 'question', ['x.fix-first']),
    item('s-1', 'scenario', ['x.fix-first']),
    item('s-2', 'scenario', ['x.fix-first']),
    item('c-1', 'card'),
    item('c-2', 'card', ['x.fix-first']),
    item('c-other', 'card', ['x.agree']),
  ]
  const known = {
    id: 'x.fix-first',
    cards: ['c-1'],
    items: [
      { id: 'q-0', sheet: 'quizzes/unit' as const },
      { id: 'q-1', sheet: 'quizzes/unit' as const },
    ],
  }

  test('holds questions, a scenario and cards that the other did not', () => {
    expect(followUpItems(known, all, ['q-0'])).toEqual(['q-1', 'q-point', 's-1', 'c-1', 'c-2'])
  })

  test('is empty where the other held all there is', () => {
    expect(followUpItems(known, all, ['q-0', 'q-1', 'q-point', 's-1', 's-2', 'c-1', 'c-2'])).toEqual([])
  })
})
