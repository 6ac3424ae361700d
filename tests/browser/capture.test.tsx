import { render } from 'preact'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { writeShare } from '#formats/share.ts'
import { CapturePage } from '#islands/log/capture/CapturePage.tsx'
import { LogPage } from '#islands/log/list/LogPage.tsx'
import { setDevice } from '#stores/device.ts'
import { $capture } from '#stores/log/capture-view.ts'
import { $log } from '#stores/log/list.ts'
import { moveOn } from '#stores/log/list-actions.ts'
import { type FakeDevice, fakeDevice } from '#tests/support/device.ts'
import { LOG_UNITS } from '#tests/support/log.ts'
import { rulesBroken } from '#tests/support/rules-broken.ts'
import '#styles/all.css'

let place: HTMLElement
let device: FakeDevice

beforeEach(() => {
  document.documentElement.lang = 'en-GB'
  document.title = 'Keep a line'
  place = document.createElement('main')
  place.className = 'page'
  document.body.replaceChildren(place)
  history.replaceState(null, '', '#')
  device = fakeDevice()
  setDevice(device)
  $log.set({ kind: 'opening' })
  $capture.set({ kind: 'idle' })
  moveOn()
})
afterEach(() => render(null, place))

async function openLog(): Promise<void> {
  render(<LogPage units={LOG_UNITS} />, place)
  await expect.poll(() => place.querySelectorAll('.ready').length).toBeGreaterThan(0)
}

function openPage(fragment = ''): void {
  history.replaceState(null, '', fragment || '#')
  const page = (
    <>
      <h1>Keep a line</h1>
      <CapturePage />
    </>
  )
  render(page, place)
}

const box = () => place.querySelector('textarea') ?? document.createElement('textarea')
const said = () =>
  [...place.querySelectorAll('[role=status]')]
    .map((one) => one.textContent)
    .join(' ')
    .trim()
const inbox = () => [...place.querySelectorAll('.inbox h3')].map((title) => title.textContent)
async function press(name: string): Promise<void> {
  const button = () => [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  await expect.poll(button).toBeDefined()
  await userEvent.click(button() ?? place)
}

describe('the box on the log’s page', () => {
  test('keeps what is pasted by Enter, lists it in the inbox, and stays ready for more', async () => {
    await openLog()
    box().focus()
    await userEvent.keyboard('A thought{Shift>}{Enter}{/Shift}of mine{Enter}')
    await expect.poll(said).toContain('Kept as no. 1 in your inbox.')
    await expect.poll(inbox).toEqual(['Entry 1: A thought of mine'])
    expect(box().value).toBe('')
    expect(document.activeElement).toBe(box())
    expect(place.querySelector('#inbox')?.textContent).toBe('Inbox: one line')
    expect(place.querySelector('#entries')).toBeNull()
    const fill = [...place.querySelectorAll('a')].find(({ textContent }) => textContent === 'Fill it in now')
    expect(fill?.href).toMatch(/\/log\/entry\/#[a-z2-7]{10}$/)
    expect(await rulesBroken()).toEqual([])
  })

  test('shows why a long text was not kept, though the box fills the screen', async () => {
    await openLog()
    box().style.blockSize = '200vh'
    await userEvent.fill(
      box(),
      Array.from({ length: 200 }, (_, at) => `https://example.org/${at}`).join('\n'),
    )
    await userEvent.keyboard('{Enter}')
    await expect.poll(said).toContain('That is 200 sources, and 100 fit at once.')
    const bottom = () => place.querySelector('.capture_result')?.getBoundingClientRect().bottom
    await expect.poll(bottom).toBeLessThanOrEqual(innerHeight)
  })

  test('gives the text back on Undo', async () => {
    await openLog()
    await userEvent.fill(box(), 'https://example.org/heat')
    await press('Keep')
    await press('Undo')
    await expect.poll(said).toContain('Taken out again.')
    expect(box().value).toBe('https://example.org/heat')
    expect(document.activeElement).toBe(box())
    await expect.poll(inbox).toEqual([])
  })

  test('says which entry it is already, and keeps it all the same where one says so', async () => {
    await openLog()
    await userEvent.fill(box(), 'https://example.org/heat')
    await press('Keep')
    await expect.poll(said).toContain('Kept')
    await userEvent.fill(box(), 'https://www.example.org/heat#part')
    await press('Keep')
    await expect.poll(said).toContain('That is entry 1 already: “example.org/heat”.')
    expect(box().value).toBe('https://www.example.org/heat#part')
    await press('Keep it all the same')
    await expect.poll(said).toContain('Kept as no. 2')
    await expect.poll(() => place.querySelector('.inbox')?.textContent).toContain('Same source as entry 1.')
  })

  test('answers a megabyte by a sentence, and keeps the text', async () => {
    await openLog()
    box().value = 'x'.repeat(1_000_000)
    box().dispatchEvent(new Event('input', { bubbles: true }))
    await press('Keep')
    await expect.poll(said).toContain('That is 1,000,000 characters, and 100,000 fit.')
    expect(box().value).toHaveLength(1_000_000)
    expect(inbox()).toEqual([])
  })

  test('shows markup as text', async () => {
    await openLog()
    await userEvent.fill(box(), '<img src=x onerror=alert(1)> javascript:alert(1)')
    await press('Keep')
    await expect.poll(said).toContain('It is text here, and no link.')
    await expect.poll(inbox).toEqual(['Entry 1: <img src=x onerror=alert(1)> javascript:alert(1)'])
    expect(place.querySelector('img, a[href^="javascript:"]')).toBeNull()
  })

  test('takes a line off, and brings it back from where it was', async () => {
    await openLog()
    await userEvent.fill(box(), 'A thought')
    await press('Keep')
    await expect.poll(inbox).toEqual(['Entry 1: A thought'])
    await press('Take off Entry 1')
    await expect.poll(() => document.activeElement?.textContent).toBe('Undo')
    await userEvent.keyboard('{Enter}')
    await expect.poll(inbox).toEqual(['Entry 1: A thought'])
  })

  test('brings back what a browser that was killed had in it', async () => {
    await device.drafts.write('capture', 'Not kept yet')
    await openLog()
    await expect.poll(() => box().value).toBe('Not kept yet')
    expect(place.textContent).toContain('This was typed before and not kept.')
    await press('Keep')
    await expect.poll(inbox).toEqual(['Entry 1: Not kept yet'])
    await expect.poll(async () => (await device.drafts.list('capture')).length).toBe(0)
  })
})

describe('the page for keeping lines', () => {
  const PAGE = '#k1&url=https%3A%2F%2Fexample.org%2Fa&title=Calm%20voices&author=Ada%20Khan&end'

  test('shows what a page brought, with focus on keeping it, and keeps nothing before', async () => {
    openPage(PAGE)
    await expect.poll(() => document.activeElement?.textContent).toBe('Keep')
    expect(place.querySelector('.capture_found')?.textContent).toContain('Calm voices')
    expect(await device.journal.facts()).toEqual([])
    expect(location.hash).toBe('')
    expect(await rulesBroken()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.poll(said).toContain('Kept as no. 1 in your inbox.')
    await expect.poll(() => place.querySelector('.capture_found')).toBeNull()
  })

  test('leaves it where one says so', async () => {
    openPage(PAGE)
    await press('Leave it')
    await expect.poll(said).toBe('Left out.')
    expect(await device.journal.facts()).toEqual([])
  })

  test.each([
    [PAGE.slice(0, -3), 'lacks its end'],
    ['#k7&text=x&end', 'A newer version of this site'],
    [`#k1&text=${'x'.repeat(200_001)}&end`, 'too long for an address'],
    ['#unread', 'could not be read'],
    ['#not-kept', 'too long to be kept now'],
  ])('refuses %s with a sentence', async (fragment, sentence) => {
    openPage(fragment)
    await expect.poll(said).toContain(sentence)
    expect(await device.journal.facts()).toEqual([])
  })

  test('takes a share in, says so, and puts it into the box when it is taken out again', async () => {
    await device.drafts.write(
      'share:aaaaaaaaaa',
      writeShare({ title: 'HEAT', text: 'https://example.org/heat', url: '', files: 1, isCut: false }),
    )
    openPage('#shared')
    await expect.poll(said).toContain('Kept as no. 1 in your inbox.')
    expect(said()).toContain('The file that came with it is not kept')
    await press('Undo')
    await expect.poll(() => box().value).toBe('HEAT\nhttps://example.org/heat')
  })
})

test('a line that may hold somebody’s data says so quietly, and what could stand there goes in at a press', async () => {
  openPage()
  await userEvent.click(box())
  await userEvent.fill(box(), 'Mrs Whitlock rang on 07700 900123 about her refund')
  await expect.poll(said).toContain('“Mrs Whitlock” may be somebody’s')
  expect(place.querySelectorAll('.guard-note button')).toHaveLength(1)
  expect(await rulesBroken()).toEqual([])
  await press('Put [customer A] there')
  await expect.poll(() => box().value).toBe('[customer A] rang on 07700 900123 about her refund')
  await expect.poll(said).toContain('“07700 900123” may be somebody’s')
  await press('Keep')
  await expect.poll(() => box().value).toBe('')
  expect(place.querySelector('.guard-note')).toBeNull()
  expect(await device.drafts.list('kept:')).toEqual([])
})
