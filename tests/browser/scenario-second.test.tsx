import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Scenario as ScenarioShape } from '#domain/catalogue/scenario.ts'
import { scenarioOpening } from '#domain/quiz/sheet.ts'
import { Scenario } from '#islands/scenario/Scenario.tsx'
import { setDevice } from '#stores/device.ts'
import { setMarks } from '#stores/marks.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { CALL, WORDS } from '#tests/support/quiz-samples.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Scenario'
  place = document.createElement('div')
  place.className = 'sheet'
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

const NAMED: ScenarioShape = {
  ...CALL,
  turns: CALL.turns.map((turn) => ({ ...turn, title: turn.id === 'opening' ? 'The call' : 'The date' })),
}

function open(scenario = NAMED, on?: FakeDevice): void {
  const sheet = { scenario, words: WORDS }
  device = on ?? fakeDevice({ shipped: { 'scenarios/short-call': sheet } })
  setDevice(device)
  setMarks(device.marks)
  render(<Scenario opening={scenarioOpening(sheet)} />, place)
}

const button = (name: string) =>
  [...place.querySelectorAll('button')].find((one) => one.textContent === name) ?? missing(name)
const texts = (selector: string) => [...place.querySelectorAll(selector)].map((one) => one.textContent)
const focused = () => document.activeElement?.textContent

async function press(name: string): Promise<void> {
  await expect.poll(() => texts('button')).toContain(name)
  button(name).click()
}

async function debriefOf(...choices: readonly string[]): Promise<void> {
  for (const name of choices) await press(name)
  await expect.poll(() => texts('[role=status]')).toContain('Your run is kept on this device.')
  await press('Look back at it')
  await expect.poll(() => texts('h2')).toContain('Turn by turn')
}

const kinds = async () => (await device.journal.facts()).map(({ kind }) => kind)

describe('playing on from a turn', () => {
  test('says what it is, shows the consequence first, and keeps nothing', async () => {
    open()
    await debriefOf('“rush”', '“soon”')
    const before = await kinds()
    await press('Play on from here (turn 2)')
    await expect.poll(() => texts('h1')).toEqual(['A second run, from turn 2'])
    expect(place.textContent).toContain('it moves no credit')
    expect(focused()).toBe('Turn 2 of 2')
    expect(texts('.script dd')).toEqual([
      'Where is my parcel?',
      'rush',
      'You are not listening.',
      'I said: when?',
    ])
    expect(await rulesBroken()).toEqual([])
    await press('“four”')
    await expect.poll(() => texts('button')).toContain('See both runs')
    expect(place.textContent).not.toContain('About four.')
    expect(await rulesBroken()).toEqual([])
    expect(await kinds()).toEqual(before)
  })

  test('ends with both runs side by side, which has the focus', async () => {
    open()
    await debriefOf('“rush”', '“soon”')
    await press('Play on from here (turn 2)')
    await press('“four”')
    await press('See both runs')
    await expect.poll(focused).toBe('Both runs, side by side')
    expect(place.textContent).toContain('Trust would have been 25 instead of 5.')
    expect(place.textContent).toContain('The first turn is the same in both.')
    expect(texts('.both_turns > li')).toEqual([
      'The dateFirst run“soon”Trust 10 to 5Second run“four”Trust 10 to 25',
      'The endFirst runNo dateTrust 5, gone.Second runA date he believesTrust 25, wary.',
    ])
    expect(texts('h1')).toEqual(['No date'])
    expect(await rulesBroken()).toEqual([])
  })

  test('puts each turn beside the same turn where one run took a longer way', async () => {
    const [opening, date] = NAMED.turns
    const [hear, rush] = opening?.choices ?? []
    if (!opening || !date || !hear || !rush) throw new Error('The sample has two turns')
    const nods = { ...opening, id: 'nods', title: 'He nods', choices: [{ ...hear, text: '“nod”' }] }
    const detour = { ...rush, routes: [{ to: 'nods' }] }
    open({ ...NAMED, turns: [{ ...opening, choices: [hear, detour] }, nods, date] })
    await debriefOf('“You have waited a week.”', '“four”')
    await press('Play on from here (turn 1)')
    for (const name of ['“rush”', '“nod”', '“four”', 'See both runs']) await press(name)
    await expect
      .poll(() => texts('.both_turns .label'))
      .toEqual(['The call', 'He nods', 'The date', 'The end'])
    expect(texts('.both_turns > li')[1]).toBe(
      'He nodsFirst runIt did not come to this.Second run“nod”Trust 10 to 30',
    )
    expect(texts('.both_turns > li')[2]).toContain('“four”Trust 60 to 75Second run“four”Trust 30 to 45')
    expect(await rulesBroken()).toEqual([])
  })

  test('can be done by keys alone', async () => {
    open()
    await debriefOf('“rush”', '“soon”')
    const tabTo = async (name: string) => {
      while (focused() !== name) await userEvent.keyboard('{Tab}')
    }
    await tabTo('Play on from here (turn 1)')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('Turn 1 of 2')
    await tabTo('“insult”')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('The end')
    await tabTo('See both runs')
    await userEvent.keyboard('{Enter}')
    await expect.poll(focused).toBe('Both runs, side by side')
    expect(place.textContent).toContain('They part at the first turn.')
  })

  test('is there after a reload, can be left and gone on with', async () => {
    open()
    await debriefOf('“rush”', '“soon”')
    await press('Play on from here (turn 1)')
    await press('“You have waited a week.”')
    render(null, place)
    open(NAMED, device)
    await expect.poll(() => texts('h1')).toEqual(['A second run, from turn 1'])
    await press('Back to the debrief')
    await expect.poll(focused).toBe('Both runs, side by side')
    expect(place.textContent).toContain('The second run stands at turn 2.')
    expect(texts('.both_turns > li')[1]).toBe('The dateFirst run“soon”Trust 10 to 5Second runNot played yet.')
    expect(await rulesBroken()).toEqual([])
    await press('Go on with it')
    await press('“four”')
    await press('See both runs')
    await expect.poll(() => place.textContent).toContain('Trust would have been 75 instead of 5.')
  })
})

describe('the map of turns', () => {
  test('adds up the runs that were played, leads to their verdicts, and gives no more away', async () => {
    open()
    await debriefOf('“insult”')
    await expect.poll(() => texts('.map .label')).toEqual(['The call', 'He hung up'])
    expect(texts('.map a').length).toBe(1)
    await press('Play again')
    await debriefOf('“rush”', '“soon”')
    await expect.poll(() => texts('.map .label')).toEqual(['The call', 'The date', 'He hung up', 'No date'])
    expect(texts('.map .small')[0]).toBe(
      'You have tried two of three choices. It led to: He hung up; The date.',
    )
    expect(place.textContent).not.toContain('A date he believes')
    const link = place.querySelector<HTMLAnchorElement>('.map a[href$="#turn-2"]')
    expect(place.querySelector(link?.hash ?? '')?.textContent).toContain('Turn 2')
    expect(await rulesBroken()).toEqual([])
  })

  test('tells of runs of another edition and draws nothing of them', async () => {
    open()
    await device.journal.append([
      {
        kind: 'scenario.ended',
        scenario: 'short-call',
        edition: 7,
        path: [{ turn: 'opening', choice: 'hear' }],
        ending: 'agreed',
        score: 1,
        best: 1,
        shown: [],
        misconceptions: [],
      },
    ])
    await debriefOf('“insult”')
    await expect.poll(() => place.textContent).toContain('One earlier run was of an older version')
    expect(texts('.map .label')).toEqual(['The call', 'He hung up'])
  })
})

test('the debrief has the whole script to read again', async () => {
  open()
  await debriefOf('“rush”', '“soon”')
  const script = [...place.querySelectorAll('details')].find((one) =>
    one.textContent?.startsWith('Read it all'),
  )
  script?.setAttribute('open', '')
  expect([...(script?.querySelectorAll('dd') ?? [])].map((line) => line.textContent)).toEqual([
    'Where is my parcel?',
    'rush',
    'You are not listening.',
    'I said: when?',
    'soon',
  ])
  expect(await rulesBroken()).toEqual([])
})

test('a run that no longer fits is told, and the scenario begins again', async () => {
  const left = fakeDevice({ shipped: { 'scenarios/short-call': { scenario: NAMED, words: WORDS } } })
  left.marks.set(
    'scenario:short-call',
    '{"edition":9,"path":[{"turn":"opening","choice":"hear"}],"isKept":true}',
  )
  open(NAMED, left)
  await expect.poll(() => place.textContent).toContain('What you had begun here no longer fits')
  expect(texts('.script dd')).toEqual(['Where is my parcel?'])
  await press('“rush”')
  await expect.poll(() => place.textContent).not.toContain('no longer fits')
})

describe('several meters', () => {
  const [trust] = CALL.meters
  const calm = {
    id: 'calm',
    label: 'Calm',
    start: 30,
    words: [
      { from: 0, word: 'low' },
      { from: 50, word: 'high' },
    ],
  }
  const two: ScenarioShape = {
    ...NAMED,
    meters: trust ? [trust, calm] : [],
    turns: NAMED.turns.map((turn) => ({
      ...turn,
      choices: turn.choices.map((choice) =>
        choice.id === 'rush' ? { ...choice, add: { trust: -30, calm: 25 } } : choice,
      ),
    })),
  }

  test('are each shown with a word, and said once after a choice', async () => {
    open(two)
    await expect
      .poll(() => texts('.meter_word'))
      .toEqual(['Trust listening, 40 of 100', 'Calm low, 30 of 100'])
    await press('“rush”')
    await expect
      .poll(() => place.querySelector('[aria-live]')?.textContent)
      .toContain('Trust: gone, 10 of 100; it was 40. Calm: high, 55 of 100; it was 30.')
    expect(await rulesBroken()).toEqual([])
  })

  test('each have a line and a table in the debrief, and make one score', async () => {
    open(two)
    await debriefOf('“rush”', '“four”')
    expect(place.textContent).toContain('Trust ended at 25 of 100, wary. Calm ended at 55 of 100, high.')
    expect(place.textContent).toContain('Together that is a score of 40, their mean.')
    expect(place.querySelectorAll('.chart')).toHaveLength(2)
    expect(texts('summary').slice(0, 2)).toEqual(['Trust as a table', 'Calm as a table'])
    expect(texts('.turns .label')[0]).toBe('Turn 1, hear: trust 40 to 10 and calm 30 to 55')
    expect(await rulesBroken()).toEqual([])
  })
})

function missing(name: string): never {
  throw new Error(`There is no “${name}” on the page: ${place.textContent}`)
}
