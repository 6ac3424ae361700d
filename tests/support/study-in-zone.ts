import { SETTING } from '#domain/review/settings.ts'
import type { Moment } from '#domain/time.ts'
import { fakeDevice } from './device.ts'
import { gradeIn, plainCard, sittingWith } from './review-sitting.ts'

/** Evenings and mornings in London over both changes of the clocks; offsets are those of the place, not of this machine. */
const MOMENTS: readonly Moment[] = [
  { at: Date.UTC(2026, 2, 27, 23, 50), offsetMin: 0 },
  { at: Date.UTC(2026, 2, 29, 2, 59), offsetMin: 60 },
  { at: Date.UTC(2026, 2, 29, 3, 1), offsetMin: 60 },
  { at: Date.UTC(2026, 3, 12, 7, 0), offsetMin: 60 },
  { at: Date.UTC(2026, 9, 24, 23, 30), offsetMin: 60 },
  { at: Date.UTC(2026, 9, 25, 3, 59), offsetMin: 0 },
  { at: Date.UTC(2026, 9, 25, 4, 1), offsetMin: 0 },
]

await main()

/** Prints the facts and rows of one history: the same in whatever zone this program runs. */
async function main(): Promise<void> {
  const device = fakeDevice()
  await device.journal.append([
    { kind: 'setting.chosen', name: SETTING.pause, value: '2026-04-20/2026-05-03' },
    { kind: 'setting.chosen', name: SETTING.easyDays, value: '1,1,1,1,1,0.5,0' },
    { kind: 'setting.chosen', name: SETTING.visit, value: '2026-11-06' },
  ])
  for (const moment of MOMENTS) {
    device.setMoment(moment)
    for (const id of ['heat-why', 'kolb-order', 'kpi-lag']) {
      await gradeIn(await sittingWith(device, plainCard(id)), id === 'kpi-lag' ? 4 : 3)
    }
  }
  console.log(
    JSON.stringify({ facts: await device.journal.facts(), rows: await device.journal.rows('card:') }),
  )
}
