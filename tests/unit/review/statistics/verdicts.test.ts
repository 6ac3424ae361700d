import { describe, expect, it } from 'vitest'
import type { QueuePlace } from '#domain/journal/row.ts'
import type { DayState } from '#domain/review/day-row.ts'
import { BAND_LANES } from '#domain/review/lanes.ts'
import { aheadOf, comingOf, comingWithout, DAYS_AHEAD } from '#domain/review/statistics/coming.ts'
import { foretellingOf } from '#domain/review/statistics/foretelling.ts'
import { keepingOf } from '#domain/review/statistics/keeping.ts'
import { type StudyDay, stretchesOf } from '#domain/review/statistics/reach.ts'
import { BAND_EDGES, middleBand, stableOf } from '#domain/review/statistics/stable.ts'
import { surenessOf } from '#domain/review/statistics/sureness.ts'
import { comingWords, hoursWords, minutesWords } from '#messages/card-statistics-days.ts'
import {
  brierWords,
  foretellingWords,
  keepingWords,
  stableWords,
  sureWords,
  wrongWords,
} from '#messages/card-statistics-memory.ts'

const TODAY = 20_779
const day = (back: number, more: Partial<DayState>): StudyDay => ({
  day: TODAY - back,
  state: { graded: 0, missed: 0, first: 0, tookMillis: 0, ...more },
})
const keep = (asked: number, recalled: number, chosen: number) =>
  keepingOf([day(1, { foretold: [90, asked, recalled] })], stretchesOf('quarter', TODAY - 1, TODAY), chosen)

describe('what one keeps', () => {
  it('is not judged before twenty cards came back', () => {
    expect(keep(19, 19, 0.9).verdict).toBe('too-few')
    expect(keepingWords(keep(19, 19, 0.9), 0.9)).toBe(
      'Not enough yet to say: 19 cards came back after a day or more, 19 of them recalled. It takes 20.',
    )
    expect(keepingWords(keep(0, 0, 0.9), 0.9)).toContain('no card has come back')
  })

  it('fits, or is more or less than chosen, only where chance cannot be the reason', () => {
    expect(keep(20, 16, 0.9).verdict).toBe('fits')
    expect(keep(400, 320, 0.9).verdict).toBe('less')
    expect(keep(400, 392, 0.9).verdict).toBe('more')
    expect(keepingWords(keep(400, 360, 0.9), 0.9)).toContain(
      'Of 400 cards that came back after a day or more you recalled 360: 90%. You chose 90%, and that is what you get',
    )
  })

  it('blames nobody for cards that came later on account of a visit', () => {
    const less = (recalled: number, visit?: number) =>
      keepingOf(
        [day(1, { foretold: [90, 1_000, recalled] })],
        stretchesOf('quarter', TODAY - 1, TODAY),
        0.9,
        visit,
      )
    expect(less(860).verdict).toBe('less')
    expect(less(860, TODAY + 9).verdict).toBe('visit')
    expect(less(860, TODAY).verdict).toBe('visit')
    expect(less(860, TODAY - 60).verdict).toBe('less')
    expect(less(780, TODAY + 9).verdict).toBe('less')
    expect(keepingWords(less(860, TODAY + 9), 0.9)).toContain(
      'It may be planned: before your assessor’s visit cards may fade to 85%',
    )
  })

  it('says from when on it is counted where older answers kept no prediction', () => {
    const old = day(9, { graded: 12, first: 2, missed: 1 })
    const since = day(2, { graded: 5, foretold: [90, 5, 5] })
    const stretches = stretchesOf('quarter', TODAY - 9, TODAY)
    expect(keepingOf([old, since], stretches, 0.9).since).toBe(TODAY - 2)
    const fresh = day(9, { graded: 12, first: 10, missed: 2 })
    expect(keepingOf([fresh, since], stretches, 0.9).since).toBeUndefined()
  })
})

describe('what is expected', () => {
  it('is judged from thirty cards on, by what chance allows', () => {
    expect(foretellingOf([90, 29, 29]).verdict).toBe('too-few')
    expect(foretellingOf([90, 100, 90]).verdict).toBe('true')
    expect(foretellingOf([90, 400, 300]).verdict).toBe('too-high')
    expect(foretellingOf([70, 400, 380]).verdict).toBe('too-low')
    expect(foretellingOf([60, 300, 240, 97, 300, 231]).verdict).toBe('uneven')
    expect(foretellingWords(foretellingOf([90, 100, 90]))).toContain(
      'you should have recalled 90, by the chances shown with them, and recalled 90.',
    )
  })

  it('puts each chance in one bin, a hundred per cent in the last', () => {
    const { bins } = foretellingOf([0, 1, 0, 69, 1, 0, 70, 1, 1, 95, 1, 1, 100, 2, 2])
    expect(bins.map(({ asked }) => asked)).toEqual([2, 1, 0, 0, 3])
    expect(bins[4]?.predicted).toBeCloseTo(0.9833, 4)
  })

  it('has Brier’s score: nothing for knowing, a quarter for an even chance', () => {
    expect(foretellingOf([0, 5, 0, 100, 5, 5]).brier.score).toBe(0)
    expect(foretellingOf([50, 10, 5]).brier).toEqual({ score: 0.25, same: 0.25 })
    expect(brierWords({ score: 0.08, same: 0.09 })).toContain('(the Brier score) is 0.080')
  })
})

describe('being sure', () => {
  it('means something only where more than chance lies between', () => {
    expect(surenessOf([0, 0], [0, 0]).verdict).toBe('none')
    expect(surenessOf([200, 190], [10, 2]).verdict).toBe('too-few')
    expect(surenessOf([200, 190], [60, 30]).verdict).toBe('apart')
    expect(surenessOf([40, 36], [40, 35]).verdict).toBe('alike')
    expect(surenessOf([100, 93], [100, 82]).verdict).toBe('apart')
    expect(surenessOf([100, 60], [100, 90]).verdict).toBe('turned')
    expect(sureWords(surenessOf([100, 60], [100, 90]))).toContain('look twice where you feel sure')
    expect(sureWords(surenessOf([3, 3], [1, 0]))).toBe(
      'So far you were sure 3 times and right each time, and not sure once and right never. What being sure is worth can be said from 30 of each on.',
    )
  })
})

describe('what is coming', () => {
  const at = (lane: number, due: number): QueuePlace => ({ lane, due })

  it('tells what is overdue from what is due today; a mistake one was certain of is for today', () => {
    const coming = comingOf(
      [
        at(1, TODAY - 3),
        at(2, TODAY),
        at(0, TODAY - 10_000_000),
        at(3, TODAY + 30),
        at(3, TODAY + 31),
        at(7, TODAY),
      ],
      TODAY,
    )
    expect(coming.overdue).toBe(1)
    expect(coming.days[0]).toBe(2)
    expect(coming.days[30]).toBe(1)
    expect(coming.days).toHaveLength(DAYS_AHEAD)
    expect(aheadOf(coming)).toEqual({ now: 3, later: 1, most: { day: TODAY + 30, cards: 1 } })
    expect(comingWithout(coming, coming)).toEqual(comingOf([], TODAY))
  })

  it('is said in words that fit the numbers', () => {
    const words = (...places: QueuePlace[]) => comingWords(comingOf(places, TODAY))
    expect(words()).toBe('No card is due now. None falls due in the 30 days after today.')
    expect(words(at(1, TODAY), at(1, TODAY + 1))).toBe(
      '1 card is due now. In the 30 days after today 1 card falls due, on Monday 23 November.',
    )
    expect(words(at(1, TODAY - 1), at(1, TODAY + 1), at(1, TODAY + 1), at(1, TODAY + 4))).toBe(
      '1 card is due now, since an earlier day. In the 30 days after today 3 fall due; the fullest is Monday 23 November, with 2.',
    )
  })
})

it('stable cards are counted by their lanes, and the middle one speaks for them', () => {
  const places = [1, 1, 2, 3, 4, 4, 4, 0].map((lane) => ({ lane, due: TODAY }))
  const stable = stableOf(places)
  expect(stable).toEqual({ bands: [2, 1, 1, 3, 0, 0], forward: 1 })
  expect(middleBand(stable)).toBe(2)
  expect(stableWords(stable, BAND_EDGES)).toBe('Half of your 7 cards hold for 16 days or less.')
  expect(BAND_EDGES).toHaveLength(BAND_LANES.length)
})

it('says how many of the cards one was sure of and missed are left', () => {
  expect(wrongWords(0, 0)).toBe('None: no card that you were sure of was missed.')
  expect(wrongWords(2, 0)).toBe('2 cards that you were sure of and missed, and have not recalled since.')
  expect(wrongWords(1, 3)).toBe(
    '1 card that you were sure of and missed, and have not recalled since. 3 more you have.',
  )
  expect(wrongWords(0, 3)).toBe(
    'None is left: 3 cards that you were sure of and missed, you have recalled since.',
  )
})

it('calls a time most of it only where it is', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, graded: 0, asked: 0, recalled: 0 }))
  const words = (graded: number) => hoursWords({ hours, graded: 40, busiest: { hour: 18, graded }, known: 0 })
  expect(words(21)).toContain('Mostly between')
  expect(words(20)).toContain('Most often between')
})

it('words of hours and minutes hold for one day of study', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ hour, graded: 0, asked: 0, recalled: 0 }))
  expect(hoursWords({ hours, graded: 4, busiest: { hour: 22, graded: 4 }, known: 0 })).toContain(
    'Between 22:00 and 1:00.',
  )
  expect(minutesWords({ tookMillis: 95_000, days: 1, stretches: [] })).toBe('2 min on 1 day.')
})
