import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { studyDayNamed } from '#domain/local-date.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { SETTING } from '#domain/review/settings.ts'
import { studyDayOf } from '#domain/time.ts'
import { withCard } from '#stores/review/session.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { gradeIn, plainCard, sittingWith } from '#tests/support/review-sitting.ts'
import { localMoment } from './local.ts'

const run = promisify(execFile)

describe('a study day', () => {
  it.each([
    ['Europe/London', '2026-11-22T03:59', 4, '2026-11-21'],
    ['Europe/London', '2026-11-22T04:00', 4, '2026-11-22'],
    ['Europe/London', '2026-11-22T04:01', 4, '2026-11-22'],
    ['Europe/London', '2026-11-22T23:59', 4, '2026-11-22'],
    ['Europe/London', '2026-11-22T00:00', 0, '2026-11-22'],
    ['Europe/London', '2026-11-22T11:59', 12, '2026-11-21'],
    // Spring: one in the morning is two.
    ['Europe/London', '2026-03-29T00:59', 4, '2026-03-28'],
    ['Europe/London', '2026-03-29T02:01', 4, '2026-03-28'],
    ['Europe/London', '2026-03-29T03:59', 4, '2026-03-28'],
    ['Europe/London', '2026-03-29T04:01', 4, '2026-03-29'],
    ['Europe/London', '2026-03-29T02:30', 2, '2026-03-29'],
    // Autumn: two in the morning is one.
    ['Europe/London', '2026-10-25T01:30', 4, '2026-10-24'],
    ['Europe/London', '2026-10-25T03:59', 4, '2026-10-24'],
    ['Europe/London', '2026-10-25T04:01', 4, '2026-10-25'],
    ['America/Los_Angeles', '2026-06-01T16:50', 4, '2026-06-01'],
    ['America/Los_Angeles', '2026-06-01T17:10', 4, '2026-06-01'],
    ['Pacific/Kiritimati', '2026-06-01T04:01', 4, '2026-06-01'],
    ['Pacific/Pago_Pago', '2026-06-01T23:59', 4, '2026-06-01'],
    ['Asia/Kathmandu', '2026-06-01T03:59', 4, '2026-05-31'],
  ])('in %s at %s, begun at %d, is %s', (zone, wall, rolloverHour, day) => {
    expect(studyDayOf({ ...localMoment(zone, wall), rolloverHour })).toBe(studyDayNamed(day))
  })
})

it('facts and rows of one history are the same wherever the program runs', async () => {
  const zones = ['Europe/London', 'America/Los_Angeles', 'Pacific/Kiritimati', 'UTC']
  const printed = await Promise.all(
    zones.map(async (zone) => {
      const { stdout } = await run(process.execPath, ['tests/support/study-in-zone.ts'], {
        env: { ...process.env, TZ: zone },
      })
      return stdout
    }),
  )
  expect(JSON.parse(printed[0] ?? '').facts).toHaveLength(24)
  expect(new Set(printed).size).toBe(1)
})

describe('a clock set back in a sitting', () => {
  it.each([
    ['an hour', 3_600_000],
    ['a day', 86_400_000],
    ['two years', 730 * 86_400_000],
  ])('by %s lets every card be graded, and leaves rows that a replay makes again', async (_, back) => {
    const device = fakeDevice()
    const morning = { at: Date.UTC(2026, 10, 22, 4, 30), offsetMin: 0 }
    device.setMoment(morning)
    let session = await sittingWith(device, plainCard('card-1'))
    await gradeIn(session, 3)
    device.setMoment({ ...morning, at: morning.at - back })
    session = await withCard(session, plainCard('card-2'))
    const second = await gradeIn(session, 3)
    session = await withCard(session, plainCard('card-1'))
    const again = await gradeIn(session, 1)
    session = await withCard(session, plainCard('card-1'))
    const last = await gradeIn(session, 3)
    expect([second.tookMillis, again.tookMillis, last.tookMillis]).toEqual([0, 0, 0])
    expect(again.recall).toBeUndefined()
    expect(last.intervalDays).toBeGreaterThanOrEqual(1)
    const state = cardStateOf(await device.journal.row('card:card-1'))
    expect(state).toMatchObject({ reps: 3, dueDay: studyDayOf(device.now()) + last.intervalDays })
    expect(await device.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })
})

it('facts with an hour of one’s own stay where they were when the hour is changed', async () => {
  const device = fakeDevice()
  await device.journal.append([{ kind: 'setting.chosen', name: SETTING.rolloverHour, value: 1 }])
  device.setMoment({ at: Date.UTC(2026, 10, 23, 2), offsetMin: 0 })
  await gradeIn(await sittingWith(device, plainCard('card-1')), 3)
  const before = await device.journal.row('card:card-1')
  expect(before).toMatchObject({ state: { lastDay: studyDayOf(SUNDAY_MORNING) + 1 } })
  await device.journal.append([{ kind: 'setting.chosen', name: SETTING.rolloverHour, value: 6 }])
  await device.journal.rebuild()
  expect(await device.journal.row('card:card-1')).toEqual(before)
})
