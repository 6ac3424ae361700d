import { beforeEach, describe, expect, it } from 'vitest'
import { DAY_MILLIS } from '#domain/time.ts'
import { readStart } from '#stores/review/care/start.ts'
import { choosePlan, endPlan, readOffer } from '#stores/review/catch-up.ts'
import { startReview, stopReview } from '#stores/review/review.ts'
import { nextThing } from '#stores/today-next.ts'
import { SUNDAY_MORNING } from '#tests/support/device.ts'
import {
  answer,
  begin,
  cards,
  choose,
  device,
  did,
  given,
  known,
  owns,
  plan,
  seen,
  today,
  wrote,
} from './plan-scene.ts'

beforeEach(begin)

describe('the minutes of a day', () => {
  /** All cards due, each answered in twenty seconds. */
  async function allDue(): Promise<void> {
    await did(...cards.map(({ id }) => given(id, 1, { tookMillis: 20_000 })))
    device.pass(2 * DAY_MILLIS)
    await choose('minutesPerDay', 4)
  }

  it('end the sitting at what fits; the rest stays due and is said', async () => {
    await allDue()
    await startReview(known)
    expect(seen('front').place.total).toBe(12)
    for (let count = 0; count < 12; count++) {
      device.pass(20_000)
      await answer(3)
    }
    expect(seen('done')).toMatchObject({
      figures: { graded: 12 },
      more: 12,
      note: 'That is what fits into your 4 minutes a day. 12 flashcards stay due.',
    })
    expect(await nextThing(device, 24)).toMatchObject({ kind: 'held', held: { by: 'minutes', due: 12 } })
  })

  it('do not keep who goes on, or asks for so many', async () => {
    await allDue()
    await startReview(known)
    for (let count = 0; count < 12; count++) {
      device.pass(20_000)
      await answer(3)
    }
    await startReview(known)
    expect(seen('front').place.total).toBe(12)
    stopReview()
    await startReview(known, 5)
    expect(seen('front').place.total).toBe(5)
  })

  it('leave no room for new ones where what is due takes them', async () => {
    await did(...cards.slice(0, 15).map(({ id }) => given(id, 1, { tookMillis: 20_000 })))
    device.pass(2 * DAY_MILLIS)
    await choose('minutesPerDay', 5)
    expect(await plan()).toMatchObject({ fresh: [], unmet: 9 })
    await choose('minutesPerDay', 6)
    expect((await plan()).fresh).toHaveLength(3)
  })

  it('go by one’s own pace', async () => {
    await did(...cards.map(({ id }) => given(id, 1, { tookMillis: 60_000 })))
    device.pass(2 * DAY_MILLIS)
    await choose('minutesPerDay', 4)
    expect((await plan()).due.length).toBeLessThan(7)
  })
})

describe('a plan after an absence', () => {
  const many = owns(90)

  beforeEach(async () => {
    await did(...many.map((id) => wrote(id)))
    for (const from of [0, 30, 60]) {
      await did(...many.slice(from, from + 30).map((id) => given(id, 5, { tookMillis: 20_000 })))
      device.pass(DAY_MILLIS)
    }
    device.pass(27 * DAY_MILLIS)
  })

  it('is offered on Today with its cost, and asks its part of each day', async () => {
    expect(await nextThing(device, 24)).toMatchObject({ due: 30, backlog: { due: 90 } })
    const offer = await readOffer()
    expect(offer).toMatchObject({ due: 90, minutes: 30 })
    expect(offer.cost(3)).toMatchObject({ cardsPerDay: 30, minutesPerDay: 10 })
    expect(offer.cost(offer.proposed).minutesPerDay).toBeLessThanOrEqual(30)
    expect(offer.forgotten).toBeGreaterThan(0)
    await choosePlan(6)
    expect(await nextThing(device, 24)).toMatchObject({
      due: 15,
      fresh: 0,
      held: { by: 'plan', due: 75 },
      catchUp: { day: 1, of: 6, left: 15 },
    })
    await startReview(known)
    for (let count = 0; count < 15; count++) await answer(3)
    expect(seen('done').note).toContain('75 more wait')
    expect(await nextThing(device, 24)).toMatchObject({ kind: 'held', held: { by: 'plan', due: 75 } })
    device.pass(DAY_MILLIS)
    expect((await plan()).due).toHaveLength(15)
    device.pass(5 * DAY_MILLIS)
    const after = await nextThing(device, 24)
    expect(after.catchUp).toBeUndefined()
  })

  it('is one fact, taken back by one more', async () => {
    const before = (await device.journal.facts()).length
    await choosePlan(5)
    expect(await device.journal.facts()).toHaveLength(before + 1)
    expect((await plan()).due).toHaveLength(18)
    await endPlan()
    expect((await plan()).due).toHaveLength(30)
    expect(await device.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })

  it('holds for a sitting that is open and not begun; one that is under way goes on', async () => {
    await startReview(known)
    expect(seen('front').place.total).toBe(30)
    await choosePlan(6)
    await expect.poll(() => seen('front').place.total).toBe(15)
    await endPlan()
    await expect.poll(() => seen('front').place.total).toBe(30)
    await answer(3)
    await choosePlan(6)
    expect(seen('front').place).toEqual({ position: 2, total: 30 })
  })

  it('is offered at the start of a sitting too, and stands there once it is kept', async () => {
    expect(await readStart(24)).toMatchObject({ backlog: { due: 90 } })
    await choosePlan(6)
    expect(await readStart(24)).toMatchObject({ catchUp: { day: 1, of: 6, left: 15 } })
    await endPlan()
    await did(...many.slice(0, 40).map((id) => given(id, 90, { tookMillis: 20_000 })))
    expect(await readStart(24)).toBeUndefined()
  })

  it('takes back all plans there were, so that no older one comes back', async () => {
    await choosePlan(5)
    await choosePlan(9)
    await endPlan()
    expect((await plan()).catchUp).toBeUndefined()
  })

  it('that cannot be kept changes nothing and says why', async () => {
    device.refuseWrites({ kind: 'full' })
    expect(await choosePlan(5)).toEqual({ ok: false, problem: { kind: 'full' } })
    expect((await plan()).catchUp).toBeUndefined()
  })

  it('does not keep who goes on', async () => {
    await choosePlan(30)
    await startReview(known)
    expect(seen('front').place.total).toBe(3)
    for (let count = 0; count < 3; count++) await answer(3)
    expect(seen('done').more).toBe(30)
    await startReview(known)
    expect(seen('front').place.total).toBe(30)
  })

  it('asks nothing on a day of a planned break, and says so without calling it nothing due', async () => {
    await choose('pause', '2026-12-22/2026-12-23')
    await choosePlan(3)
    await startReview(known)
    expect(seen('empty')).toMatchObject({ more: 30, note: expect.stringContaining('90 more wait') })
    expect((await nextThing(device, 24)).breakUntil).toBe('2026-12-23')
    device.pass(2 * DAY_MILLIS)
    expect((await plan()).due).toHaveLength(30)
  })
})

describe('a day that begins at another hour', () => {
  it('is that day for what is due and for new cards', async () => {
    await choose('rolloverHour', 10)
    device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at - 60_000 })
    expect((await plan()).today).toBe(today - 1)
    device.pass(60_000)
    expect((await plan()).today).toBe(today)
  })
})
