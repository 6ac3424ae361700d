import { beforeEach, describe, expect, it } from 'vitest'
import type { Grade, Happening } from '#domain/journal/fact.ts'
import { addDays, localDateOf } from '#domain/local-date.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { parseVisit } from '#domain/review/parse-visit.ts'
import { SETTING } from '#domain/review/settings.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { lateWords, leftOutWords, minutesWords, recallWords, visitWords } from '#messages/visit.ts'
import { setDevice } from '#stores/device.ts'
import type { ShownOutlook } from '#stores/review/visit/outlook.ts'
import { $visit, type ShownVisit } from '#stores/review/visit/state.ts'
import { bringLate, chooseVisit, followVisit, takeVisitAway, undoVisit } from '#stores/review/visit/visit.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { plainCard } from '#tests/support/review-sitting.ts'

const cards = Array.from({ length: 30 }, (_, index) => plainCard(`card-${index + 1}`))
const points = [
  { id: 'self-study.mp.1', cards: ['card-1', 'card-2', 'card-3'] },
  { id: 'self-study.mp.2', cards: ['card-4', 'card-5', 'card-6', 'card-7'] },
]
const today = studyDayOf(SUNDAY_MORNING)
const date = (days: number) => addDays(localDateOf(SUNDAY_MORNING), days)
let device: FakeDevice
let stop: (() => void) | undefined

beforeEach(() => {
  stop?.()
  $visit.set(undefined)
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
})

describe('a day that is typed', () => {
  it.each([
    ['3 12 2026', { ok: true, value: '2026-12-03' }],
    ['3 Dec 2026', { ok: true, value: '2026-12-03' }],
    ['22/11/2026', { ok: true, value: '2026-11-22' }],
    ['21 11 2026', { ok: false, problem: { kind: 'over' } }],
    ['1 1 1969', { ok: false, problem: { kind: 'over' } }],
    ['31 2 2027', { ok: false, problem: { kind: 'none' } }],
    ['next week', { ok: false, problem: { kind: 'none' } }],
    ['', { ok: false, problem: { kind: 'none' } }],
    ['3 12 2126', { ok: false, problem: { kind: 'far' } }],
  ])('“%s”', (typed, parsed) => {
    expect(parseVisit(typed, '2026-11-22')).toEqual(parsed)
  })
})

describe('the day of the visit', () => {
  it('is kept, changed, taken away, and each of them taken back', async () => {
    await open()
    expect(shown().visit).toBeUndefined()
    expect(await chooseVisit('3 12 2026')).toBe(true)
    expect(shown()).toMatchObject({ visit: '2026-12-03', said: 'kept', canUndo: true })
    await chooseVisit('4 12 2026')
    await undoVisit()
    expect(shown()).toMatchObject({ visit: '2026-12-03', said: 'undone', canUndo: false })
    await takeVisitAway()
    expect(shown().visit).toBeUndefined()
    await undoVisit()
    expect(shown().visit).toBe('2026-12-03')
    expect(await device.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })

  it('that is none says why, and nothing is written', async () => {
    await open()
    expect(await chooseVisit('yesterday')).toBe(false)
    expect(shown().problem).toEqual({ kind: 'none' })
    expect(await device.journal.facts()).toEqual([])
  })

  it('that cannot be kept leaves what stood', async () => {
    await open()
    await chooseVisit('3 12 2026')
    device.refuseWrites({ kind: 'full' })
    expect(await chooseVisit('4 12 2026')).toBe(false)
    expect(shown()).toMatchObject({ visit: '2026-12-03', said: 'not-kept' })
    await takeVisitAway()
    expect(shown().visit).toBe('2026-12-03')
  })

  it('that is over has no outlook', async () => {
    await device.journal.append([{ kind: 'setting.chosen', name: SETTING.visit, value: date(-1) }])
    await open()
    expect(shown()).toMatchObject({ visit: date(-1) })
    expect(shown().outlook).toBeUndefined()
  })
})

describe('what will be known on the day', () => {
  it('is not said of points of which fewer than half of the cards were met', async () => {
    await answer(['card-1', 'card-2', 'card-4'])
    const outlook = await outlookFor(30)
    expect(outlook.points.get('self-study.mp.1')).toMatchObject({ cards: 3, met: 2 })
    expect(outlook.points.get('self-study.mp.1')?.recall).toBeDefined()
    expect(outlook.points.get('self-study.mp.2')).toEqual({ cards: 4, met: 1 })
  })

  it('is the model’s recall on that day for who stops, and more for who keeps on', async () => {
    await answer(['card-1', 'card-2', 'card-3'])
    const recall = (await outlookFor(30)).points.get('self-study.mp.1')?.recall
    // (1 + 0.9803 · 30 / 2.3065) ^ -0.1542
    expect(recall?.ifStopped).toBeCloseTo(0.666, 2)
    expect(recall?.ifKept).toBeGreaterThan(0.93)
  })

  it('falls for who stops the further the day is, and is the same each time it is worked out', async () => {
    await answer(['card-1', 'card-2', 'card-3'])
    const near = await outlookFor(10)
    const far = await outlookFor(200)
    const of = (outlook: ShownOutlook) => outlook.points.get('self-study.mp.1')?.recall?.ifStopped ?? 0
    expect(of(far)).toBeLessThan(of(near))
    expect(await outlookFor(200)).toEqual(far)
  })

  it('counts the new cards that will not be met, and how many a day would do', async () => {
    await choose(SETTING.newPerDay, 2)
    const outlook = await outlookFor(10)
    expect(outlook).toMatchObject({ unmet: 30, leftOut: 10, newPerDayNeeded: 3, newPerDay: 2 })
    await choose(SETTING.newPerDay, 3)
    expect(await outlookFor(10)).toMatchObject({ unmet: 30, leftOut: 0 })
    await choose(SETTING.newPerDay, 0)
    expect(await outlookFor(10)).toMatchObject({ leftOut: 30 })
  })

  it('says what it takes a day at one’s own pace', async () => {
    const outlook = await outlookFor(30)
    // Thirty cards, each asked a few times within thirty days.
    expect(outlook.cardsPerDay).toBeGreaterThan(2)
    expect(outlook.cardsPerDay).toBeLessThan(6)
    expect(outlook.millisPerDay).toBeCloseTo(outlook.cardsPerDay * 20_000, 0)
    expect(outlook).toMatchObject({ due: 0, windowDay: today + 23, visitDay: today + 30 })
  })

  it('leaves the minutes out where not all cards could be fetched, and says the rest', async () => {
    device = fakeDevice()
    setDevice(device)
    await answer(['card-1', 'card-2', 'card-3'])
    const outlook = await outlookFor(30)
    expect(outlook.millisPerDay).toBeUndefined()
    expect(outlook.points.get('self-study.mp.1')?.recall).toBeDefined()
  })

  it('counts cards of one’s own that come before the day', async () => {
    const before = await outlookFor(30)
    await device.journal.append(
      Array.from(
        { length: 30 },
        (_, index): Happening => graded(`own.abcdefgh${'abcdefghijklmnopqrstuvwxyz2345'[index]}a`, 3, 4),
      ),
    )
    expect((await outlookFor(30)).cardsPerDay - before.cardsPerDay).toBeCloseTo(1, 5)
  })

  it('leaves a suspended card as it is', async () => {
    await answer(['card-1', 'card-2', 'card-3'])
    await device.journal.append(
      ['card-1', 'card-2', 'card-3'].map((card) => ({ kind: 'card.hidden', card, as: 'suspended' }) as const),
    )
    const recall = (await outlookFor(30)).points.get('self-study.mp.1')?.recall
    expect(recall?.ifKept).toBeCloseTo(recall?.ifStopped ?? 0, 6)
  })
})

describe('cards that come only after the visit', () => {
  const late = ['card-1', 'card-2', 'card-3', 'card-4', 'card-5', 'card-6', 'card-7']

  it('are found where too little of them would be left, and brought into the last days, and back', async () => {
    await device.journal.append(late.map((id) => graded(id, 3, 60)))
    const outlook = await outlookFor(30)
    expect(outlook.late.ids.toSorted()).toEqual(late)
    expect(outlook.late.recall).toBeCloseTo(0.666, 2)
    expect(await bringLate()).toBe(true)
    const days = await dueDays(late)
    for (const day of days) {
      expect(day).toBeGreaterThanOrEqual(today + 23)
      expect(day).toBeLessThan(today + 30)
    }
    expect(new Set(days).size).toBeGreaterThan(3)
    await expect.poll(() => shownOutlook()?.late.ids).toEqual([])
    expect(shown()).toMatchObject({ said: 'brought', canUndo: true })
    await undoVisit()
    expect(await dueDays(late)).toEqual(late.map(() => today + 60))
    expect(await device.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })

  it('are left where they are surely known, suspended, or due before it', async () => {
    await device.journal.append([graded('card-1', 3, 1), graded('card-2', 3, 60), graded('card-3', 4, 60)])
    await device.journal.append([{ kind: 'card.hidden', card: 'card-2', as: 'suspended' }])
    expect((await outlookFor(2)).late.ids).toEqual([])
    expect((await outlookFor(30)).late.ids).toEqual(['card-3'])
    expect((await outlookFor(1)).late.ids).toEqual([])
  })

  it('are said in plain words', () => {
    expect(lateWords(1, 0.666)).toBe(
      'One card comes only after the visit. On the day you would know about 67% of it.',
    )
    expect(lateWords(12, 0.8)).toBe(
      '12 cards come only after the visit. On the day you would know about 80% of them.',
    )
  })

  async function dueDays(ids: readonly string[]) {
    const rows = await Promise.all(ids.map((id) => device.journal.row(`card:${id}`)))
    return rows.map((row) => cardStateOf(row)?.dueDay)
  }
})

describe('its words', () => {
  it('say when it is', () => {
    expect(visitWords('2026-12-03', 11)).toBe('Your assessor comes on Thursday 3 December 2026, in 11 days.')
    expect(visitWords('2026-11-23', 1)).toContain('tomorrow')
    expect(visitWords('2026-11-22', 0)).toContain('today')
    expect(visitWords('2026-11-21', -1)).toContain('was to come')
  })

  it('promise nothing that is certain', () => {
    expect(recallWords(0.9999)).toBe('99%')
    expect(recallWords(0.714)).toBe('71%')
  })

  it('say what it takes', () => {
    expect(minutesWords(0, 0)).toBe('No cards come before the visit as things stand.')
    expect(minutesWords(20_000, 1)).toBe(
      'Until then it takes less than a minute a day: one card, at your pace.',
    )
    expect(minutesWords(420_000, 21)).toBe(
      'Until then it takes about seven minutes a day: 21 cards, at your pace.',
    )
    expect(minutesWords(undefined, 4)).toContain('can’t be said now')
    expect(leftOutWords(10, 2, 3)).toBe(
      'At two new cards a day you will not meet ten cards before the visit. Three a day would do.',
    )
    expect(leftOutWords(1, 0, 1)).toBe(
      'With no new cards a day you will not meet one card before the visit. One a day would do.',
    )
  })
})

async function open(): Promise<void> {
  stop = followVisit(points)
  await expect.poll(() => typeof $visit.get()).toBe('object')
}

function shown(): ShownVisit {
  const now = $visit.get()
  if (typeof now !== 'object') throw new Error('Nothing is shown')
  return now
}

async function outlookFor(days: number): Promise<ShownOutlook> {
  await choose(SETTING.visit, date(days))
  stop?.()
  $visit.set(undefined)
  stop = followVisit(points)
  await expect.poll(() => shownOutlook()).toBeDefined()
  const outlook = shownOutlook()
  if (!outlook) throw new Error('There is no outlook')
  return outlook
}

function shownOutlook(): ShownOutlook | undefined {
  const now = $visit.get()
  return typeof now === 'object' ? now.outlook : undefined
}

async function answer(ids: readonly string[]): Promise<void> {
  await device.journal.append(ids.map((id) => graded(id, 3, 2)))
}

async function choose(name: string, value: string | number): Promise<void> {
  await device.journal.append([{ kind: 'setting.chosen', name, value }])
}

function graded(card: string, grade: Grade, intervalDays: number): Happening {
  return { kind: 'card.graded', card, edition: 1, grade, intervalDays, first: false, tookMillis: 20_000 }
}

it('a day later the figures are those of that day', async () => {
  await answer(['card-1', 'card-2', 'card-3'])
  const before = (await outlookFor(30)).visitDay
  device.pass(DAY_MILLIS)
  const after = await outlookFor(30)
  expect(after.visitDay).toBe(before)
  expect(after.today).toBe(today + 1)
})
