import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { DAY_MILLIS } from '#domain/time.ts'
import { madeOf } from '#messages/today.ts'
import { choosePlan } from '#stores/review/catch-up.ts'
import { prefixesOf } from '#stores/review/met.ts'
import { startReview, stopReview } from '#stores/review/review.ts'
import { $review } from '#stores/review/state.ts'
import { nextThing } from '#stores/today-next.ts'
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

const [own0 = '', own1 = ''] = owns(2)

beforeEach(begin)

describe('the order of a sitting', () => {
  /** Three cards answered on the same day: the higher the number, the more stable. */
  async function threeDue(): Promise<void> {
    await did(given('card-1', 9), given('card-2', 9, { grade: 4 }), given('card-3', 9, { grade: 2 }))
    device.pass(12 * DAY_MILLIS)
    await choose('newPerDay', 0)
  }

  it('begins with what is likeliest forgotten', async () => {
    await threeDue()
    expect((await plan()).due).toEqual(['card-3', 'card-1', 'card-2'])
  })

  it('may be that of the lessons', async () => {
    await threeDue()
    await choose('order', 'lesson')
    expect((await plan()).due).toEqual(['card-1', 'card-2', 'card-3'])
  })

  it('may be another each day, and the same until the next', async () => {
    await did(...cards.map(({ id }) => given(id, 1)))
    device.pass(2 * DAY_MILLIS)
    await choose('order', 'mixed')
    const { due } = await plan()
    expect((await plan()).due).toEqual(due)
    device.pass(DAY_MILLIS)
    expect((await plan()).due).not.toEqual(due)
  })

  it('begins with what was brought forward whatever was chosen', async () => {
    await threeDue()
    const because = { item: 'q-1', chose: 'On Friday', misconception: 'self-study.mis.1' }
    const day = today + 12
    await did(
      { kind: 'card.scheduled', card: 'card-2', day, because },
      { kind: 'card.scheduled', card: 'card-9', day, because: { ...because, certain: true } },
    )
    for (const order of ['risk', 'visit', 'lesson', 'mixed']) {
      await choose('order', order)
      expect((await plan()).due.slice(0, 2)).toEqual(['card-9', 'card-2'])
    }
  })

  it('finds those at most risk among many, looking at some of each lane and counting only where asked to', async () => {
    const ids = owns(700)
    await did(...ids.map((id) => wrote(id)))
    // The last of them were answered first, so they are the likeliest forgotten.
    for (const from of [600, 400, 200, 0]) {
      await did(...ids.slice(from, from + 200).map((id) => given(id, 1)))
      device.pass(30 * DAY_MILLIS)
    }
    const { due, countDue } = device.journal
    const read: number[] = []
    let counts = 0
    Object.assign(device.journal, {
      due: async (lane: number, until: number, limit: number) => {
        const rows = await due(lane, until, limit)
        read.push(rows.length)
        return rows
      },
      countDue: (until: number) => {
        counts += 1
        return countDue(until)
      },
    })
    const found = await plan(30)
    expect(new Set(found.due).size).toBe(30)
    expect(found.due.every((id) => ids.indexOf(id) >= 600)).toBe(true)
    expect(read.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(100)
    expect(counts).toBe(0)
    expect((await plan(30, { count: true })).waiting).toBe(700)
  })

  it('counts no further than it has to: all of very many only for a plan, which takes its part of all', async () => {
    const ids = owns(1_000).concat(owns(500).map((id) => id.replace('own.aaaaaa', 'own.bbbbbb')))
    await did(...ids.map((id) => wrote(id)))
    await did(...ids.map((id) => given(id, 1)))
    device.pass(30 * DAY_MILLIS)
    await choose('newPerDay', 0)
    const asked: (number | undefined)[] = []
    const { countDue } = device.journal
    Object.assign(device.journal, {
      countDue: (until: number, most?: number) => {
        asked.push(most)
        return countDue(until, most)
      },
    })
    const next = await nextThing(device, 24)
    expect(next).toMatchObject({ due: 30, waiting: 1_031 })
    expect(asked).toEqual([1_031])
    expect(madeOf(30, 0, 1_031)).toEqual(['More than 1,000 are due; 30 of them come now.'])
    await choosePlan(60)
    expect(await nextThing(device, 24)).toMatchObject({ due: 25, held: { by: 'plan', due: 1_475 } })
    expect((await plan()).due).toHaveLength(25)
    await choosePlan(20)
    asked.length = 0
    expect((await plan()).due).toHaveLength(30)
    expect(asked).toEqual([1_031])
  })
})

describe('cards of one’s own', () => {
  it('are asked in their words once they are due, and say that they are one’s own', async () => {
    await did(wrote(own0, { more: 'Because.' }), given(own0, 1))
    device.pass(2 * DAY_MILLIS)
    const { due, cards: words } = await plan()
    expect(due).toEqual([own0])
    expect(words.get(own0)).toMatchObject({
      front: `${own0}?`,
      back: 'So.',
      more: 'Because.',
      taught: { title: 'Your own card' },
      points: [],
    })
  })

  it('share the new ones of a day with the others, turn by turn', async () => {
    await did(...owns(12).map((id) => wrote(id)))
    const { fresh, unmet } = await plan()
    expect(fresh).toHaveLength(10)
    expect(fresh.filter((id) => id.startsWith('own.'))).toHaveLength(5)
    expect(fresh[0]).toBe('card-1')
    expect(unmet).toBe(36)
  })

  it('take all the room where no other is new', async () => {
    await did(...cards.map(({ id }) => given(id, 90, { first: false })))
    await did(...owns(12).map((id) => wrote(id)))
    expect((await plan()).fresh).toEqual(owns(10))
  })

  it('are gone once taken off the list, back once that is undone, and new again once forgotten', async () => {
    await did(wrote(own0), given(own0, 1), wrote(own1))
    device.pass(2 * DAY_MILLIS)
    await did(wrote(own0, { removed: true }), wrote(own1, { removed: true }))
    expect(await plan()).toMatchObject({ due: [], unmet: 24 })
    await did(wrote(own0))
    expect((await plan()).due).toEqual([own0])
    await did({ kind: 'card.scheduled', card: own0, day: today + 2, forget: true })
    const found = await plan()
    expect(found.due).toEqual([])
    expect(found.fresh).toContain(own0)
  })

  it('are never read to find which built-in ones are new', async () => {
    await did(wrote(own0), given('card-3', 9))
    const asked: string[] = []
    const { subjects } = device.journal
    Object.assign(device.journal, {
      subjects: (prefix: string) => {
        asked.push(prefix)
        return subjects(prefix)
      },
    })
    expect((await plan()).unmet).toBe(24)
    expect(asked).toContain('card:c')
    for (const prefix of asked) expect('card:own.'.startsWith(prefix), prefix).toBe(false)
  })

  it('are told from built-in ones by the shortest beginnings', () => {
    expect(prefixesOf(['kolb-1', 'kpi', 'own-mp', 'owner', 'operations'])).toEqual([
      'card:k',
      'card:own-',
      'card:owne',
      'card:op',
    ])
  })
})

describe('cards put away', () => {
  it('do not come while suspended or buried, new ones neither', async () => {
    await did(given('card-1', 1), given('card-2', 1))
    device.pass(2 * DAY_MILLIS)
    const day = today + 2
    await did(
      { kind: 'card.hidden', card: 'card-1', as: 'suspended' },
      { kind: 'card.hidden', card: 'card-2', as: 'buried', until: day + 1 },
      { kind: 'card.hidden', card: 'card-3', as: 'suspended' },
      { kind: 'card.hidden', card: 'card-4', as: 'buried', until: day + 1 },
    )
    const now = await plan()
    expect([...now.due, ...now.fresh]).toEqual(
      expect.not.arrayContaining(['card-1', 'card-2', 'card-3', 'card-4']),
    )
    device.pass(DAY_MILLIS)
    expect((await plan()).due.toSorted()).toEqual(['card-2', 'card-4'])
    await did(
      { kind: 'card.hidden', card: 'card-3', as: 'shown' },
      { kind: 'card.hidden', card: 'card-1', as: 'shown' },
    )
    const later = await plan()
    expect(later.due).toContain('card-1')
    expect(later.fresh).toContain('card-3')
  })

  it('are new again once forgotten', async () => {
    await did(given('card-1', 1))
    device.pass(2 * DAY_MILLIS)
    await did({ kind: 'card.scheduled', card: 'card-1', day: today + 2, forget: true })
    const { due, fresh } = await plan()
    expect(due).toEqual([])
    expect(fresh).toContain('card-1')
  })
})

describe('new cards', () => {
  it('are as many a day as was chosen', async () => {
    await choose('newPerDay', 3)
    expect((await plan()).fresh).toEqual(['card-1', 'card-2', 'card-3'])
    await choose('newPerDay', 0)
    expect(await plan()).toMatchObject({ fresh: [], unmet: 24 })
  })
})

describe('a missed card', () => {
  it('comes back after as many as were chosen, also when the sitting is opened again', async () => {
    await did(...cards.slice(0, 9).map(({ id }) => given(id, 1)))
    device.pass(2 * DAY_MILLIS)
    await choose('returnAfter', 2)
    await choose('newPerDay', 0)
    await startReview(known)
    const missed = seen('front').card.id
    await answer(1)
    stopReview()
    expect((await plan()).due.indexOf(missed)).toBe(2)
  })

  it('is found though more is due than is looked at', async () => {
    const ids = owns(130)
    await did(...ids.map((id) => wrote(id)))
    await did(...ids.map((id) => given(id, 1)))
    device.pass(60 * DAY_MILLIS)
    await did(given(ids[4] ?? '', 0, { grade: 1, first: false }))
    expect((await plan()).due).toContain(ids[4])
  })
})

describe('another tab', () => {
  it('that puts the card showing away makes way for the next', async () => {
    await startReview(known)
    await did({ kind: 'card.hidden', card: 'card-1', as: 'suspended' })
    await expect.poll(() => seen('front').card.id).toBe('card-2')
  })

  it('that changes a card of one’s own has its new words asked', async () => {
    await did(...cards.map(({ id }) => given(id, 90, { first: false })))
    await did(wrote(own0), wrote(own1))
    await startReview(known)
    await did(wrote(own1, { front: 'New words?' }))
    await answer(3)
    expect(seen('front').card).toMatchObject({ id: own1, front: 'New words?' })
  })

  it('that sets a later card to another day takes it out of the sitting', async () => {
    await startReview(known, 3)
    await did({ kind: 'card.scheduled', card: 'card-2', day: today + 5 })
    await answer(3)
    expect(seen('front').card.id).toBe('card-3')
  })
})

describe('Today', () => {
  it('counts what the sitting then asks, whatever was chosen', async () => {
    const settings = fc.record({
      newPerDay: fc.integer({ min: 0, max: 12 }),
      minutesPerDay: fc.integer({ min: 0, max: 6 }),
      order: fc.constantFrom('risk', 'visit', 'lesson', 'mixed'),
    })
    const intervals = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 24 })
    await fc.assert(
      fc.asyncProperty(settings, intervals, fc.integer({ min: 0, max: 3 }), async (chosen, given3, owned) => {
        begin()
        await did(...given3.map((days, at) => given(`card-${at + 1}`, days, { tookMillis: 9_000 })))
        await did(...owns(owned).map((id) => wrote(id)))
        device.pass(3 * DAY_MILLIS)
        for (const key of ['newPerDay', 'minutesPerDay', 'order'] as const) await choose(key, chosen[key])
        const next = await nextThing(device, cards.length)
        await startReview(known)
        const now = $review.get()
        const asked = now.kind === 'front' ? now.place.total : 0
        expect(next.kind === 'cards' ? next.due + next.fresh : 0).toBe(asked)
        if (now.kind === 'front' && next.kind === 'cards') expect(now.minutesLeft).toBe(next.minutes)
      }),
      { numRuns: 25 },
    )
  })
})
