import { describe, expect, it } from 'vitest'
import { studyDayOf } from '#domain/time.ts'
import {
  doneTitle,
  doneWords,
  intervalWords,
  lawWords,
  nextWords,
  saidWords,
  whyWords,
} from '#messages/review.ts'
import { planReview } from '#stores/review/plan.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { shownCards } from './shown.ts'

const sunday = studyDayOf(SUNDAY_MORNING)

describe('the words of the flashcards', () => {
  it.each([
    [0, 'again today'],
    [1, 'tomorrow'],
    [6, 'in 6 days'],
    [20, 'in 20 days'],
    [28, 'in 4 weeks'],
    [91, 'in 3 months'],
    [730, 'in 2 years'],
    [36_500, 'in 100 years'],
  ])('call an interval of %d days “%s”', (days, words) => {
    expect(intervalWords(days)).toBe(words)
  })

  it.each([
    ['England and Wales', 'Law of England and Wales, checked 22 November 2026'],
    ['United Kingdom', 'Law of the United Kingdom, checked 22 November 2026'],
  ])('name the law of %s', (nation, words) => {
    expect(lawWords({ nation, reviewed: '2026-11-22' })).toBe(words)
  })

  it('say why a card comes now', () => {
    const why = (...[why]: [Parameters<typeof whyWords>[0]]) => whyWords(why, sunday)
    expect(
      why({ kind: 'chose', chose: 'It’ll be Friday, definitely.', onDay: sunday - 2, recalledDaysAgo: 12 }),
    ).toBe('On Friday you chose “It’ll be Friday, definitely”. Last recalled 12 days ago.')
    expect(why({ kind: 'chose', chose: 'Wait', onDay: sunday })).toBe('Today you chose “Wait”.')
    expect(why({ kind: 'chose', chose: 'Wait', onDay: sunday, certain: true })).toBe(
      'Today you chose “Wait” and were certain.',
    )
    expect(why({ kind: 'unmet' })).toBe('Your own text did not show this point yet.')
    expect(why({ kind: 'chose', chose: 'Wait', onDay: sunday - 10 })).toBe('On 12 November you chose “Wait”.')
    expect(why({ kind: 'recalled', daysAgo: 1 })).toBe('Last recalled yesterday.')
    expect(why({ kind: 'recalled', daysAgo: 12, recall: 0.7136 })).toBe('Recall 71%, last seen 12 days ago.')
    expect(why({ kind: 'recalled', daysAgo: 1, recall: 0.999 })).toBe('Recall 99%, last seen yesterday.')
    expect(why({ kind: 'missed', daysAgo: 0 })).toBe('You missed it earlier today.')
    expect(why({ kind: 'new' })).toBe('It is new to you.')
    expect(why({ kind: 'changed' })).toBe('It asks for something else than when you last met it.')
  })

  it('say what was done, in the number it was', () => {
    const figures = (graded: number, missed: number) => ({ graded, missed, first: 0, tookMillis: 240_000 })
    expect(doneTitle('sitting', figures(13, 1))).toBe('12 flashcards recalled')
    expect(doneTitle('day', figures(1, 0))).toBe('1 flashcard recalled today')
    expect(doneWords(figures(12, 0))).toBe('It took about 4 minutes. You missed none.')
    expect(doneWords(figures(13, 1))).toContain('You missed one, which came back until you had it.')
    expect(doneWords(figures(15, 3))).toContain('You missed 3 times; each came back until you had it.')
  })

  it('say when more comes', () => {
    expect(nextWords(sunday, sunday + 2, false)).toBe('The next is due on Tuesday.')
    expect(nextWords(sunday, sunday + 9, true)).toBe(
      'The next is due on 1 December. New ones are ready tomorrow.',
    )
    expect(nextWords(sunday, sunday + 1, true)).toBe('More are ready tomorrow, new ones among them.')
    expect(nextWords(sunday, sunday + 400, false)).toBe('The next is due on 27 December 2027.')
    expect(nextWords(sunday, undefined, false)).toBe('Nothing else is waiting.')
  })

  it('repeat an answer with its consequence', () => {
    expect(saidWords({ kind: 'graded', grade: 1, intervalDays: 0 })).toBe('Forgot: again today.')
    expect(saidWords({ kind: 'graded', grade: 3, intervalDays: 6 })).toBe('Got it: in 6 days.')
  })
})

it('a plan made by a page that holds no cards fetches those that someone new is asked', async () => {
  const cards = shownCards(24)
  const device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  const plan = await planReview(device, { first: [], count: 24 }, 30)
  expect(plan).toMatchObject({ due: [], unmet: 24, unreachable: false })
  expect(plan.fresh).toEqual(cards.slice(0, 10).map(({ id }) => id))
})
