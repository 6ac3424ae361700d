import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Certainty, ItemAnswered } from '#domain/journal/fact.ts'
import type { LevelReport } from '#domain/quiz/certainty.ts'
import { NO_ANSWERS, reportOf, withAnswer } from '#domain/quiz/certainty.ts'
import { inAllWords, verdictWords, windowWords } from '#messages/certainty-report.ts'
import { $report, followReport } from '#stores/certainty-report.ts'
import { setDevice } from '#stores/device.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'

let device: FakeDevice
let stop = () => {}

beforeEach(() => begin(fakeDevice()))
afterEach(() => {
  stop()
  $report.set(undefined)
})

function begin(next: FakeDevice): void {
  device = next
  setDevice(device)
}

function answer(item: string, right: boolean, certainty?: Certainty): ItemAnswered {
  return {
    kind: 'item.answered',
    item,
    edition: 1,
    response: ['a'],
    right,
    ...(certainty ? { certainty } : {}),
    shown: [],
    misconceptions: [],
  }
}

async function read() {
  stop = followReport()
  await vi.waitFor(() => expect($report.get()).toBeDefined())
  const shown = $report.get()
  if (shown?.kind !== 'read') throw new Error('The report was not read')
  return shown
}

/** A level with so many right of so many, and a share of the marks for the others. */
function level(certainty: Certainty, right: number, of: number, share = 0): LevelReport {
  const answers = Array.from({ length: of }, (_, at) => (at < right ? 1 : share))
  const tally = answers.reduce((sum, fraction) => withAnswer(sum, certainty, fraction), NO_ANSWERS)
  const found = reportOf((one) => (one === certainty ? tally : NO_ANSWERS)).levels[certainty - 1]
  if (!found) throw new Error('Three levels')
  return found
}

describe('the report', () => {
  test('is empty where no answer said a certainty', async () => {
    await device.journal.append([answer('q-one', true)])
    expect((await read()).report.count).toBe(0)
  })

  test('adds up each level, and lists what was sure and wrong, the latest first', async () => {
    const items = [{ id: 'q-two', code: 'AAAA', kind: 'question', title: 'The second?', points: [] }]
    begin(fakeDevice({ shipped: { items: { version: 'v', items } } }))
    await device.journal.append([
      answer('q-one', false, 3),
      answer('q-two', false, 3),
      answer('q-one', true, 1),
      answer('q-three', true, 3),
    ])
    const { report } = await read()
    expect(report).toMatchObject({ count: 4, marks: -6 - 6 + 1 + 3 })
    expect(report.levels.map(({ count, right }) => [right, count])).toEqual([
      [1, 1],
      [0, 0],
      [1, 3],
    ])
    await vi.waitFor(() =>
      expect($report.get()).toMatchObject({
        wrong: [
          { item: 'q-two', title: 'The second?', isRightSince: false },
          { item: 'q-one', isRightSince: true },
        ],
      }),
    )
  })

  test('stands without what the questions ask, where that is out of reach', async () => {
    await device.journal.append([answer('q-one', false, 3)])
    expect((await read()).wrong).toEqual([{ item: 'q-one', day: expect.any(Number), isRightSince: false }])
  })

  test('says so where the answers cannot be read', async () => {
    vi.spyOn(device.journal, 'rows').mockRejectedValue(new Error('unreadable'))
    stop = followReport()
    await vi.waitFor(() => expect($report.get()).toEqual({ kind: 'unreachable' }))
  })
})

describe('its words', () => {
  test.each([
    [
      level(3, 5, 10),
      'Five of ten right at level 3; it pays above 80%. Too certain: level 1 would have paid more.',
    ],
    [
      level(3, 0, 10),
      'None of ten right at level 3; it pays above 80%. Too certain: level 1 would have paid more.',
    ],
    [level(3, 9, 10), 'Nine of ten right at level 3; it pays above 80%. It fits.'],
    [
      level(3, 7, 10),
      'Seven of ten right at level 3; it pays above 80%. A little too certain: level 2 would have paid slightly more.',
    ],
    [level(2, 7, 10), 'Seven of ten right at level 2; it pays between 67% and 80%. It fits.'],
    [
      level(1, 20, 20),
      '20 of 20 right at level 1; it pays below 67%. Too careful: level 3 would have paid more.',
    ],
    [level(2, 1, 3), 'One of three right at level 2. A verdict needs ten answers: seven more.'],
    [level(1, 0, 1), 'None of one right at level 1. A verdict needs ten answers: nine more.'],
    [
      level(3, 0, 12, 0.5),
      'None of 12 right at level 3, 50% with parts of answers counted; it pays above 80%. Too certain.',
    ],
    [level(2, 0, 0), 'You have not used level 2 yet.'],
  ])('are plain about a level: %#', (report, words) => {
    expect(verdictWords(report)).toBe(words)
  })

  test.each([
    [1, 'below 67%'],
    [2, '67% to 80%'],
    [3, 'above 80%'],
  ] as const)('name when level %d pays best', (certainty, words) =>
    expect(windowWords(certainty)).toBe(words),
  )

  test.each([
    [3, 4, 0.2, 'Your 3 answers earned 4 certainty marks. What your certainty adds needs ten answers.'],
    [
      10,
      20,
      0.05,
      'Your 10 answers earned 20 certainty marks. Knowing when you are right adds 5 percentage points to your accuracy.',
    ],
    [
      10,
      -6,
      -0.125,
      'Your 10 answers earned −6 certainty marks. One level each time would have earned more: your certainty takes 12.5 percentage points off your accuracy.',
    ],
    [
      10,
      1,
      0,
      'Your 10 answers earned 1 certainty mark. Your certainty adds nothing and costs nothing: one level each time would have earned as much.',
    ],
  ])('say what all answers came to: %#', (count, marks, bonus, words) => {
    expect(inAllWords(count, marks, bonus)).toBe(words)
  })
})
