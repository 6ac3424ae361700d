import { beforeEach, describe, expect, test, vi } from 'vitest'
import { undoOf } from '#domain/journal/fold.ts'
import type { ItemState } from '#domain/quiz/item-row.ts'
import { turnMap } from '#domain/quiz/scenario/turn-map.ts'
import { scenarioOpening } from '#domain/quiz/sheet.ts'
import { rowRules } from '#domain/rows.ts'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { openScenario, type Play } from '#stores/scenario.ts'
import { openSecond } from '#stores/scenario-second.ts'
import { runsSoFar } from '#stores/scenario-seen.ts'
import type { Over, Playing } from '#stores/scenario-view.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CALL, CALL_SHEET, SHIPPED_SAMPLES } from '#tests/support/quiz-samples.ts'

const opening = scenarioOpening(CALL_SHEET)
let device: FakeDevice

beforeEach(() => begin(fakeDevice({ shipped: SHIPPED_SAMPLES })))

function begin(next: FakeDevice): void {
  device = next
  setDevice(device)
  setMarks(device.marks)
}

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

async function kinds(): Promise<readonly string[]> {
  return (await device.journal.facts()).map(({ kind }) => kind)
}

describe('a run', () => {
  test('begins with what the page carries, and counts the shortest good way', () => {
    expect(playing(look())).toMatchObject({ of: 2, run: { state: { at: 'opening' }, steps: [] } })
  })

  test('is kept once at its ending, with the cards of what it gave away', async () => {
    const play = await lookAwake()
    play.choose('rush')
    expect(await kinds()).toEqual([])
    play.choose('soon')
    expect((await settled(play)).keeping).toEqual({ kind: 'kept' })
    expect(await kinds()).toEqual(['scenario.ended', 'card.scheduled', 'card.scheduled'])
    const state = (await device.journal.row('item:short-call'))?.state as ItemState
    expect(state).toMatchObject({ kind: 'scenario', ending: 'vague', bestScore: 5, best: 75 })
  })

  test('raises the points that its strongest choices show', async () => {
    const play = await lookAwake()
    play.choose('hear')
    play.choose('four')
    await vi.waitFor(() => expect(over(play).raised).not.toEqual({}))
    expect(over(play).raised).toMatchObject({ 'unit.kc.1': 'half', 'unit.kc.2': 'half' })
  })

  test('shows the reply at once, and goes on when the other turns have come', async () => {
    const play = look()
    play.choose('hear')
    expect(playing(play).run.steps).toHaveLength(1)
    await vi.waitFor(() => expect(playing(play).scenario.turns).toHaveLength(2))
    expect(playing(play).run.state.at).toBe('date')
  })

  test('says when the other turns are out of reach, and goes on once they are not', async () => {
    begin(fakeDevice())
    const play = look()
    play.choose('hear')
    await vi.waitFor(() => expect(playing(play).isUnreachable).toBe(true))
    setDevice(fakeDevice({ shipped: SHIPPED_SAMPLES }))
    await play.wake()
    expect(playing(play)).toMatchObject({ isUnreachable: false, run: { state: { at: 'date' } } })
  })

  test('is kept where credit cannot be read', async () => {
    const { row } = device.journal
    Object.assign(device.journal, { row: () => Promise.reject(new Error('unreadable')) })
    const play = await lookAwake()
    play.choose('hear')
    Object.assign(device.journal, { row })
    play.choose('four')
    expect((await settled(play)).keeping).toEqual({ kind: 'kept' })
    expect(over(play).raised).toEqual({})
  })

  test('that cannot be kept says so, stays, and can be kept later', async () => {
    const play = await lookAwake()
    play.choose('hear')
    device.refuseWrites({ kind: 'full' })
    play.choose('four')
    expect((await settled(play)).keeping).toEqual({ kind: 'not-kept', trouble: 'full' })
    device.refuseWrites()
    await play.keep()
    expect(over(play).keeping).toEqual({ kind: 'kept' })
    await play.keep()
    expect(await kinds()).toEqual(['scenario.ended'])
  })
})

describe('a scenario that is opened again', () => {
  test('goes on at the turn where it was left', async () => {
    const before = await lookAwake()
    before.choose('hear')
    const after = await lookAwake()
    expect(playing(after).run.state).toEqual({ at: 'date', meters: { trust: 60 }, flags: ['heard'] })
  })

  test('shows the debrief of a run that is kept, and keeps it no second time', async () => {
    const before = await lookAwake()
    before.choose('hear')
    before.choose('four')
    await settled(before)
    const after = await lookAwake()
    await vi.waitFor(() => expect(over(after).isLookedAt).toBe(true))
    expect(await kinds()).toEqual(['scenario.ended'])
  })

  test('knows a run whose mark was not written before the browser went away', async () => {
    const before = await lookAwake()
    before.choose('hear')
    before.choose('four')
    await settled(before)
    const mark = device.marks.get('scenario:short-call') ?? ''
    device.marks.set('scenario:short-call', mark.replace('"isKept":true', '"isKept":false'))
    const after = await lookAwake()
    expect((await settled(after)).keeping).toEqual({ kind: 'kept' })
    expect(await kinds()).toEqual(['scenario.ended'])
  })

  test('keeps a run that ended and was not kept', async () => {
    const before = await lookAwake()
    before.choose('hear')
    device.refuseWrites({ kind: 'full' })
    before.choose('four')
    await settled(before)
    device.refuseWrites()
    const after = await lookAwake()
    expect((await settled(after)).keeping).toEqual({ kind: 'kept' })
    expect(await kinds()).toEqual(['scenario.ended'])
  })

  test.each([
    '',
    'null',
    '{"edition":1,"path":[{"turn":"opening","choice":"gone"}],"isKept":false}',
    '{"edition":9,"path":[{"turn":"opening","choice":"hear"}],"isKept":false}',
  ])('begins afresh where what was left makes no sense, and says so once: %s', async (text) => {
    device.marks.set('scenario:short-call', text)
    const play = await lookAwake()
    expect(playing(play)).toMatchObject({ isLost: true, run: { steps: [] } })
    play.choose('hear')
    expect(playing(play).isLost).toBe(false)
    play.again()
    expect(playing(play).isLost).toBe(false)
  })

  test('says of a first visit that nothing was lost', async () => {
    expect(playing(await lookAwake()).isLost).toBe(false)
  })
})

test('playing again begins at the first turn and is kept as another run', async () => {
  const play = await lookAwake()
  play.choose('insult')
  await settled(play)
  play.again()
  expect(playing(play).run.steps).toEqual([])
  play.choose('hear')
  play.choose('four')
  await settled(play)
  expect((await kinds()).filter((kind) => kind === 'scenario.ended')).toHaveLength(2)
})

describe('a second run', () => {
  async function ended(): Promise<Over> {
    const play = await lookAwake()
    play.choose('rush')
    play.choose('soon')
    return settled(play)
  }

  test('goes on from a turn to an ending of its own, and the journal hears nothing of it', async () => {
    const first = await ended()
    const before = await kinds()
    const second = openSecond(first)
    expect([second.$run.get(), second.$isPlaying.get()]).toEqual([undefined, false])
    second.playOnFrom(1)
    expect(second.$isPlaying.get()).toBe(true)
    second.play.choose('four')
    expect(second.play.$view.get()).toMatchObject({ kind: 'over', debrief: { score: 25 } })
    second.play.choose('four')
    second.play.lookBack()
    expect(second.$isPlaying.get()).toBe(false)
    expect(second.$run.get()?.run.state.at).toBe('agreed')
    expect(await kinds()).toEqual(before)
  })

  test('is there after a reload: where it was left, or looked at once it has ended', async () => {
    const first = await ended()
    openSecond(first).playOnFrom(0)
    const again = openSecond(first)
    expect(again.$isPlaying.get()).toBe(true)
    again.play.choose('hear')
    again.leave()
    again.goOn()
    again.play.choose('four')
    const last = openSecond(first)
    expect(last.$isPlaying.get()).toBe(false)
    expect(last.$run.get()?.run.state.meters).toEqual({ trust: 75 })
  })

  test('can begin again at its turn, and another takes its place', async () => {
    const first = await ended()
    const second = openSecond(first)
    second.playOnFrom(1)
    second.play.choose('four')
    second.play.again()
    expect(second.$run.get()).toMatchObject({ from: 1, run: { state: { at: 'date' } } })
    second.playOnFrom(0)
    expect(openSecond(first).$run.get()).toMatchObject({ from: 0, run: { steps: [] } })
  })
})

describe('the runs so far', () => {
  test('are those of the journal that stand, oldest first', async () => {
    const play = await lookAwake()
    play.choose('insult')
    await settled(play)
    play.again()
    play.choose('hear')
    play.choose('four')
    await settled(play)
    const [first] = (await device.journal.facts()).filter(({ kind }) => kind === 'scenario.ended')
    if (!first) throw new Error('Two runs were kept')
    expect((await runsSoFar(CALL)).map(({ path }) => path.map(({ choice }) => choice))).toEqual([
      ['insult'],
      ['hear', 'four'],
    ])
    await device.journal.append([undoOf(rowRules, first)])
    expect((await runsSoFar(CALL)).map(({ path }) => path.length)).toEqual([2])
  })

  test('are none where the journal cannot be read', async () => {
    Object.assign(device.journal, { factsAbout: () => Promise.reject(new Error('unreadable')) })
    expect(await runsSoFar(CALL)).toEqual([])
  })
})

test('a run of a scenario that is gone stays a fact and a row, and is drawn nowhere', async () => {
  const gone = { ...CALL, id: 'long-gone' }
  await device.journal.append([
    {
      kind: 'scenario.ended',
      scenario: 'long-gone',
      edition: 3,
      path: [{ turn: 'a', choice: 'b' }],
      ending: 'c',
      score: 4,
      best: 90,
      shown: [],
      misconceptions: ['x.gone'],
    },
  ])
  expect((await device.journal.row('item:long-gone'))?.state).toMatchObject({ ending: 'c', times: 1 })
  expect(turnMap(gone, await runsSoFar(gone))).toMatchObject({ rows: [], misfits: 1 })
  expect(await runsSoFar(CALL)).toEqual([])
})

function fail(message: string): never {
  throw new Error(message)
}
