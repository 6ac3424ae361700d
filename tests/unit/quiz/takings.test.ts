import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reopened } from '#domain/quiz/reopen.ts'
import type { TakenAnswer, TakenDay } from '#domain/quiz/taken-row.ts'
import { type Taken, takingsOf, trendOf } from '#domain/quiz/takings.ts'
import { studyDayOf } from '#domain/time.ts'
import { CLOZE, MATCH } from '#tests/support/parts-samples.ts'
import { CHOICE, HEAT, QUIZ } from '#tests/support/quiz-samples.ts'

const DAY = 86_400_000
const MONDAY = Date.UTC(2026, 10, 16, 10)
const since = (days: number) => ({ at: MONDAY + days * DAY, offsetMin: 0 })

describe('the takings of some days', () => {
  const part = (days: number, marks: string) => ({ set: 'wrong', of: 4, since: since(days), marks })

  test('come the latest first, each with what was answered and right', () => {
    const days: TakenDay[] = [{ a: part(0, 'rw-r') }, { b: part(1, 'r'), c: part(1.1, 'wwww') }]
    expect(takingsOf(days)).toEqual([
      { id: 'c', set: 'wrong', of: 4, since: since(1.1), answered: 4, right: 0 },
      { id: 'b', set: 'wrong', of: 4, since: since(1), answered: 1, right: 1 },
      { id: 'a', set: 'wrong', of: 4, since: since(0), answered: 3, right: 2 },
    ])
  })

  test('count one that went on past a day’s end once, and of a place marked twice the first', () => {
    expect(takingsOf([{ a: part(1, 'w-r') }, { a: part(0, 'rw') }])).toEqual([
      { id: 'a', set: 'wrong', of: 4, since: since(0), answered: 3, right: 2 },
    ])
  })

  test('never show more right than answered, nor more answered than there are places', () => {
    const marks = fc.string({ unit: fc.constantFrom('r', 'w', '-'), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(marks, { minLength: 1, maxLength: 4 }), (all) => {
        const [taken] = takingsOf(all.map((one, day) => ({ a: part(day, one) })))
        expect(taken?.right).toBeLessThanOrEqual(taken?.answered ?? 0)
        expect(taken?.answered).toBeLessThanOrEqual(4)
      }),
    )
  })
})

describe('the trend', () => {
  const taken = (days: number, right: number): Taken => ({
    id: `t-${days}`,
    set: 'wrong',
    of: 10,
    since: since(days),
    answered: 10,
    right,
  })

  test('of a few takings has a figure for each, oldest first; one left unanswered has none', () => {
    const trend = trendOf([taken(2, 8), { ...taken(1, 0), answered: 0 }, taken(0, 5)])
    expect(trend).toEqual({
      by: 'taking',
      points: [
        { day: studyDayOf(since(0)), answered: 10, right: 5 },
        { day: studyDayOf(since(2)), answered: 10, right: 8 },
      ],
    })
  })

  test('of many goes by weeks from Monday, the last twelve in which something was taken', () => {
    const daily = Array.from({ length: 120 }, (_, day) => taken(day, day % 11)).toReversed()
    const trend = trendOf(
      daily.filter(({ since: { at } }) => at < MONDAY + 70 * DAY || at >= MONDAY + 84 * DAY),
    )
    expect(trend.by).toBe('week')
    expect(trend.points).toHaveLength(12)
    const days = trend.points.map(({ day }) => day - studyDayOf(since(0)))
    expect(days.every((day) => day % 7 === 0)).toBe(true)
    expect(days).not.toContain(70)
    expect(days.at(-1)).toBe(119)
    expect(trend.points.at(-2)).toMatchObject({ answered: 70 })
  })
})

describe('a taking that is opened again', () => {
  const kept = (more: Partial<TakenAnswer>): TakenAnswer => ({
    place: 0,
    item: CHOICE.id,
    edition: 1,
    response: ['fix'],
    right: false,
    fraction: 0,
    ...more,
  })
  const open = (answer: TakenAnswer, questions = QUIZ.questions) =>
    reopened({ answers: [answer], seed: 5 }, questions)[0]

  test('shows each answer in the order of its seed, with its marks', () => {
    const one = open(kept({}))
    if (one?.kind !== 'as-shown') throw new Error('It is shown as it was')
    expect(one.marked.revealed.map(({ misconception }) => misconception)).toEqual(['x.fix-first'])
    expect(one.shown.toSorted()).toEqual(CHOICE.options.map(({ id }) => id).toSorted())
    const orders = [1, 2, 3, 4, 5, 6].map(
      (seed) =>
        reopened({ answers: [kept({})], seed }, QUIZ.questions).map(
          (each) => 'shown' in each && each.shown.join(),
        )[0],
    )
    expect(new Set(orders).size).toBeGreaterThan(1)
    expect(open(kept({}))).toEqual(one)
  })

  test('opens as well where the order it was shown in was not kept', () => {
    expect(reopened({ answers: [kept({})] }, QUIZ.questions)[0]?.kind).toBe('as-shown')
  })

  test('says of an item that no longer exists how it was marked', () => {
    expect(open(kept({ item: 'q-gone', right: true, fraction: 1 }))).toMatchObject({
      kind: 'gone',
      kept: { right: true },
    })
  })

  test('shows an answer to an older edition as it was kept', () => {
    expect(open(kept({}), [{ ...CHOICE, edition: 2 }])).toMatchObject({
      kind: 'changed',
      said: ['Offer the fix'],
      isWhole: true,
    })
  })

  test('shows what is left of an answer whose option is gone, and says that some is', () => {
    const options = CHOICE.options.filter(({ id }) => id !== 'fix')
    expect(open(kept({}), [{ ...CHOICE, options }])).toMatchObject({
      kind: 'changed',
      said: [],
      isWhole: false,
    })
  })

  test('shows an answer as it was kept where the same option is marked otherwise now', () => {
    const options = CHOICE.options.map((option) => ({ ...option, right: option.id === 'fix' }))
    expect(open(kept({}), [{ ...CHOICE, options }])?.kind).toBe('changed')
  })

  test('shows an order as it was given, though its entries stand in another order now', () => {
    const response = ['hear', 'empathise', 'apologise', 'act']
    const answer = kept({ item: HEAT.id, response, right: true, fraction: 1 })
    expect(open(answer)?.kind).toBe('as-shown')
    const turned = { ...HEAT, entries: HEAT.entries.toReversed() }
    expect(open(answer, [turned])).toMatchObject({
      kind: 'changed',
      said: ['Hear', 'Empathise', 'Apologise', 'Take action'],
    })
  })

  test('shows what was typed though its item, its question’s kind or its part is gone', () => {
    const wrote = 'my long written words = all of them'
    const gone = kept({ item: 'q-gone', response: [`answer=${wrote}`, 'first=hear', 'an-option', 'last='] })
    expect(open(gone)).toMatchObject({ kind: 'gone', said: [wrote, 'hear'] })
    expect(open(kept({ response: [`answer=${wrote}`] }))).toMatchObject({ kind: 'changed', said: [wrote] })
    const cloze = kept({ item: CLOZE.id, response: ['first=hear', 'gone=hello'] })
    expect(open(cloze, [CLOZE])).toMatchObject({ said: ['hear', 'hello'], isWhole: false })
  })

  test('shows no id as words where what was picked, or what it was picked for, is gone', () => {
    const response = ['date=act', 'date-two=act', 'back=smile']
    const picked = open(kept({ item: MATCH.id, response }), [MATCH])
    expect(picked).toMatchObject({ said: [expect.stringMatching(/: Take action$/)], isWhole: false })
  })

  test('leaves no answer out', () => {
    const answers = ['q-gone', CHOICE.id, HEAT.id].map((item, place) => kept({ item, place }))
    expect(reopened({ answers, seed: 1 }, QUIZ.questions).map((one) => one.kept)).toEqual(answers)
  })
})
