import { describe, expect, it } from 'vitest'
import { addUp } from '#domain/review/statistics/figures.ts'
import { foretellingOf } from '#domain/review/statistics/foretelling.ts'
import { hoursOf } from '#domain/review/statistics/hours.ts'
import { surenessOf } from '#domain/review/statistics/sureness.ts'
import { seededChance } from '#tests/support/device.ts'

/** Histories without anything to find: each is judged once. */
const HISTORIES = 400

const chance = seededChance(11)
const recalledOf = (asked: number, share: number) =>
  Array.from({ length: asked }, () => (chance(1_000_000) < share * 1_000_000 ? 1 : 0)).reduce<number>(
    (sum, one) => sum + one,
    0,
  )
const falseAlarms = (isAlarm: () => boolean) =>
  Array.from({ length: HISTORIES }, isAlarm).filter(Boolean).length / HISTORIES

describe('where only chance is at work, at most one history in twenty is told otherwise:', () => {
  it('that some hour is better than another', () => {
    const alarms = falseAlarms(() => {
      const hoursForetold = Array.from({ length: 16 }, (_, at) => [at + 6, 90, recalledOf(90, 0.88)]).flat()
      const state = { graded: 1_440, missed: 0, first: 0, tookMillis: 0, hoursForetold }
      return hoursOf(addUp([{ day: 1, state }]), 4).apart !== undefined
    })
    expect(alarms).toBeLessThanOrEqual(0.05)
  })

  it('that chances are wrong for some kind of card', () => {
    const alarms = falseAlarms(() => {
      const bins = [65, 75, 85, 92, 97].flatMap((percent) => [percent, 150, recalledOf(150, percent / 100)])
      return foretellingOf(bins).verdict === 'uneven'
    })
    expect(alarms).toBeLessThanOrEqual(0.05)
  })

  it('that being sure means something', () => {
    const alarms = falseAlarms(() => {
      const { verdict } = surenessOf([200, recalledOf(200, 0.88)], [80, recalledOf(80, 0.88)])
      return verdict === 'apart' || verdict === 'turned'
    })
    expect(alarms).toBeLessThanOrEqual(0.06)
  })
})

it('what lies between hours is found where there is something', () => {
  const state = {
    graded: 400,
    missed: 0,
    first: 0,
    tookMillis: 0,
    hoursForetold: [8, 200, 190, 22, 200, 150],
  }
  expect(hoursOf(addUp([{ day: 1, state }]), 4).apart).toMatchObject({
    best: { hour: 8 },
    worst: { hour: 22 },
  })
})
