import axe from 'axe-core'
import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { SearchDocument } from '#domain/catalogue/shipped.ts'
import { Search } from '#islands/search/Search.tsx'
import { SittingMasthead } from '#islands/ui/SittingMasthead.tsx'
import { Tick } from '#islands/ui/Tick.tsx'
import { late, useLate } from '#islands/ui/use-late.ts'
import { setDevice } from '#stores/device.ts'
import { forgetSearch } from '#stores/search.ts'
import { fakeDevice } from '#tests/support/device.ts'
import '#styles/all.css'

let place: HTMLElement

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Due Credit'
  place = document.createElement('main')
  document.body.replaceChildren(place)
})
afterEach(() => {
  render(null, place)
  forgetSearch()
  history.replaceState(null, '', location.pathname)
})

describe('a tick', () => {
  test('says in words how far each stroke is', () => {
    render(<Tick credit={{ recall: 'full', apply: 'half', evidence: 'none' }} />, place)
    const tick = place.querySelector('svg')
    expect(tick?.getAttribute('aria-label')).toBe('Credit: recall full, apply begun, evidence not yet')
    expect(tick?.getAttribute('role')).toBe('img')
  })

  test('has only the strokes that its kind of point has', () => {
    render(<Tick credit={{ recall: 'half' }} />, place)
    const tick = place.querySelector('svg')
    expect(tick?.hasAttribute('data-apply')).toBe(false)
    expect(tick?.getAttribute('aria-label')).toBe('Credit: recall begun')
  })

  test('is silent where words beside it say the same', () => {
    render(<Tick credit={{ recall: 'full' }} quiet />, place)
    const tick = place.querySelector('svg')
    expect(tick?.getAttribute('aria-hidden')).toBe('true')
    expect(tick?.hasAttribute('aria-label')).toBe(false)
  })

  test('names the strokes that were earned just now', () => {
    render(<Tick credit={{ recall: 'full', apply: 'full' }} fresh={['apply']} />, place)
    expect(place.querySelector('svg')?.getAttribute('data-new')).toBe('apply')
  })
})

test('the masthead of a sitting leads home, counts, and holds the way out', async () => {
  render(
    <SittingMasthead count="3 of 12" today="/due-credit/">
      <a href="/due-credit/">Stop</a>
    </SittingMasthead>,
    place,
  )
  expect(place.querySelector('.masthead_name')?.getAttribute('href')).toBe('/due-credit/')
  expect(place.querySelector('.masthead_count')?.textContent).toBe('3 of 12')
  expect(place.textContent).toContain('Stop')
})

describe('the search page', () => {
  test('finds by word, says how many, and where each stands', async () => {
    await open()
    await userEvent.fill(field(), 'apology')
    await expect.poll(status).toBe('2 results for “apology”')
    expect(hits()).toEqual(['“I’m sorry you feel that way” is an apology.', 'Saying sorry, said properly'])
    expect(place.querySelector('.hits')?.textContent).toContain('Misconception, Handling a complaint')
    expect([...place.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('apology')
    expect(await rulesBroken()).toEqual([])
  })

  test.each(['?q=complaint', '#q=complaint'])(
    'keeps the words in the address where no host hears them, and begins with those there: %s',
    async (kept) => {
      history.replaceState(null, '', kept)
      await open()
      await expect.poll(status).toBe('One result for “complaint”')
      expect(field().value).toBe('complaint')
      await userEvent.fill(field(), 'apology')
      await expect.poll(() => location.hash).toBe('#q=apology')
      expect(location.search).not.toContain('q=')
      await userEvent.clear(field())
      await expect.poll(() => location.hash).toBe('')
      expect(place.querySelector('form')?.getAttribute('method')).toBe('dialog')
    },
  )

  test('says what to try when nothing is found', async () => {
    await open()
    await userEvent.fill(field(), 'zebra')
    await expect.poll(status).toBe('Nothing found for “zebra”. Try one word, or a shorter one.')
    expect(await rulesBroken()).toEqual([])
  })

  test('shows hostile words as words', async () => {
    await open()
    await userEvent.fill(field(), '<img src=x onerror=alert(1)>')
    await expect.poll(status).toContain('“<img src=x onerror=alert(1)>”')
    expect(place.querySelector('img')).toBeNull()
  })

  test('says that it could not be fetched, and works once it can be', async () => {
    setDevice(fakeDevice())
    render(<Search />, place)
    await userEvent.fill(field(), 'apology')
    await expect.poll(status).toMatch(/^Search could not be fetched/)
    setDevice(deviceWith(documents))
    await userEvent.click(place.querySelector('button') ?? place)
    await expect.poll(status).toBe('2 results for “apology”')
  })
})

const documents: readonly SearchDocument[] = [
  {
    id: 'complaint-handling',
    kind: 'concept',
    title: 'Handling a complaint',
    text: 'Hear, Empathise, Apologise, Take action.',
    address: '/concepts/complaint-handling/',
  },
  {
    id: 'x.heat.2',
    kind: 'misconception',
    title: '“I’m sorry you feel that way” is an apology.',
    text: 'It makes the feeling the problem.',
    address: '/concepts/complaint-handling/#x.heat.2',
  },
  {
    id: 'complaint-handling.sorry',
    kind: 'section',
    title: 'Saying sorry, said properly',
    text: 'An apology names what went wrong.',
    address: '/concepts/complaint-handling/#complaint-handling.sorry',
  },
]

function deviceWith(found: readonly SearchDocument[]) {
  return fakeDevice({ shipped: { search: { version: 'v', documents: found } } })
}

async function open(): Promise<void> {
  setDevice(deviceWith(documents))
  render(<Search />, place)
  await expect.poll(() => document.activeElement).toBe(field())
}

function field(): HTMLInputElement {
  const found = place.querySelector('input')
  if (!found) throw new Error('The search page has no field')
  return found
}

const status = () => place.querySelector('[role=status]')?.textContent
const hits = () => [...place.querySelectorAll('.hits a')].map((link) => link.textContent)

async function rulesBroken(): Promise<readonly string[]> {
  const { violations } = await axe.run(place, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

test('a late piece that was out of reach is no longer away once it has come', async () => {
  let isReachable = false
  const piece = late(() => (isReachable ? Promise.resolve('here') : Promise.reject(new TypeError('offline'))))
  function Waiting({ when }: { readonly when: 'now' | 'soon' }) {
    const { piece: found, isAway } = useLate(piece, when)
    return <p>{`${found ?? 'nothing'}, ${isAway ? 'away' : 'not away'}`}</p>
  }
  render(<Waiting when="now" />, place)
  await expect.poll(() => place.textContent).toBe('nothing, away')
  isReachable = true
  render(<Waiting when="soon" />, place)
  await expect.poll(() => place.textContent).toBe('here, not away')
})
