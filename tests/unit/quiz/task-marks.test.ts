import { describe, expect, test } from 'vitest'
import { cardsOfUnmet, shownBy, taskAnswered } from '#domain/quiz/task/facts.ts'
import {
  agreementOn,
  awardOf,
  fractionOf,
  type Marks,
  openPoints,
  quotesOf,
  settled,
} from '#domain/quiz/task/marks.ts'
import { ACCOUNT, ACCOUNT_SHEET } from '#tests/support/task-samples.ts'

const passage = { part: 'experience', start: 0, quote: 'On Tuesday a man rang.' }
const proved = (said: 'met' | 'partly') => ({ said, passages: [passage] })
const none = { said: 'not-yet', passages: [] } as const

describe('an award', () => {
  test('is none without a passage, unless it says that there is none', () => {
    expect(awardOf({ said: 'met', passages: [] })).toBeUndefined()
    expect(awardOf({ said: 'partly', passages: [] })).toBeUndefined()
    expect(awardOf({ passages: [passage] })).toBeUndefined()
    expect(awardOf(undefined)).toBeUndefined()
    expect(awardOf(proved('met'))).toBe('met')
    expect(awardOf(proved('partly'))).toBe('partly')
    expect(awardOf(none)).toBe('not-yet')
  })

  test('of not yet has no quote, though sentences are chosen', () => {
    expect(quotesOf({ said: 'not-yet', passages: [passage] })).toEqual([])
    expect(quotesOf(proved('partly'))).toEqual(['On Tuesday a man rang.'])
  })

  test('falls open where its words left the text, and says so', () => {
    const two = { said: 'met', passages: [passage, { part: 'idea', start: 0, quote: 'Listen.' }] } as const
    const marks: Marks = { told: two, rule: proved('partly'), next: none }
    const after = settled(marks, { experience: 'Well: On Tuesday a man rang.', idea: 'Hear.' })
    expect(after.fallen).toEqual(['told'])
    expect(after.marks.told).toEqual({ passages: [{ ...passage, start: 6 }] })
    expect(openPoints(ACCOUNT.marks, after.marks).map(({ id }) => id)).toEqual(['told'])
    expect(settled({ next: none }, {}).fallen).toEqual([])
  })
})

test('agreement on a sample is told point by point, with our reasons', () => {
  const [sample] = ACCOUNT.samples
  if (!sample) throw new Error('The account has a sample')
  const marks: Marks = { told: proved('met'), rule: proved('met'), next: none }
  const all = agreementOn(sample, ACCOUNT.marks, marks)
  expect(all.map(({ yours, ours, agrees }) => [yours, ours, agrees])).toEqual([
    ['met', 'partly', false],
    ['met', 'met', true],
    ['not-yet', 'not-yet', true],
  ])
  expect(all[0]).toMatchObject({ quote: 'On Monday a man rang.', why: 'A day, and nothing that was said.' })
  expect(agreementOn(sample, ACCOUNT.marks, { rule: proved('met') })).toHaveLength(1)
})

describe('the facts of a task that was marked', () => {
  const marks: Marks = { told: proved('met'), rule: proved('met'), next: proved('partly') }

  test('have an award for each mark point, and the share of them', () => {
    const answered = taskAnswered(ACCOUNT, { marks, hasSeen: false })
    expect(answered).toMatchObject({
      item: 'kolb-call',
      response: ['told=met', 'rule=met', 'next=partly'],
      right: false,
      misconceptions: [],
    })
    expect(answered.fraction).toBeCloseTo(2.5 / 3, 12)
    expect(fractionOf([], {})).toBe(0)
  })

  test('show the points whose mark points are all met, and say nothing of others', () => {
    expect(shownBy(ACCOUNT, marks)).toEqual([{ point: 'self-study.kc.2', item: 'kolb-call', right: true }])
    const all = { ...marks, next: proved('met') }
    expect(shownBy(ACCOUNT, all).map(({ point }) => point)).toEqual(['self-study.kc.2', 'self-study.mp.3'])
    expect(taskAnswered(ACCOUNT, { marks: all, hasSeen: false }).right).toBe(true)
  })

  test('show no point where the exemplar was seen first', () => {
    expect(taskAnswered(ACCOUNT, { marks, hasSeen: true }).shown).toEqual([])
  })

  test('keep how the sample was marked, so that agreement can be told again', () => {
    const sample = { id: 'sam', marks: { told: none, rule: { said: 'met', passages: [] } } } as const
    const { response } = taskAnswered(ACCOUNT, { marks, sample, hasSeen: false })
    expect(response).toContain('sam/told=not-yet')
    expect(response.some((one) => one.startsWith('sam/rule'))).toBe(false)
  })

  test('bring the cards of what is not met, each once, with the reason', () => {
    const brought = cardsOfUnmet(ACCOUNT, { ...marks, told: none }, ACCOUNT_SHEET.words, 20_000)
    expect(brought.map(({ card, because }) => [card, because])).toEqual([
      ['card-b', { item: 'kolb-call', chose: 'Tells one real call', point: 'self-study.kc.2' }],
      ['card-a', { item: 'kolb-call', chose: 'Ends with a next step', point: 'self-study.mp.3' }],
    ])
    const met = { told: proved('met'), rule: proved('met'), next: proved('met') } as const
    expect(cardsOfUnmet(ACCOUNT, met, ACCOUNT_SHEET.words, 20_000)).toEqual([])
  })
})
