import { describe, expect, test } from 'vitest'
import type { CardWritten, Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { BAND_LANES, FORWARD_LANE, NEW_LANE } from '#domain/review/lanes.ts'
import { hookOf, ownCardOf } from '#domain/review/own-card.ts'
import { rowRules } from '#domain/rows.ts'
import { type Day, studyDayOf } from '#domain/time.ts'
import { fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'

const OWN: CardWritten = {
  kind: 'card.written',
  card: 'own.abcdefghij',
  edition: 1,
  front: 'Which button parks a call?',
  back: 'The grey one',
  tags: ['phone'],
}
const GRADED: Happening = {
  kind: 'card.graded',
  card: 'heat-why',
  edition: 1,
  grade: 3,
  intervalDays: 3,
  first: true,
  tookMillis: 4_000,
}
const MISTAKE = { item: 'q-heat', chose: 'Wait', misconception: 'x.wait' }

function opened() {
  const device = fakeDevice()
  const { journal } = device
  const today = studyDayOf(device.now())
  const lanes = [FORWARD_LANE, ...BAND_LANES, NEW_LANE]
  return {
    journal,
    today,
    waiting: async (until: Day = today) => {
      const found = await Promise.all(lanes.map((lane) => journal.due(lane, until, 9)))
      return found.flat().map(({ subject, queue }) => [subject, queue?.lane, (queue?.due ?? 0) - today])
    },
  }
}

describe('a card of one’s own', () => {
  test('waits to be met, and counts among what is due only once it was', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([OWN])
    expect(await waiting()).toEqual([['card:own.abcdefghij', NEW_LANE, 0]])
    expect(await journal.countDue(today)).toBe(0)
    await journal.append([{ ...GRADED, card: OWN.card }])
    expect(await waiting(today + 3)).toEqual([['card:own.abcdefghij', 2, 3]])
  })

  test('keeps its place and its history when its words change, and says what it says now', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([OWN, { ...GRADED, card: OWN.card }, { ...OWN, back: 'The one with a P' }])
    expect(await waiting(today + 3)).toEqual([['card:own.abcdefghij', 2, 3]])
    expect(ownCardOf(await journal.row('own:own.abcdefghij'))).toMatchObject({ back: 'The one with a P' })
    expect((await journal.factsAbout('own:own.abcdefghij')).length).toBe(2)
  })

  test('is asked no more once it is removed, and again once that is undone', async () => {
    const { journal, waiting } = opened()
    await journal.append([OWN])
    const removed = await journal.append([{ ...OWN, removed: true }])
    expect(await waiting()).toEqual([])
    if (!removed.ok) throw new Error(removed.problem.kind)
    await journal.append(removed.value.map((fact) => undoOf(rowRules, fact)))
    expect(await waiting()).toHaveLength(1)
  })

  test('waits to be met again once it is forgotten', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([OWN, { ...GRADED, card: OWN.card }])
    await journal.append([{ kind: 'card.scheduled', card: OWN.card, day: today, forget: true }])
    expect(await waiting()).toEqual([['card:own.abcdefghij', NEW_LANE, 0]])
  })
})

describe('a card put away', () => {
  test('does not wait while it is suspended, and stands where it stood once it is shown again', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([GRADED, { kind: 'card.hidden', card: 'heat-why', as: 'suspended' }])
    expect(await waiting(today + 99)).toEqual([])
    await journal.append([{ kind: 'card.hidden', card: 'heat-why', as: 'shown' }])
    expect(await waiting(today + 99)).toEqual([['card:heat-why', 2, 3]])
  })

  test('stays put away when another device grades it unaware', async () => {
    const { journal, waiting } = opened()
    await journal.append([GRADED, { kind: 'card.hidden', card: 'heat-why', as: 'suspended' }])
    await journal.append([{ ...GRADED, first: false }])
    expect(await waiting(studyDayOf(SUNDAY_MORNING) + 99)).toEqual([])
    await journal.append([{ kind: 'card.hidden', card: 'heat-why', as: 'shown' }])
    expect(await waiting(studyDayOf(SUNDAY_MORNING) + 99)).toHaveLength(1)
  })

  test('waits no sooner than the day it is buried until', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([GRADED, { kind: 'card.hidden', card: 'heat-why', as: 'buried', until: today + 9 }])
    expect(await waiting(today + 9)).toEqual([['card:heat-why', 2, 9]])
  })

  test('is new again once shown, if it was never met', async () => {
    const { journal } = opened()
    await journal.append([{ kind: 'card.hidden', card: 'heat-why', as: 'suspended' }])
    expect(await journal.subjects('card:')).toEqual(['card:heat-why'])
    await journal.append([{ kind: 'card.hidden', card: 'heat-why', as: 'shown' }])
    expect(await journal.subjects('card:')).toEqual([])
  })

  test('comes on the day that was set by hand once it is shown again, though it was never met', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([{ kind: 'card.scheduled', card: 'heat-why', day: today + 5 }])
    for (const as of ['suspended', 'buried', 'shown'] as const) {
      const until = as === 'buried' ? { until: today + 1 } : {}
      await journal.append([{ kind: 'card.hidden', card: 'heat-why', as, ...until }])
    }
    expect(await waiting(today + 99)).toEqual([['card:heat-why', 1, 5]])
    await journal.append([{ kind: 'card.scheduled', card: 'heat-why', day: today, forget: true }])
    expect(await journal.subjects('card:')).toEqual([])
  })

  test('stays put away when a mistake would bring it forward', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([GRADED, { kind: 'card.hidden', card: 'heat-why', as: 'suspended' }])
    await journal.append([{ kind: 'card.scheduled', card: 'heat-why', day: today, because: MISTAKE }])
    expect(await waiting(today + 99)).toEqual([])
  })
})

describe('a day set by hand', () => {
  test('moves the card later or sooner, and takes its reason away', async () => {
    const { journal, today, waiting } = opened()
    await journal.append([
      GRADED,
      { kind: 'card.scheduled', card: 'heat-why', day: today, because: MISTAKE },
      { kind: 'card.scheduled', card: 'heat-why', day: today + 20 },
    ])
    expect(await waiting(today + 20)).toEqual([['card:heat-why', 2, 20]])
  })

  test('forgetting a built-in card makes it new', async () => {
    const { journal, today } = opened()
    await journal.append([GRADED, { kind: 'card.scheduled', card: 'heat-why', day: today, forget: true }])
    expect(await journal.subjects('card:')).toEqual([])
  })
})

test('a hook is the last one written, and none once it is empty', async () => {
  const { journal } = opened()
  const hook = async () => hookOf(await journal.row('hook:heat-why'))
  await journal.append([{ kind: 'card.noted', card: 'heat-why', hook: 'Hot heads cool first' }])
  await journal.append([{ kind: 'card.noted', card: 'heat-why', hook: 'Hear the heat' }])
  expect(await hook()).toBe('Hear the heat')
  await journal.append([{ kind: 'card.noted', card: 'heat-why', hook: '' }])
  expect(await hook()).toBeUndefined()
})
