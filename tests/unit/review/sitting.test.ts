import { beforeEach, describe, expect, it } from 'vitest'
import type { CardGraded, Grade } from '#domain/journal/fact.ts'
import { cardStateOf } from '#domain/review/card-state.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { saidWords } from '#messages/review.ts'
import { setDevice } from '#stores/device.ts'
import { planReview } from '#stores/review/plan.ts'
import { grade, reveal, startReview, stopReview, undo } from '#stores/review/review.ts'
import { $review, type Review } from '#stores/review/state.ts'
import { nextThing } from '#stores/today-next.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { knownOf, shownCards } from './shown.ts'

const today = studyDayOf(SUNDAY_MORNING)
const cards = shownCards(24)
const known = knownOf(cards)
const withCards = { shipped: { cards: { version: 'v', cards } } }
let device: FakeDevice

beforeEach(() => {
  begin(fakeDevice(withCards))
})

function begin(next: FakeDevice): void {
  stopReview()
  device = next
  setDevice(device)
}

/** As one is when the page was closed and opened again. */
async function reload(limit?: number): Promise<void> {
  stopReview()
  await startReview(known, limit)
}

function seen<Kind extends Review['kind']>(kind: Kind): Extract<Review, { kind: Kind }> {
  const now = $review.get()
  if (!isKind(now, kind)) throw new Error(`The review is ${now.kind}, not ${kind}`)
  return now
}

function isKind<Kind extends Review['kind']>(
  now: Review,
  kind: Kind,
): now is Extract<Review, { kind: Kind }> {
  return now.kind === kind
}

async function answer(given: Grade): Promise<void> {
  reveal(true)
  await grade(given)
}

const grades = async () =>
  (await device.journal.facts()).filter(
    (fact): fact is typeof fact & CardGraded => fact.kind === 'card.graded',
  )
const stateOf = async (id: string) => cardStateOf(await device.journal.row(`card:${id}`))

describe('cards asked for', () => {
  it('come though they are not due, again until recalled, and leave what is due behind them', async () => {
    await startReview(known, 2)
    await answer(3)
    await answer(3)
    stopReview()
    const [recalled, next] = [cards[0]?.id ?? '', cards[2]?.id ?? '']
    await startReview(known, 30, [recalled])
    expect(seen('front')).toMatchObject({ card: { id: recalled }, why: { kind: 'recalled', daysAgo: 0 } })
    await answer(1)
    expect(seen('front').card.id).toBe(next)
    stopReview()
    await startReview(known)
    expect(seen('front').card.id).toBe(recalled)
  })
})

describe('someone new', () => {
  it('is asked ten cards in lesson order without fetching any', async () => {
    begin(fakeDevice())
    await startReview(known)
    expect(seen('front')).toMatchObject({
      card: { id: 'card-1' },
      why: { kind: 'new' },
      place: { position: 1, total: 10 },
      canUndo: false,
    })
  })

  it('may ask for fewer', async () => {
    await startReview(known, 5)
    expect(seen('front').place.total).toBe(5)
  })

  it('may ask for some cards first, met or not, and is asked no other twice', async () => {
    const [wanted, other] = [cards[20]?.id ?? '', cards[3]?.id ?? '']
    await startReview(known, 5, [wanted, other, 'no-such-card'])
    expect(seen('front')).toMatchObject({ card: { id: wanted }, place: { position: 1, total: 5 } })
    await answer(3)
    expect(seen('front').card.id).toBe(other)
    await answer(3)
    expect(seen('front').card.id).toBe(cards[0]?.id)
  })

  it('has learnt ten by the end, and is told when more come', async () => {
    await startReview(known)
    for (let count = 0; count < 10; count++) {
      device.pass(6_000)
      await answer(3)
    }
    expect(seen('done')).toMatchObject({
      of: 'sitting',
      figures: { graded: 10, missed: 0, first: 10, tookMillis: 60_000 },
      more: 0,
      nextDue: today + 2,
      newTomorrow: true,
    })
  })
})

describe('a grade', () => {
  it('stores the interval its button showed, and what was said before the answer was seen', async () => {
    await startReview(known)
    reveal(false)
    device.pass(9_000)
    await expect.poll(() => seen('back').previews).toBeDefined()
    const shown = seen('back').previews?.find((preview) => preview.grade === 3)
    await grade(3)
    expect(await grades()).toMatchObject([
      {
        card: 'card-1',
        grade: 3,
        sure: false,
        intervalDays: shown?.intervalDays,
        first: true,
        tookMillis: 9_000,
      },
    ])
    expect((await stateOf('card-1'))?.dueDay).toBe(shown?.dueDay)
  })

  it('that is kept is not asked for again where the next card cannot be read', async () => {
    await startReview(known)
    reveal(true)
    const { row } = device.journal
    Object.assign(device.journal, {
      row: async (subject: string) => {
        if ((await grades()).length > 0) throw new Error('unreadable')
        return row(subject)
      },
    })
    await grade(3)
    expect(seen('unreachable').kind).toBe('unreachable')
    expect(await grades()).toHaveLength(1)
    Object.assign(device.journal, { row })
    await startReview(known)
    expect(seen('front').card.id).toBe('card-2')
  })

  it('moves on only once it is kept', async () => {
    await startReview(known)
    reveal(true)
    const kept = grade(3)
    expect(seen('saving')).toMatchObject({ card: { id: 'card-1' }, grade: 3 })
    await kept
    expect(seen('front').card.id).toBe('card-2')
  })

  it('that cannot be kept leaves the card where it is and says why; the next try counts', async () => {
    await startReview(known)
    reveal(true)
    device.refuseWrites({ kind: 'full' })
    await grade(3)
    expect(seen('back')).toMatchObject({ card: { id: 'card-1' }, trouble: { kind: 'full' } })
    expect(await grades()).toEqual([])
    device.refuseWrites()
    await grade(3)
    expect(seen('front').card.id).toBe('card-2')
    expect(await grades()).toHaveLength(1)
  })

  it('given twice at once is kept once', async () => {
    await startReview(known)
    reveal(true)
    await Promise.all([grade(3), grade(3), grade(1)])
    expect(await grades()).toHaveLength(1)
    expect(seen('front').card.id).toBe('card-2')
  })

  it('meant for the last card does nothing to this one', async () => {
    await startReview(known)
    const { nonce } = seen('front')
    reveal(true, nonce)
    await grade(3, nonce)
    reveal(true, nonce)
    expect(seen('front').card.id).toBe('card-2')
    reveal(true)
    await grade(1, nonce)
    expect(seen('back').card.id).toBe('card-2')
  })

  it('before the answer is seen does nothing', async () => {
    await startReview(known)
    await grade(3)
    expect(seen('front').card.id).toBe('card-1')
  })

  it('is dated with the day it was given, also when the clock is set back in the middle', async () => {
    await startReview(known, 3)
    await answer(3)
    device.setMoment({ ...SUNDAY_MORNING, at: SUNDAY_MORNING.at - DAY_MILLIS })
    await answer(3)
    await answer(3)
    expect(seen('done').figures.graded).toBe(3)
    expect(await stateOf('card-2')).toMatchObject({ lastDay: today - 1, dueDay: today + 1 })
    for (const { tookMillis } of await grades()) expect(tookMillis).toBeGreaterThanOrEqual(0)
  })
})

describe('a missed card', () => {
  it('comes back after others until it is recalled, and does not move the count on', async () => {
    await startReview(known, 3)
    await answer(1)
    expect(seen('front')).toMatchObject({ card: { id: 'card-2' }, place: { position: 1, total: 3 } })
    await answer(3)
    await answer(3)
    expect(seen('front')).toMatchObject({
      card: { id: 'card-1' },
      why: { kind: 'missed', daysAgo: 0 },
      place: { position: 3, total: 3 },
    })
    await answer(1)
    await answer(3)
    expect(seen('done').figures).toMatchObject({ graded: 5, missed: 2, first: 3 })
  })

  it('is still asked after a reload', async () => {
    await startReview(known, 1)
    await answer(1)
    await reload(1)
    expect(seen('front')).toMatchObject({ card: { id: 'card-1' }, why: { kind: 'missed' } })
  })
})

describe('undo', () => {
  it('puts the card back as it was, with its answer shown', async () => {
    await startReview(known)
    const before = await stateOf('card-1')
    reveal(false)
    await grade(1)
    await undo()
    expect(seen('back')).toMatchObject({ card: { id: 'card-1' }, sure: false, said: { kind: 'undone' } })
    expect(await stateOf('card-1')).toEqual(before)
    expect(seen('back').place).toEqual({ position: 1, total: 10 })
    await grade(3)
    expect(seen('front').card.id).toBe('card-2')
  })

  it('steps back through the whole day, and stops there', async () => {
    await startReview(known, 3)
    for (const given of [3, 1, 4] as const) await answer(given)
    for (let step = 0; step < 3; step++) await undo()
    expect(seen('back')).toMatchObject({ card: { id: 'card-1' }, canUndo: false })
    await undo()
    expect(seen('back').card.id).toBe('card-1')
    expect(await device.journal.subjects('card:')).toEqual([])
  })

  it('works on the last page', async () => {
    await startReview(known, 1)
    await answer(3)
    expect(seen('done').canUndo).toBe(true)
    await undo()
    expect(seen('back').card.id).toBe('card-1')
    await grade(4)
    expect(seen('done').figures).toMatchObject({ graded: 1 })
  })

  it('works after a reload, also for a card the page does not hold', async () => {
    await startReview(known)
    for (let count = 0; count < 10; count++) await answer(3)
    await device.journal.append([
      {
        kind: 'card.graded',
        card: 'card-20',
        edition: 1,
        grade: 3,
        intervalDays: 2,
        first: true,
        tookMillis: 1,
      },
    ])
    await reload()
    expect(seen('done')).toMatchObject({ of: 'day', figures: { graded: 11 }, canUndo: true })
    await undo()
    expect(seen('back').card.id).toBe('card-20')
    expect(await stateOf('card-20')).toBeUndefined()
  })

  it('leaves yesterday alone', async () => {
    await startReview(known, 1)
    await answer(3)
    device.pass(DAY_MILLIS)
    await reload(1)
    expect(seen('front').canUndo).toBe(false)
    await undo()
    expect((await device.journal.facts()).map(({ kind }) => kind)).toEqual(['card.graded'])
  })

  it('reaches back over four in the morning within a sitting', async () => {
    device.setMoment({ ...SUNDAY_MORNING, at: Date.UTC(2026, 10, 23, 3, 58) })
    await startReview(known, 3)
    await answer(1)
    device.pass(5 * 60_000)
    await undo()
    expect(seen('back').card.id).toBe('card-1')
  })

  it('that cannot be kept says so', async () => {
    await startReview(known)
    await answer(3)
    device.refuseWrites({ kind: 'full' })
    await undo()
    expect(seen('front')).toMatchObject({ card: { id: 'card-2' }, trouble: { kind: 'full' } })
  })
})

describe('what is due', () => {
  const given = (card: string, grade: Grade, intervalDays: number) =>
    ({ kind: 'card.graded', card, edition: 1, grade, intervalDays, first: true, tookMillis: 1 }) as const

  it('comes before what is new, and what an answer brought forward before all', async () => {
    await device.journal.append([given('card-12', 3, 1), given('card-11', 3, 2), given('card-5', 3, 30)])
    device.pass(2 * DAY_MILLIS)
    await device.journal.append([
      {
        kind: 'card.scheduled',
        card: 'card-5',
        day: today + 2,
        because: { item: 'q-1', chose: 'On Friday', misconception: 'self-study.mis.1' },
      },
    ])
    await startReview(known)
    const asked: string[] = []
    for (let count = 0; count < 4; count++) {
      asked.push(seen('front').card.id)
      await answer(3)
    }
    expect(asked).toEqual(['card-5', 'card-12', 'card-11', 'card-1'])
  })

  it('says why it comes', async () => {
    await device.journal.append([given('card-12', 3, 1)])
    device.pass(12 * DAY_MILLIS)
    await startReview(known)
    expect(seen('front').why).toEqual({
      kind: 'recalled',
      daysAgo: 12,
      recall: expect.closeTo(0.757, 3),
    })
  })

  it('new cards of a section just read come first', async () => {
    await device.journal.append([{ kind: 'section.read', section: 'even' }])
    await startReview(known)
    expect(seen('front').card.id).toBe('card-2')
  })

  it('new cards are ten a day over all sittings', async () => {
    await startReview(known, 8)
    for (let count = 0; count < 8; count++) await answer(3)
    expect(seen('done').more).toBe(2)
    await reload()
    expect(seen('front').place.total).toBe(2)
  })

  it('is left out when the catalogue no longer has it', async () => {
    await device.journal.append([given('card-gone', 3, 1)])
    device.pass(3 * DAY_MILLIS)
    await startReview(known, 3)
    expect(seen('front')).toMatchObject({ card: { id: 'card-1' }, place: { total: 3 } })
  })

  it('is not crowded out by cards that were withdrawn, however many, and counts none of them as met', async () => {
    const gone = Array.from({ length: 70 }, (_, index) => given(`card-gone-${index}`, 3, 1))
    await device.journal.append(gone)
    await device.journal.append([given('card-12', 3, 2)])
    device.pass(3 * DAY_MILLIS)
    const plan = await planReview(device, known, 30)
    expect(plan).toMatchObject({ due: ['card-12'], unmet: 23, unreachable: false })
    expect(plan.fresh).toHaveLength(10)
    expect(await nextThing(device, cards.length)).toMatchObject({ due: 1, fresh: 10, waiting: 1 })
  })

  it('does not need words that cannot be fetched where all was met and none is due', async () => {
    begin(fakeDevice())
    await device.journal.append(cards.map(({ id }) => given(id, 3, 9)))
    device.pass(DAY_MILLIS)
    await startReview(known)
    expect($review.get().kind).toBe('empty')
  })

  it('cannot be asked where its words cannot be fetched', async () => {
    begin(fakeDevice())
    await device.journal.append([given('card-12', 3, 1)])
    device.pass(3 * DAY_MILLIS)
    await startReview(known)
    expect($review.get().kind).toBe('unreachable')
  })

  it('is nothing when all was met and none is due', async () => {
    const one = { first: cards.slice(0, 1), count: 1 }
    await device.journal.append([given('card-1', 3, 9)])
    device.pass(DAY_MILLIS)
    await startReview(one)
    expect(seen('empty')).toMatchObject({ nextDue: today + 9, newTomorrow: false, more: 0 })
  })

  it('promises no day on which only cards come that were withdrawn, here and on Today', async () => {
    await device.journal.append([
      ...cards.map(({ id }) => given(id, 3, 9)),
      given('card-gone-a', 3, 2),
      given('card-gone-b', 3, 5),
      given('own.gone', 3, 2),
    ])
    device.pass(DAY_MILLIS)
    const nextDay = async () => {
      await startReview(known)
      const thing = await nextThing(device, known.count)
      expect(thing).toMatchObject({ kind: 'nothing', nextDue: seen('empty').nextDue })
      return seen('empty').nextDue
    }
    // A card of one's own is never withdrawn.
    expect(await nextDay()).toBe(today + 2)
    await device.journal.append([{ kind: 'card.scheduled', card: 'own.gone', day: today + 20 }])
    expect(await nextDay()).toBe(today + 9)
    // With another on the same day, that day is promised.
    await device.journal.append([{ kind: 'card.scheduled', card: 'card-1', day: today + 5 }])
    expect(await nextDay()).toBe(today + 5)
    await device.journal.append(cards.map(({ id }) => ({ kind: 'card.hidden', card: id, as: 'suspended' })))
    expect(await nextDay()).toBe(today + 20)
  })
})

describe('a day of no new cards', () => {
  it('does not promise any for tomorrow where none are wanted', async () => {
    await device.journal.append([{ kind: 'setting.chosen', name: 'review.new-per-day', value: 0 }])
    await startReview(known)
    expect(seen('empty')).toMatchObject({ more: 0, newTomorrow: false })
    expect(await nextThing(device, 24)).toMatchObject({ kind: 'nothing', newTomorrow: false })
  })
})

describe('another tab', () => {
  const recalled = (card: string) =>
    ({
      kind: 'card.graded',
      card,
      edition: 1,
      grade: 3,
      intervalDays: 2,
      first: true,
      tookMillis: 1,
    }) as const

  it('that answers the card showing makes way for the next', async () => {
    await startReview(known)
    await device.journal.append([recalled('card-1')])
    await expect.poll(() => seen('front').card.id).toBe('card-2')
    expect(seen('front')).toMatchObject({
      said: { kind: 'elsewhere' },
      place: { total: 9 },
    })
  })

  it('that misses the card showing has it come again after others, by what is known of it then', async () => {
    await startReview(known, 3)
    reveal(true)
    await expect.poll(() => seen('back').previews).toBeDefined()
    await device.journal.append([{ ...recalled('card-1'), grade: 1, intervalDays: 0 }])
    await expect.poll(() => seen('front').card.id).toBe('card-2')
    await answer(3)
    await answer(3)
    expect(seen('front')).toMatchObject({ card: { id: 'card-1' }, reps: 1, why: { kind: 'missed' } })
  })

  it('that puts the card showing away makes way for the next, and does not call that an answer', async () => {
    for (const as of ['suspended', 'buried'] as const) {
      await startReview(known)
      const [showing, next] = [seen('front').card.id, `card-${as === 'suspended' ? 2 : 3}`]
      await device.journal.append([{ kind: 'card.hidden', card: showing, as, until: today + 1 }])
      await expect.poll(() => seen('front').card.id).toBe(next)
      const { said } = seen('front')
      expect(said && saidWords(said)).toBe(
        'That card was answered or put off in another tab. This is the next one.',
      )
      stopReview()
    }
  })

  it('that answers a later card takes it out of the sitting', async () => {
    await startReview(known, 3)
    await device.journal.append([recalled('card-2')])
    await answer(3)
    expect(seen('front').card.id).toBe('card-3')
  })

  it('that answers the next card while a grade is being kept takes it out all the same', async () => {
    await startReview(known)
    reveal(true)
    await Promise.all([grade(3), device.journal.append([recalled('card-2')])])
    await expect.poll(() => seen('front').card.id).toBe('card-3')
  })
})

describe('the rows beside the journal', () => {
  it('are the same replayed as they were live, misses, undos and all', async () => {
    await startReview(known)
    for (const given of [3, 1, 4, 2, 3, 1, 3] as const) await answer(given)
    await undo()
    await undo()
    expect(await device.journal.rebuild()).toMatchObject({ ok: true, value: { mended: 0 } })
  })
})
