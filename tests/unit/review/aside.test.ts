import { beforeEach, describe, expect, test } from 'vitest'
import { cardStateOf } from '#domain/review/card-state.ts'
import { DAY_MILLIS, studyDayOf } from '#domain/time.ts'
import { setDevice } from '#stores/device.ts'
import { grade, meetNext, putAside, reveal, startReview, stopReview, undo } from '#stores/review/review.ts'
import { $review, type Review } from '#stores/review/state.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { knownOf, shownCards } from './shown.ts'

const cards = shownCards(24)
const known = knownOf(cards)
let device: FakeDevice

beforeEach(async () => {
  stopReview()
  device = fakeDevice({ shipped: { cards: { version: 'v', cards } } })
  setDevice(device)
  await startReview(known, 4)
})

const now = () => $review.get()
const card = (review: Review = now()) => ('card' in review ? review.card.id : review.kind)
const nonce = () => {
  const review = now()
  return 'nonce' in review ? review.nonce : -1
}
const stateOf = async (id: string) => cardStateOf(await device.journal.row(`card:${id}`))

describe('the card at hand', () => {
  test('is put off until tomorrow, and the next one comes', async () => {
    await putAside('buried', nonce())
    expect(card()).toBe('card-2')
    expect(now()).toMatchObject({ said: { kind: 'aside', as: 'buried' }, place: { position: 1, total: 3 } })
    expect((await stateOf('card-1'))?.buriedUntil).toBe(studyDayOf(SUNDAY_MORNING) + 1)
    device.pass(DAY_MILLIS)
    expect((await device.journal.due(1, studyDayOf(device.now()), 9)).map(({ subject }) => subject)).toEqual([
      'card:card-1',
    ])
  })

  test('is put off until the day after the one it is, also where a new day began while it was showing', async () => {
    const today = studyDayOf(SUNDAY_MORNING)
    device.pass(DAY_MILLIS)
    await putAside('buried', nonce())
    expect((await stateOf('card-1'))?.buriedUntil).toBe(today + 2)
  })

  test('is put away with its answer shown, and undo brings it back', async () => {
    reveal(true)
    await putAside('suspended', nonce())
    expect((await stateOf('card-1'))?.suspended).toBe(true)
    await undo()
    expect(card()).toBe('card-1')
    expect(now()).toMatchObject({ kind: 'front', said: { kind: 'back-again' }, place: { total: 4 } })
    expect(await stateOf('card-1')).toBeUndefined()
  })

  test('stays where it is, with the reason, where that cannot be kept', async () => {
    device.refuseWrites({ kind: 'full' })
    await putAside('suspended', nonce())
    expect(card()).toBe('card-1')
    expect(now()).toMatchObject({ trouble: { kind: 'full' } })
    device.refuseWrites()
    expect(await device.journal.facts()).toEqual([])
  })

  test('is not put away by a press meant for the one before', async () => {
    const before = nonce()
    reveal(true)
    await grade(3)
    await putAside('suspended', before)
    expect(card()).toBe('card-2')
    expect((await device.journal.facts()).map(({ kind }) => kind)).toEqual(['card.graded'])
  })
})

test('undo goes back one step at a time, whichever they were, also from the last page', async () => {
  await putAside('buried', nonce())
  reveal(true)
  await grade(3)
  await putAside('suspended', nonce())
  reveal(true)
  await grade(3)
  expect(now().kind).toBe('done')
  await undo()
  expect([card(), now().kind]).toEqual(['card-4', 'back'])
  await undo()
  expect([card(), now().kind]).toEqual(['card-3', 'front'])
  await undo()
  expect([card(), now().kind]).toEqual(['card-2', 'back'])
  await undo()
  expect([card(), now().kind]).toEqual(['card-1', 'front'])
  expect(now()).toMatchObject({ canUndo: false })
})

test('a card asked for comes right after the one showing, though it is not due', async () => {
  reveal(true)
  expect(await meetNext('card-20')).toBe(true)
  await grade(1)
  expect(card()).toBe('card-20')
  reveal(true)
  await grade(3)
  expect(card()).toBe('card-2')
})

test('a card whose words cannot be had does not come next, and nothing else changes', async () => {
  reveal(true)
  expect(await meetNext('card-99')).toBe(false)
  await grade(3)
  expect(card()).toBe('card-2')
})

test('what was typed, ticked or put in order is kept with the grade', async () => {
  reveal(true)
  await grade(3, undefined, ['a complaint'])
  expect((await device.journal.recent(1))[0]).toMatchObject({ response: ['a complaint'] })
})
