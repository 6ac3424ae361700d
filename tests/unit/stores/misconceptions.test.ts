import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { KnownMisconception } from '#domain/credit/misconceptions.ts'
import type { Happening } from '#domain/journal/fact.ts'
import { undoOf } from '#domain/journal/fold.ts'
import { itemAnswered } from '#domain/quiz/answer.ts'
import { mark } from '#domain/quiz/mark.ts'
import type { Response } from '#domain/quiz/response.ts'
import { rowRules } from '#domain/rows.ts'
import { studyDayOf } from '#domain/time.ts'
import { setDevice } from '#stores/device.ts'
import { $misconceptions, followMisconceptions } from '#stores/misconceptions.ts'
import { $unread } from '#stores/unread.ts'
import { type FakeDevice, fakeDevice, SUNDAY_MORNING } from '#tests/support/device.ts'
import { CHOICE, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const KNOWN: readonly KnownMisconception[] = ['x.fix-first', 'x.agree'].map((id) => ({
  id,
  belief: `The belief ${id}`,
  truth: 'What is right.',
  taught: { title: 'A section', address: '/units/unit/lesson/#section' },
  cards: ['heat-why'],
  items: [
    { id: CHOICE.id, sheet: 'quizzes/unit' },
    { id: 'short-call', sheet: 'scenarios/short-call' },
  ],
}))

let device: FakeDevice
let stop = () => {}

beforeEach(() => begin(fakeDevice({ shipped: SHIPPED_SAMPLES })))
afterEach(() => {
  stop()
  $misconceptions.set(undefined)
})

function begin(next: FakeDevice): void {
  device = next
  setDevice(device)
}

function answered(response: Response): Happening {
  return itemAnswered(CHOICE, response, mark(CHOICE, response))
}

function played(choice: string, misconception: string): Happening {
  return {
    kind: 'scenario.ended',
    scenario: 'short-call',
    edition: 1,
    path: [
      { turn: 'opening', choice },
      { turn: 'date', choice: 'soon' },
    ],
    ending: 'vague',
    score: 1,
    best: 2,
    shown: [{ point: misconception, item: 'short-call', right: false }],
    misconceptions: [misconception],
  }
}

async function look() {
  stop = followMisconceptions(KNOWN)
  await vi.waitFor(() => expect($misconceptions.get()).toBeDefined())
}
function own() {
  return $misconceptions.get()
}
const chose = () => [...(own()?.chose ?? [])]

describe('one’s own misconceptions', () => {
  test('are none before anything is answered, and nothing is fetched for them', async () => {
    begin(fakeDevice())
    await look()
    expect($misconceptions.get()).toMatchObject({ open: [], cleared: [], today: studyDayOf(SUNDAY_MORNING) })
  })

  test('come with what was chosen last, of a question and of a scenario', async () => {
    await device.journal.append([answered(['fix']), played('insult', 'x.agree')])
    await look()
    await vi.waitFor(() =>
      expect(chose()).toEqual([
        ['x.fix-first', 'Offer the fix'],
        ['x.agree', '“insult”'],
      ]),
    )
    expect(own()?.open).toMatchObject([
      { id: 'x.fix-first', chances: 2, revealed: { times: 1 } },
      { id: 'x.agree', chances: 2, revealed: { times: 1 } },
    ])
  })

  test('stand without those words where an item’s are out of reach or no longer offer them', async () => {
    begin(fakeDevice())
    await device.journal.append([answered(['fix'])])
    await look()
    expect(own()?.open).toMatchObject([{ id: 'x.fix-first' }])
    stop()
    begin(fakeDevice({ shipped: SHIPPED_SAMPLES }))
    await device.journal.append([
      { ...itemAnswered(CHOICE, ['gone'], mark(CHOICE, ['fix'])), response: ['gone'] },
      played('gone', 'x.agree'),
    ])
    await look()
    expect(chose()).toEqual([])
  })

  test('follow what is answered here or taken back', async () => {
    await look()
    const kept = await device.journal.append([answered(['agree'])])
    await vi.waitFor(() => expect(own()?.open).toMatchObject([{ id: 'x.agree' }]))
    const [fact] = kept.ok ? kept.value : []
    if (fact) await device.journal.append([undoOf(rowRules, fact)])
    await vi.waitFor(() => expect(own()?.open).toEqual([]))
  })

  test('say that they cannot be read, and come once they can be', async () => {
    const gone = new DOMException('The connection was lost', 'UnknownError')
    const unreadable = vi.spyOn(device.journal, 'rows').mockRejectedValue(gone)
    stop = followMisconceptions(KNOWN)
    await vi.waitFor(() => expect($unread.get().size).toBe(1))
    expect($misconceptions.get()).toBeUndefined()
    unreadable.mockRestore()
    await device.journal.append([answered(['fix'])])
    await vi.waitFor(() => expect(own()?.open).toMatchObject([{ id: 'x.fix-first' }]))
    await vi.waitFor(() => expect($unread.get().size).toBe(0))
  })
})
