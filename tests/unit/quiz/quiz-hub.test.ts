import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ItemAnswered } from '#domain/journal/fact.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { nextSet } from '#domain/quiz/next-set.ts'
import type { SetsPart } from '#domain/quiz/sets.ts'
import { setDevice } from '#stores/device.ts'
import { $history, openHistory } from '#stores/quiz-history.ts'
import { $hub, $hubHistory, followHub } from '#stores/quiz-hub.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { QUIZ } from '#tests/support/quiz-samples.ts'
import { SETS, SHIPPED_SETS } from '#tests/support/quiz-sets.ts'

const ITEMS = QUIZ.questions.map(({ id }) => id)
const TAKING = 'abcdefghij'

let device: FakeDevice
let stop: (() => void) | undefined

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED_SETS })
  setDevice(device)
  $hub.set(undefined)
  $hubHistory.set(undefined)
})
afterEach(() => stop?.())

function answer(item: string, right: boolean, place: number, more: Partial<ItemAnswered> = {}): ItemAnswered {
  return {
    kind: 'item.answered',
    item,
    edition: 1,
    response: right ? ['listen'] : ['fix'],
    right,
    seed: 3,
    taking: { id: TAKING, set: 'unit:unit', place, of: 4 },
    shown: [{ point: 'unit.kc.1', item, right }],
    misconceptions: [],
    ...more,
  }
}

async function hub() {
  stop = followHub()
  await vi.waitFor(() => expect($hubHistory.get()).toBeDefined())
  const view = $hub.get()
  if (!view) throw new Error('The hub was read')
  return view
}

describe('the quizzes’ page', () => {
  test('leads someone new to the first unit', async () => {
    const view = await hub()
    expect(view.next).toEqual({ kind: 'begin', unit: { id: 'unit', title: 'A unit' }, questions: 4 })
    expect(view).toMatchObject({ wrong: 0, weak: 0 })
    expect($hubHistory.get()).toEqual({ takings: 0 })
  })

  test('leads to what went wrong first, says of how much one was certain, and shows how each set went', async () => {
    await device.journal.append([
      answer('q-first-words', false, 0, { certainty: 3 }),
      answer('q-self-study', true, 1),
      answer('q-gone', false, 2),
    ])
    const view = await hub()
    expect(view.next).toEqual({ kind: 'wrong', questions: 1, certain: 1 })
    expect(view.sets['unit:unit']).toEqual({ of: 4, answered: 2, right: 1 })
    expect(view.sets['mixed:which']).toEqual({ of: 4, answered: 2, right: 1 })
    expect(view.weak).toBe(1)
    expect($hubHistory.get()).toMatchObject({
      takings: 1,
      latest: { id: TAKING, title: 'A unit', answered: 3, right: 1 },
    })
  })

  test('says where a quiz was left half-way', async () => {
    device.marks.set(
      'quiz:unit',
      JSON.stringify({ items: ITEMS, seed: 0, answers: [['fix']], draft: [], isReading: false, raised: {} }),
    )
    expect((await hub()).sets['unit:unit']?.left).toEqual({ number: 2, of: 4 })
  })

  const MINUTE = 60_000
  const left = (more: object) =>
    JSON.stringify({ items: ITEMS, seed: 7, answers: [], draft: [], isReading: false, raised: {}, ...more })

  test('says of a set with a time limit where it was left, from its first question on, and how long it has', async () => {
    const until = device.now().at + 5.5 * MINUTE
    device.marks.set('quiz:unit', left({ answers: [['fix'], ['guide']] }))
    device.marks.set('quiz-set:unit:unit', left({ time: { minutes: 8, until } }))
    const view = await hub()
    expect(view.sets['unit:unit']?.left).toEqual({ number: 3, of: 4 })
    expect(view.left).toEqual({ 'unit:unit': { number: 1, of: 4, minutes: 6 } })
  })

  test('says nothing of a set whose time is up, that is done, or that was not begun', async () => {
    const time = { minutes: 8, until: device.now().at - MINUTE }
    device.marks.set('quiz-set:unit:unit', left({ answers: [['fix']], time }))
    device.marks.set('quiz-set:concept:kolb', left({ answers: [['fix']], isOver: true }))
    device.marks.set('quiz-set:mixed:which', left({}))
    expect((await hub()).left).toEqual({})
  })

  test('knows of what was left in a set of one’s own, though it is empty now and a question of it is gone', async () => {
    device.marks.set('quiz-set:wrong', left({ items: [...ITEMS, 'q-gone'], answers: [['fix']] }))
    const view = await hub()
    expect(view.wrong).toBe(0)
    expect(view.left).toEqual({ wrong: { number: 2, of: 4 } })
  })

  test('stays as it was printed where the sets are out of reach', async () => {
    setDevice(fakeDevice())
    stop = followHub()
    await new Promise((resolve) => setTimeout(resolve))
    expect($hub.get()).toBeUndefined()
  })

  test('follows what is answered in another tab', async () => {
    await hub()
    await device.journal.append([answer('q-first-words', false, 0)])
    await vi.waitFor(() => expect($hub.get()?.wrong).toBe(1))
  })

  test('reads rows alone, however many answers there are', async () => {
    const { journal } = device
    const refuse = () => Promise.reject(new Error('Nothing here reads answers'))
    Object.assign(journal, { facts: refuse, factsAbout: refuse, recent: refuse })
    await journal.append([answer('q-first-words', false, 0)])
    expect((await hub()).wrong).toBe(1)
  })
})

describe('what comes next', () => {
  const state = (lastDay: number, right = true): ItemState => ({
    kind: 'question',
    lastDay,
    right,
    misconceptions: [],
    times: 1,
    timesRight: 1,
  })
  const all = new Map(ITEMS.map((id, day) => [id, state(day)]))

  test('is what is new in the unit that was begun, once nothing is wrong', () => {
    const other = { id: 'other', title: 'Another' }
    const sets: SetsPart = {
      ...SETS,
      units: [other, ...SETS.units],
      questions: [{ id: 'q-other', unit: 'other', concept: 'kolb', points: [] }, ...SETS.questions],
    }
    const items = new Map([['q-self-study', state(3)]])
    expect(nextSet(sets, { items, points: new Map() })).toMatchObject({
      kind: 'go-on',
      unit: { id: 'unit' },
      questions: 3,
    })
    expect(nextSet(sets, { items: all, points: new Map() })).toEqual({
      kind: 'go-on',
      unit: other,
      questions: 1,
    })
  })

  test('is then what is weak, then telling things apart, then what has waited longest', () => {
    const points = new Map([['unit.kc.1', { run: [], wrongDay: 3 }]])
    expect(nextSet(SETS, { items: all, points })).toEqual({ kind: 'weak', points: 1 })
    expect(nextSet(SETS, { items: all, points: new Map() })).toMatchObject({
      kind: 'mixed',
      mixed: { id: 'which' },
    })
    expect(nextSet({ ...SETS, mixed: [] }, { items: all, points: new Map() })).toMatchObject({
      kind: 'again',
      unit: { id: 'unit' },
    })
    expect(
      nextSet({ ...SETS, mixed: [], units: [], questions: [] }, { items: all, points: new Map() }),
    ).toBeUndefined()
  })
})

describe('what was taken', () => {
  test('is listed with the names of its sets, and opens one as it was shown', async () => {
    await device.journal.append([answer('q-first-words', false, 0), answer('q-gone', true, 1)])
    await openHistory('')
    expect($history.get()).toMatchObject({
      kind: 'list',
      takings: [{ id: TAKING, title: 'A unit', right: 1 }],
    })
    await openHistory(TAKING)
    expect($history.get()).toMatchObject({
      kind: 'taking',
      title: 'A unit',
      answers: [{ kind: 'as-shown' }, { kind: 'gone' }],
    })
  })

  test('says of a taking it does not have that there is none', async () => {
    for (const id of ['zzzzzzzzzz', '__proto__', '%%%']) {
      await openHistory(id)
      expect($history.get()).toEqual({ kind: 'unknown' })
    }
  })

  test('says of a taking whose questions are out of reach that they are, and lists it all the same', async () => {
    device = fakeDevice()
    setDevice(device)
    await device.journal.append([answer('q-first-words', false, 0)])
    await openHistory(TAKING)
    expect($history.get()).toEqual({ kind: 'unreachable' })
    await openHistory('')
    expect($history.get()).toMatchObject({ kind: 'list', takings: [{ id: TAKING }] })
  })

  test('shows the one that was asked for last', async () => {
    await device.journal.append([answer('q-first-words', false, 0)])
    await Promise.all([openHistory(TAKING), openHistory('')])
    expect($history.get().kind).toBe('list')
  })
})
