import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countedOff,
  limitFrom,
  minutesLeft,
  minutesToChoose,
  readTime,
  type TimeReading,
} from '#domain/quiz/time-limit.ts'

const NOON = Date.UTC(2026, 10, 22, 12)
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const limit = limitFrom(NOON, 10)

/** Reads at these minutes of the clock one can set and of the one nobody can. */
const at = (clock: number, uptime: number) => ({ at: NOON + clock * MINUTE, uptime: uptime * MINUTE })
const first = readTime(limit, at(0, 0))

describe('the time of a set', () => {
  test('goes down by the clock', () => {
    expect(first).toMatchObject({ limit, jumpMillis: 0, reading: { leftMillis: 10 * MINUTE } })
    const later = readTime(limit, at(3, 3), first.reading)
    expect(later).toMatchObject({ limit, jumpMillis: 0, reading: { leftMillis: 7 * MINUTE } })
  })

  test('warns once each at five minutes and at one, and never at the start', () => {
    const warned = []
    let { reading } = readTime(limitFrom(NOON, 5), at(0, 0))
    for (const minute of [4.8, 4.5, 1.2, 0.9, 0.5, -1]) {
      const step = readTime(limitFrom(NOON, 5), at(5 - minute, 5 - minute), reading)
      reading = step.reading
      warned.push(step.warning)
    }
    expect(warned).toEqual([undefined, undefined, undefined, 1, undefined, undefined])
    const before = readTime(limit, at(4, 4), first.reading)
    expect(readTime(limit, at(5, 5), before.reading).warning).toBe(5)
    expect(readTime(limit, at(5, 0)).warning).toBeUndefined()
  })

  test('went on while the page was closed', () => {
    expect(readTime(limit, at(11, 0)).reading.leftMillis).toBe(-MINUTE)
  })

  test('is never more than the whole, where the clock was set back while the page was closed', () => {
    const step = readTime(limit, at(-120, 0))
    expect(step.reading.leftMillis).toBe(10 * MINUTE)
    expect(step.jumpMillis).toBe(-2 * HOUR)
    expect(step.limit.until).toBe(NOON - 2 * HOUR + 10 * MINUTE)
  })

  test('jumps no second time in a tab that slept while the jump was answered in another', () => {
    const answered = { ...countedOff(limit, 0), jump: { at: NOON + 61 * MINUTE, millis: HOUR } }
    const step = readTime({ ...answered, until: NOON + 65 * MINUTE }, at(62, 2), first.reading)
    expect(step).toMatchObject({ jumpMillis: 0, reading: { leftMillis: 3 * MINUTE } })
    // Another jump, later and as far, is asked about.
    const again = readTime({ ...answered, until: NOON + 65 * MINUTE }, at(123, 3), step.reading)
    expect(again.jumpMillis).toBe(HOUR)
    const less = readTime(
      { ...limit, jump: { at: NOON + 61 * MINUTE, millis: 2 * HOUR } },
      at(62, 2),
      first.reading,
    )
    expect(less.jumpMillis).toBe(HOUR)
  })

  test.each([3, -3])('stays as it was where the clock jumps by %i hours', (hours) => {
    const step = readTime(limit, at(1 + hours * 60, 1), first.reading)
    expect(step.jumpMillis).toBe(hours * HOUR)
    expect(step.reading.leftMillis).toBe(9 * MINUTE)
    const next = readTime(step.limit, at(2 + hours * 60, 2), step.reading)
    expect(next).toMatchObject({ jumpMillis: 0, reading: { leftMillis: 8 * MINUTE } })
  })

  test('can count a jump as time that went by', () => {
    const step = readTime(limit, at(5, 1), first.reading)
    expect(step.jumpMillis).toBe(4 * MINUTE)
    const counted = countedOff(step.limit, step.jumpMillis)
    expect(readTime(counted, at(5, 1)).reading.leftMillis).toBe(5 * MINUTE)
  })

  test('is the same in two tabs that both see the clock jump', () => {
    const mine = readTime(limit, at(61, 1), first.reading)
    const theirs = readTime(mine.limit, at(61, 1), first.reading)
    expect(theirs.limit).toEqual(mine.limit)
  })

  test('ends only once as much time as it had went by, whatever is done to the clock', () => {
    const move = fc.record({
      passes: fc.integer({ min: 1, max: 90 }),
      jumps: fc.option(fc.integer({ min: -5 * 3600, max: 5 * 3600 }).filter((by) => Math.abs(by) > 30)),
    })
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        let now: Pick<TimeReading, 'at' | 'uptime'> = { at: NOON, uptime: 0 }
        let step = readTime(limit, now)
        let gone = 0
        for (const { passes, jumps } of moves) {
          gone += passes * 1_000
          now = { at: now.at + passes * 1_000 + (jumps ?? 0) * 1_000, uptime: now.uptime + passes * 1_000 }
          step = readTime(step.limit, now, step.reading)
          expect(step.reading.leftMillis).toBe(10 * MINUTE - gone)
        }
      }),
    )
  })
})

test('the times to choose from grow with the questions, and begin with what most people need', () => {
  expect(minutesToChoose(10)).toEqual([8, 12, 16])
  expect(minutesToChoose(1)).toEqual([2, 3, 4])
})

test('a minute that has begun counts whole, and no time is ever less than none', () => {
  expect([90_000, 60_000, 1, 0, -5].map(minutesLeft)).toEqual([2, 1, 1, 0, 0])
})
