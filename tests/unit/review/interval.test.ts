import { beforeEach, describe, expect, it } from 'vitest'
import type { CardGraded, Happening } from '#domain/journal/fact.ts'
import { addDays, localDateOf } from '#domain/local-date.ts'
import { SETTING } from '#domain/review/settings.ts'
import { DAY_MILLIS, type Day, studyDayOf } from '#domain/time.ts'
import { previewsOf } from '#stores/review/back.ts'
import { keepGrade } from '#stores/review/keep-grade.ts'
import { type Session, withCard } from '#stores/review/session.ts'
import { settingsOf } from '#stores/review/settings-of.ts'
import { termsOf } from '#stores/review/terms.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { gradeIn, plainCard, sittingWith } from '#tests/support/review-sitting.ts'

const cards = Array.from({ length: 40 }, (_, index) => plainCard(`card-${index + 1}`))
let device: FakeDevice

beforeEach(() => {
  device = fakeDevice()
})

describe('a grade that is kept', () => {
  it('has the interval that its button said, whatever became due meanwhile', async () => {
    await met('card-1', 20)
    device.pass(20 * DAY_MILLIS)
    const session = await sitting('card-1')
    const said = await previewsOf(session)
    await device.journal.append(
      Array.from({ length: 30 }, (_, index) => given(`card-${index + 2}`, said[2]?.intervalDays ?? 0)),
    )
    const kept = await keepGrade(session, 3, true)
    expect(kept).toMatchObject({ ok: true, value: { grade: 3, intervalDays: said[2]?.intervalDays } })
    expect(await device.journal.row('card:card-1')).toMatchObject({ state: { dueDay: said[2]?.dueDay } })
  })

  it('says what recall was predicted, in thousandths', async () => {
    await met('card-1', 2)
    device.pass(9 * DAY_MILLIS)
    const kept = await keepGrade(await sitting('card-1'), 3, true)
    // (1 + 0.98… · 9 / 2.3065) ^ -0.1542
    expect(kept).toMatchObject({ ok: true, value: { recall: 0.785 } })
  })

  it('says none of a first grade, of one on the same day, and of a card that asks for something else now', async () => {
    expect((await factOf('card-1')).recall).toBeUndefined()
    expect((await factOf('card-1')).recall).toBeUndefined()
    device.pass(3 * DAY_MILLIS)
    expect((await factOf('card-1', { edition: 2 })).recall).toBeUndefined()
    device.pass(3 * DAY_MILLIS)
    expect((await factOf('card-1', { edition: 2 })).recall).toBeGreaterThan(0.5)
  })

  it('says at which hour a day begins where it is not four', async () => {
    expect('rolloverHour' in (await factOf('card-1'))).toBe(false)
    await choose(SETTING.rolloverHour, 2)
    device.setMoment({ at: Date.UTC(2026, 10, 23, 3), offsetMin: 0 })
    const fact = await factOf('card-2')
    expect(fact.rolloverHour).toBe(2)
    expect(studyDayOf({ ...device.now(), rolloverHour: 2 })).toBe(studyDayOf(SUNDAY_MORNING) + 1)
    const row = await device.journal.row('card:card-2')
    expect(row).toMatchObject({ state: { lastDay: studyDayOf(SUNDAY_MORNING) + 1 } })
  })
})

describe('what a person set', () => {
  it('decides how long a card waits: less, for who wants to remember more', async () => {
    await met('card-1', 20)
    device.pass(20 * DAY_MILLIS)
    const days = []
    for (const retention of [0.7, 0.9, 0.97]) {
      await choose(SETTING.retention, retention)
      days.push((await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0)
    }
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    expect(new Set(days).size).toBe(3)
  })

  it('keeps a break free, and a weekday', async () => {
    const today = localDateOf(SUNDAY_MORNING)
    await choose(SETTING.pause, `${addDays(today, 5)}/${addDays(today, 12)}`)
    await choose(SETTING.easyDays, '1,1,1,1,1,1,0')
    for (const { id } of cards) {
      const easy = (await previewsOf(await sitting(id)))[3]?.intervalDays
      expect(easy).toBe(4 - (easy === 3 ? 1 : 0))
    }
  })

  it('brings a card once more before the assessor’s visit, and not just before it has to', async () => {
    await met('card-1', 40)
    device.pass(40 * DAY_MILLIS)
    const plain = (await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0
    expect(plain).toBeGreaterThan(40)
    await choose(SETTING.visit, addDays(localDateOf(device.now()), 20))
    const before = (await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0
    expect(before).toBeGreaterThanOrEqual(13)
    expect(before).toBeLessThan(20)
    device.pass(20 * DAY_MILLIS)
    const over = (await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0
    expect(over).toBeGreaterThan(40)
  })
})

describe('the last days before a visit', () => {
  it.each([
    [10, 0, 7],
    [800, 0, 20],
    [800, 60, 7],
    [1_200, 0, 28],
  ])('of %d cards, at %d minutes a day, are %d', async (count, minutes, days) => {
    await device.journal.append(
      Array.from({ length: count }, (_, index) => given(`any-${index}`, 1 + (index % 90))),
    )
    await choose(SETTING.minutesPerDay, minutes)
    await choose(SETTING.visit, addDays(localDateOf(device.now()), 60))
    const today = studyDayOf(device.now())
    const terms = await termsOf(device, await settingsOf(device), today)
    expect(terms.visit).toEqual({ day: today + 60, windowDays: days })
  })

  it('are not asked for once it is over, or where there is none', async () => {
    const today = studyDayOf(device.now())
    expect((await termsOf(device, await settingsOf(device), today)).visit).toBeUndefined()
    await choose(SETTING.visit, localDateOf(device.now()))
    expect((await termsOf(device, await settingsOf(device), today)).visit).toBeUndefined()
  })
})

describe('what is due already', () => {
  it('draws a card elsewhere', async () => {
    const others = Array.from({ length: 60 }, (_, index) => `other-${index}`)
    await met('card-1', 12)
    await device.journal.append(others.map((id) => given(id, 12)))
    device.pass(12 * DAY_MILLIS)
    const alone = (await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0
    await device.journal.append(others.map((id) => given(id, alone)))
    const beside = (await previewsOf(await sitting('card-1')))[2]?.intervalDays ?? 0
    expect(Math.abs(beside - alone)).toBeGreaterThan(0)
    expect(Math.abs(beside - alone)).toBeLessThan(6)
  })

  it('counts what the sitting itself put there', async () => {
    const ids = cards.map(({ id }) => id)
    await device.journal.append(ids.map((id) => given(id, 12)))
    device.pass(12 * DAY_MILLIS)
    let session = await sitting('card-1')
    const due = new Map<number, number>()
    for (const id of ids) {
      session = await withCard(session, plainCard(id))
      const { intervalDays } = await gradeIn(session, 3)
      due.set(intervalDays, (due.get(intervalDays) ?? 0) + 1)
    }
    // Of forty cards a band of seven days takes about six a day.
    expect(due.size).toBeGreaterThan(5)
    expect(Math.max(...due.values())).toBeLessThan(12)
  })

  it('is counted by index, a few dozen times for a card and less for the next', async () => {
    const counted: number[] = []
    const { journal } = device
    const counting: FakeDevice = {
      ...device,
      journal: {
        ...journal,
        countLane: (...range) => {
          counted.push(range[1])
          return journal.countLane(...range)
        },
      },
    }
    await met('card-1', 40)
    await met('card-2', 40)
    device.pass(40 * DAY_MILLIS)
    const session = await sitting('card-1', counting)
    await previewsOf(session)
    expect(counted.length).toBeGreaterThan(0)
    expect(counted.length).toBeLessThanOrEqual(36)
    const before = counted.length
    await previewsOf(session)
    expect(counted.length).toBe(before)
    await previewsOf(await withCard(session, plainCard('card-2')))
    expect(counted.length - before).toBeLessThanOrEqual(36)
  })

  it('is counted for the next card while this one’s answer is read', async () => {
    let counted = 0
    const { journal } = device
    const counting: FakeDevice = {
      ...device,
      journal: {
        ...journal,
        countLane: (...range) => {
          counted += 1
          return journal.countLane(...range)
        },
      },
    }
    await met('card-1', 40)
    await met('card-2', 20)
    device.pass(40 * DAY_MILLIS)
    const alone = await sitting('card-1', counting)
    const next = plainCard('card-2')
    const session: Session = {
      ...alone,
      cards: new Map([['card-2', next]]),
      sitting: { ahead: ['card-1', 'card-2'], recalled: [] },
    }
    await previewsOf(session)
    const one = counted
    await expect.poll(() => counted).toBeGreaterThan(one)
    const both = counted
    await previewsOf(await withCard(session, next))
    expect(counted).toBe(both)
  })
})

async function sitting(id: string, on: FakeDevice = device, edition = 1): Promise<Session> {
  return sittingWith(on, plainCard(id, edition))
}

async function factOf(id: string, { edition = 1 } = {}): Promise<CardGraded> {
  return gradeIn(await sitting(id, device, edition), 3)
}

function given(card: string, intervalDays: Day): Happening {
  return { kind: 'card.graded', card, edition: 1, grade: 3, intervalDays, first: true, tookMillis: 1 }
}

async function met(card: string, intervalDays: number): Promise<void> {
  await device.journal.append([given(card, intervalDays)])
}

async function choose(name: string, value: string | number): Promise<void> {
  await device.journal.append([{ kind: 'setting.chosen', name, value }])
}
