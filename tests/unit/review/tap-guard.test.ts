import { expect, test } from 'vitest'
import { createTapGuard } from '#islands/review/tap-guard.ts'

/** A tap as the guard sees it. */
function tap(timeStamp: number, detail = 1, pointerType = 'touch'): MouseEvent {
  // The guard reads these three and nothing else.
  return { timeStamp, detail, pointerType } as unknown as MouseEvent
}

test('a second tap is one within the time that is set, 200 milliseconds at first', () => {
  const isSecond = createTapGuard()
  expect([isSecond(tap(1_000)), isSecond(tap(1_199)), isSecond(tap(1_200))]).toEqual([false, true, false])
  const isSecondSlow = createTapGuard()
  expect([1_000, 1_900, 2_000].map((at) => isSecondSlow(tap(at), 1_000))).toEqual([false, true, false])
})

test('blocked taps do not start the time again', () => {
  const isSecond = createTapGuard()
  expect([0, 150, 199, 250].map((at) => isSecond(tap(at)))).toEqual([false, true, true, false])
})

test('nothing is a second tap where the guard is off', () => {
  const isSecond = createTapGuard()
  expect([isSecond(tap(0), 0), isSecond(tap(1), 0), isSecond(tap(2, 2, 'mouse'), 0)]).toEqual([
    false,
    false,
    false,
  ])
})

test('a mouse tells its own double click', () => {
  const isSecond = createTapGuard()
  expect(isSecond(tap(0, 1, 'mouse'))).toBe(false)
  expect(isSecond(tap(400, 2, 'mouse'))).toBe(true)
  expect(isSecond(tap(500, 3, 'mouse'))).toBe(false)
})
