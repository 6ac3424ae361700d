import { beforeEach, describe, expect, it } from 'vitest'
import type { Grade, Happening } from '#domain/journal/fact.ts'
import { addDays, localDateOf } from '#domain/local-date.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { parseVisit } from '#domain/review/parse-visit.ts'
import { SETTING } from '#domain/review/settings.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import {
  lateWords,
  leftOutWords,
  minutesWords,
  recallWords,
  visitWords,
  windowWords,
} from '#messages/visit.ts'
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
    ['29 2 2027', { ok: false, problem: { kind: 'none' } }],
    ['29 2 2028', { ok: true, value: '2028-02-29' }],
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

  it('counts a card that was not met as one not recalled, and as one that will be where it comes before the day', async () => {
    await choose(SETTING.newPerDay, 0)
    await answer(['card-1', 'card-2'])
    const { points, leftOut } = await outlookFor(30)
    const recall = points.get('self-study.mp.1')?.recall
    expect(leftOut).toBe(28)
    expect(recall?.ifStopped).toBeCloseTo((0.666 * 2) / 3, 2)
    expect(recall?.ifKept).toBeLessThan(2 / 3)
    await choose(SETTING.newPerDay, 10)
    expect((await outlookFor(30)).points.get('self-study.mp.1')?.recall?.ifKept).toBeGreaterThan(0.9)
  })

  describe('of cards that one wrote', () => {
    const own = (letter: string) => `own.abcdefghi${letter}`
    const written = (letter: string, unit?: string): Happening => ({
      ...{ kind: 'card.written', card: own(letter), edition: 1, front: letter, back: letter, tags: [] },
      ...(unit === undefined ? {} : { unit }),
    })

    it('stands apart, by the unit each is on', async () => {
      await device.journal.append([
        ...[written('a', 'self-study'), written('b', 'self-study'), written('c')],
        { ...written('d'), removed: true } as Happening,
      ])
      await answer([own('a'), own('b')])
      const outlook = await outlookFor(30)
      const onUnit = outlook.own.get('self-study')
      expect(onUnit).toMatchObject({ cards: 2, met: 2 })
      expect(onUnit?.recall?.ifStopped).toBeCloseTo(0.666, 2)
      expect(onUnit?.recall?.ifKept).toBeGreaterThan(0.93)
      expect(outlook.own.get(undefined)).toEqual({ cards: 1, met: 0 })
      expect(outlook).toMatchObject({ unmet: 31, ownUnread: 0 })
    })

    it('counts each time they come, and shares new cards with the built-in ones as a sitting does', async () => {
      const before = await outlookFor(30)
      await device.journal.append([...'abcdefghij'].map((letter) => written(letter)))
      const after = await outlookFor(30)
      // Forty cards of one kind, where there were thirty.
      expect(after.cardsPerDay / before.cardsPerDay).toBeGreaterThan(1.2)
      await choose(SETTING.newPerDay, 2)
      expect(await outlookFor(10)).toMatchObject({ unmet: 40, leftOut: 20, newPerDayNeeded: 4 })
    })

    it('brings those before the visit, too, that would come after it', async () => {
      await device.journal.append([written('a'), graded(own('a'), 3, 60)])
      const outlook = await outlookFor(30)
      expect(outlook.late.ids).toEqual([own('a')])
      await bringLate()
      const due = cardStateOf(await device.journal.row(`card:${own('a')}`))?.dueDay ?? 0
      expect(due).toBeLessThan(outlook.visitDay)
    })
  })

  it('meets no new card in a break, and lets what fell into it wait for its end', async () => {
    await choose(SETTING.newPerDay, 3)
    await answer(['card-1'])
    expect(await outlookFor(10)).toMatchObject({ unmet: 29, leftOut: 0 })
    await choose(SETTING.pause, `${date(2)}/${date(8)}`)
    const outlook = await outlookFor(10)
    expect(outlook).toMatchObject({ unmet: 29, leftOut: 20, newPerDayNeeded: 10 })
    await choose(SETTING.pause, `${date(0)}/${date(12)}`)
    expect(await outlookFor(10)).toMatchObject({ leftOut: 29, cardsPerDay: 0 })
    expect((await outlookFor(10)).newPerDayNeeded).toBeUndefined()
  })

  it('takes today’s new cards off today’s part alone, however many they were', async () => {
    await device.journal.append(
      ['card-1', 'card-2', 'card-3', 'card-4', 'card-5', 'card-6'].map((id) => ({
        ...(graded(id, 3, 2) as Extract<Happening, { kind: 'card.graded' }>),
        first: true,
      })),
    )
    await choose(SETTING.newPerDay, 2)
    // Six were met today already; nine days of two are left.
    expect(await outlookFor(10)).toMatchObject({ unmet: 24, leftOut: 6, newPerDayNeeded: 3 })
  })

  it('asks a card that a mistake brought forward on its day, not as a new one', async () => {
    await choose(SETTING.newPerDay, 0)
    await device.journal.append([
      {
        kind: 'card.scheduled',
        card: 'card-1',
        day: today,
        because: { item: 'q-heat', chose: 'Wait', misconception: 'x.wait' },
      },
    ])
    expect(await outlookFor(10)).toMatchObject({ unmet: 29 })
    expect((await outlookFor(10)).cardsPerDay).toBeGreaterThan(0)
  })

  it('on the day itself is what is known today', async () => {
    await answer(['card-1', 'card-2', 'card-3'])
    device.pass(5 * DAY_MILLIS)
    const recall = (await outlookFor(5)).points.get('self-study.mp.1')?.recall
    expect(recall?.ifKept).toBeCloseTo(recall?.ifStopped ?? 0, 6)
    expect(shownOutlook()).toMatchObject({ cardsPerDay: 0, today: today + 5, visitDay: today + 5 })
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

  it('are brought before a break that takes up the last days, and stay where it takes up all', async () => {
    await device.journal.append(late.map((id) => graded(id, 3, 60)))
    await choose(SETTING.pause, `${date(20)}/${date(40)}`)
    expect((await outlookFor(30)).late.ids).toHaveLength(7)
    await bringLate()
    for (const day of await dueDays(late)) expect(day).toBeLessThan(today + 20)
    await undoVisit()
    await choose(SETTING.pause, `${date(0)}/${date(40)}`)
    expect((await outlookFor(30)).late).toMatchObject({ days: [] })
  })

  it('are left where they are surely known, suspended, or due before it', async () => {
    await device.journal.append([graded('card-1', 3, 1), graded('card-2', 3, 60), graded('card-3', 4, 60)])
    await device.journal.append([{ kind: 'card.hidden', card: 'card-2', as: 'suspended' }])
    expect((await outlookFor(2)).late.ids).toEqual([])
    expect((await outlookFor(30)).late.ids).toEqual(['card-3'])
    expect((await outlookFor(1)).late.ids).toEqual([])
  })

  it('are said in plain words', () => {
    const late = (cards: number, recall: number, days: number) =>
      lateWords({
        ids: Array.from({ length: cards }, (_, at) => `card-${at}`),
        recall,
        days: [8, 9, 10].slice(0, days),
      })
    expect(late(1, 0.666, 3)).toBe(
      'One card comes only after the visit. On the day you would know about 67% of it.',
    )
    expect(late(12, 0.8, 3)).toBe(
      '12 cards come only after the visit. On the day you would know about 80% of them. Before it they would be about four more a day.',
    )
    expect(late(12, 0.8, 0)).toBe(
      '12 cards come only after the visit. On the day you would know about 80% of them. Your break takes up all the days before it.',
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
    const effort = { minutesPerDay: 0 }
    expect(minutesWords({ ...effort, millisPerDay: 0, cardsPerDay: 0 })).toBe(
      'No cards come before the visit as things stand.',
    )
    expect(minutesWords({ ...effort, millisPerDay: 20_000, cardsPerDay: 1 })).toBe(
      'Until then it takes less than a minute a day: one card, at your pace.',
    )
    const seven = { millisPerDay: 420_000, cardsPerDay: 21 }
    expect(minutesWords({ ...seven, minutesPerDay: 7 })).toBe(
      'Until then it takes about seven minutes a day: 21 cards, at your pace.',
    )
    expect(minutesWords({ ...seven, minutesPerDay: 5 })).toContain(
      'That is more than the five minutes a day you chose: some cards would wait',
    )
    expect(minutesWords({ ...effort, cardsPerDay: 4 })).toContain('can’t be said now')
  })

  it('say what of the new cards is left out, and what would do', () => {
    expect(leftOutWords({ leftOut: 10, newPerDay: 2, newPerDayNeeded: 3 })).toBe(
      'At two new cards a day you will not meet ten cards before the visit. Three a day would do.',
    )
    expect(leftOutWords({ leftOut: 1, newPerDay: 0, newPerDayNeeded: 1 })).toBe(
      'With no new cards a day you will not meet one card before the visit. One a day would do.',
    )
    expect(leftOutWords({ leftOut: 140, newPerDay: 10, newPerDayNeeded: 150 })).toBe(
      'At ten new cards a day you will not meet 140 cards before the visit. So many can hardly be learned by then. Read the lessons that the visit is about: the cards of the one you read last come first.',
    )
    expect(leftOutWords({ leftOut: 2, newPerDay: 10 })).toBe(
      'At ten new cards a day you will not meet two cards before the visit. No day is left for it.',
    )
  })

  it('promise that most cards come once more only of those still to be answered', () => {
    expect(windowWords({ today, windowDay: today + 6, visitDay: today + 13 })).toBe(
      'From 28 November most of the cards that you answer until then come once more.',
    )
    expect(windowWords({ today, windowDay: today, visitDay: today + 1 })).toBe(
      'Today is the last day before the visit.',
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
