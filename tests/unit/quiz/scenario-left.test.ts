import { beforeEach, describe, expect, test, vi } from 'vitest'
import { laterRun } from '#domain/quiz/scenario/stored-run.ts'
import { scenarioOpening } from '#domain/quiz/sheet.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openScenario, type Play } from '#stores/scenario.ts'
import { openSecond } from '#stores/scenario-second.ts'
import type { Over, Playing } from '#stores/scenario-view.ts'
import { lookForForms } from '#stores/your-data-forms.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CALL_SHEET, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const opening = scenarioOpening(CALL_SHEET)
let device: FakeDevice

beforeEach(() => {
  device = fakeDevice({ shipped: SHIPPED_SAMPLES })
  setDevice(device)
  setMarks(device.marks)
})

function look(): Play {
  const play = openScenario(opening)
  play.$view.listen(() => undefined)
  return play
}

async function lookAwake(): Promise<Play> {
  const play = look()
  await play.wake()
  return play
}

function playing(play: Play): Playing {
  const view = play.$view.get()
  return view.kind === 'playing' ? view : fail('The scenario is over')
}

function over(play: Play): Over {
  const view = play.$view.get()
  return view.kind === 'over' ? view : fail('The scenario is not over')
}

async function settled(play: Play): Promise<Over> {
  await vi.waitFor(() => expect(over(play).keeping.kind).not.toBe('saving'))
  return over(play)
}

/** A browser that is killed loses the marks of its last seconds, and no draft. */
describe('a run that was left half-way', () => {
  test.each([undefined, ''])(
    'goes on where it was though the mark of it was lost with the browser: %j',
    async (left) => {
      const before = await lookAwake()
      before.choose('hear')
      if (left === undefined) device.marks.remove('scenario:short-call')
      else device.marks.set('scenario:short-call', left)
      const after = await lookAwake()
      expect(playing(after)).toMatchObject({ isLost: false, run: { state: { at: 'date' } } })
    },
  )

  test('goes on from the later of mark and draft', async () => {
    const before = await lookAwake()
    before.choose('insult')
    await settled(before)
    const ended = device.marks.get('scenario:short-call') ?? ''
    before.again()
    before.choose('hear')
    device.marks.set('scenario:short-call', ended)
    const after = await lookAwake()
    expect(playing(after).run.state.at).toBe('date')
    device.marks.set('scenario:short-call', ended.replace(/"at":\d+/, '"at":9999999999999'))
    const third = await lookAwake()
    await vi.waitFor(() => expect(over(third).isLookedAt).toBe(true))
  })

  test('takes what was chosen on the page over what comes from the disk later', async () => {
    const before = await lookAwake()
    before.choose('rush')
    device.marks.remove('scenario:short-call')
    const after = look()
    const woken = after.wake()
    after.choose('hear')
    await woken
    expect(playing(after).run.steps.map(({ choice }) => choice.id)).toEqual(['hear'])
    device.marks.remove('scenario:short-call')
    expect(playing(await lookAwake()).run.steps.map(({ choice }) => choice.id)).toEqual(['hear'])
  })

  test('goes on where drafts cannot be read', async () => {
    const before = await lookAwake()
    before.choose('hear')
    Object.assign(device.drafts, { read: () => Promise.reject(new Error('unreadable')) })
    expect(playing(await lookAwake()).run.state.at).toBe('date')
  })

  test('is no form that somebody began to fill', async () => {
    const play = await lookAwake()
    play.choose('hear')
    expect((await lookForForms()).all).toEqual({ log: 0, packs: 0, tasks: 0, cards: 0, comments: 0 })
  })
})

test('a second run is there though the mark of it was lost with the browser', async () => {
  const play = await lookAwake()
  play.choose('rush')
  play.choose('soon')
  const first = await settled(play)
  const before = openSecond(first)
  before.playOnFrom(0)
  before.play.choose('hear')
  device.marks.remove('scenario-second:short-call')
  const after = openSecond(first)
  await vi.waitFor(() => expect(after.$isPlaying.get()).toBe(true))
  expect(after.$run.get()?.run.state.at).toBe('date')
  expect(after.play.$view.get().run.state.at).toBe('date')
  device.marks.remove('scenario-second:short-call')
  const other = openSecond(first)
  other.playOnFrom(1)
  await device.drafts.list('')
  expect(other.$run.get()?.from).toBe(1)
})

describe('of a mark and a draft', () => {
  const text = (at: number | undefined, isKept = false) => JSON.stringify({ at, isKept })

  test('the later counts, a draft over a mark without a time, and the mark where both are as late', () => {
    expect(laterRun(text(1), text(2), false)).toBe(text(2))
    expect(laterRun(text(2), text(1), false)).toBe(text(2))
    expect(laterRun(text(undefined), text(1), false)).toBe(text(1))
    expect(laterRun(text(1), text(1, true), false)).toBe(text(1))
    expect(laterRun(undefined, text(1), false)).toBe(text(1))
    expect(laterRun('{', undefined, false)).toBe('{')
    expect(laterRun(undefined, undefined, false)).toBeUndefined()
  })

  test('the mark counts where the journal has said what is kept', () => {
    expect(laterRun(text(undefined, true), text(5), true)).toBe(text(undefined, true))
    expect(laterRun(undefined, text(5, true), true)).toBeUndefined()
    expect(laterRun(text(1), text(5), true)).toBe(text(5))
  })
})

function fail(message: string): never {
  throw new Error(message)
}
